/**
 * A face that somebody composed out of parts, kept as its version and a letter for each kind of part: `portrait:1:`
 * and ten letters, in the order of `parts` in `parts.ts`. Every square draws faces, so this file knows of
 * letters only: what they mean stands there, and what they look like in `portraits.svg`.
 */
export type Portrait = `portrait:1:${string}`;

const recipe = /^portrait:1:[a-h][a-g][a-p][a-l][a-g][a-g][a-h][a-g][a-j][a-l]$/;

/** Whether text from outside (a form, a file, a column) is one: of letters that are drawn, and nothing else. */
export const isPortrait = (text: unknown): text is Portrait => typeof text === 'string' && recipe.test(text);

/** Hair that is drawn behind the head as well. */
const behind = 'fghijklmn';

/** How it is drawn: its background, its colours, and its pieces from back to front; clothes have a colour of their own. */
export function drawn(portrait: Portrait) {
	const [ground, skin, hair, hairColor, eyes, glasses, mouth, clothes, color, extra] = portrait.slice(11);
	const worn = `in-${color}`;
	return {
		tint: `tint-${'abcdefgh'.indexOf(ground!) + 1}`,
		colors: `skin-${skin} hair-${hairColor}`,
		pieces: [
			behind.includes(hair!) && [`back-${hair}`],
			[`clothes-${clothes}`, worn],
			['head'],
			[`mouth-${mouth}`],
			[`eyes-${eyes}`],
			hair !== 'a' && [`hair-${hair}`],
			glasses !== 'a' && [`glasses-${glasses}`],
			extra !== 'a' && [`extra-${extra}`, worn],
		].filter((piece) => piece !== false),
	};
}
