import { lookName, sceneName, stickerName } from './partNames.ts';
import type { Part, Recipe } from './recipe.ts';

type Language = 'nl' | 'en';

/** What is to be seen on a picture, in one or two sentences: its maker's own, or proposed from the parts. */
export const describe = (recipe: Recipe, language: Language): string =>
	recipe.description ?? proposed(recipe, language);

/** The sentences that follow from the parts alone. */
export function proposed({ scene, parts }: Recipe, language: Language): string {
	const say = words[language];
	const things = thingsIn(parts, language);
	const written = writingIn(parts);
	return [
		`${say.photo}: ${sceneName(scene, language)}.`,
		things.length > 0 ? `${say.on}: ${things.join(', ')}.` : '',
		written.length > 0 ? `${say.reads}: ${written.join(', ')}.` : '',
	]
		.filter(Boolean)
		.join(' ');
}

/** What parts show and say, each a few words, to be said in a row. */
export const namesOf = (parts: readonly Part[], language: Language): string[] => [
	...thingsIn(parts, language),
	...writingIn(parts),
];

const thingsIn = (parts: readonly Part[], language: Language) =>
	counted(parts.flatMap((part) => nameOf(part, language) ?? []));

const writingIn = (parts: readonly Part[]) =>
	parts.flatMap((part) => ('words' in part ? [`‘${part.words}’`] : []));

const words = {
	nl: { photo: 'Foto', on: 'Erop', reads: 'Er staat', me: 'de maker' },
	en: { photo: 'Photo', on: 'On it', reads: 'It says', me: 'the maker' },
};

function nameOf(part: Part, language: Language): string | null {
	if ('sticker' in part) return stickerName(part.sticker, language);
	if (!('figure' in part)) return null;
	const { who, extra } = part.figure;
	const name = who === 'me' ? words[language].me : lookName('who', who, language);
	return extra === 'wheelchair' || extra === 'crutches' || extra === 'cane'
		? `${name} (${lookName('extra', extra, language)})`
		: name;
}

/** Three suns are one thing to say. */
function counted(names: readonly string[]): string[] {
	return [...new Set(names)].map((name) => {
		const times = names.filter((other) => other === name).length;
		return times > 1 ? `${times} × ${name}` : name;
	});
}
