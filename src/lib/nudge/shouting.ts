/** Shouting: a run of words in capitals, or an endless row of exclamation marks. One cheer is no shouting. */
import type { Span } from './tokens.ts';

const fewestLetters = 12;
const fewestWords = 2;
const loud = /[!?]{6,}|(\p{Extended_Pictographic}\uFE0F?)\1{11,}/gu;
const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const cheer =
	/^(?:HO*E+R+A+|HOERA|JA+|JAA+|YES+|YE+S+|YA+Y+|WOW+|WO+W+|GOA+L+|OMG|LOL|(?:HA|HI)+H?|GEFELICITEERD|PROFICIAT|CONGRATS|CONGRATULATIONS|HAPPY|BIRTHDAY|JOE+PIE+|YIPPEE+|BOE+M?|SUPER|TOP|OK|HIEP|FIJNE|VAKANTIE|KERST)$/;

/** The stretches of a draft that shout. */
export function shouts(draft: string): Span[] {
	const found: Span[] = [...draft.matchAll(loud)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
	let run: (Span & { letters: number; words: number; shouted: boolean }) | null = null;
	const close = () => {
		if (run?.shouted && run.letters >= fewestLetters && run.words >= fewestWords)
			found.push({ from: run.from, to: run.to });
		run = null;
	};
	for (const { 0: text, index: from } of draft.matchAll(word)) {
		const letters = text.match(/\p{L}/gu)?.length ?? 0;
		if (letters === 0) continue;
		if (!/\p{Lu}/u.test(text) || text !== text.toUpperCase() || !hasCases(text)) {
			close();
			continue;
		}
		const counted = cheer.test(text) ? 0 : letters;
		run ??= { from, to: from, letters: 0, words: 0, shouted: false };
		run.to = from + text.length;
		run.letters += counted;
		if (counted > 0) run.words += 1;
		// Abbreviations in a row (NOS, NPO, AVRO) are short and dull; somebody who shouts uses a longer word or many.
		run.shouted ||= counted >= 6 || run.words >= 4;
	}
	close();
	return found;
}

function hasCases(text: string): boolean {
	return text.toLowerCase() !== text;
}
