import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { read, type Word } from '#lib/nudge/tokens.ts';
import { grades } from '#lib/server/db/schema/moderation.ts';
import type { Finding, Grade } from '../subject.ts';

/** A word, or a few words, that a school keeps an eye on, and what happens when somebody writes it. */
export type Watched = { word: string; grade: Grade };

export const wordLength = 40;
/** As many as a teacher can oversee. */
export const mostWords = 300;

/** The form of a new one. Its problems are names; the page has a sentence for each. */
export const watching = z.object({
	word: z
		.string()
		.trim()
		.max(wordLength, 'long')
		.refine((word) => wordsIn(word).length > 0, 'empty'),
	grade: z.enum(grades, 'grade'),
});

/** A draft's words, as written and plain: without capitals, accents, stretched letters, digits for letters. */
const wordsIn = (text: string): readonly Word[] =>
	read(text, () => false)
		.flatMap(({ words }) => words)
		.filter(({ plain }) => /[\p{L}\p{N}]/u.test(plain));

/** So many slips still make the same word: none in short ones, where every slip is another word. */
const slips = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** The same word, or one with a slip in it after the first letter, by which children still recognise it. */
function isSame(wanted: string, written: string): boolean {
	if (wanted === written) return true;
	const most = slips(wanted.length);
	if (most === 0 || wanted[0] !== written[0] || Math.abs(wanted.length - written.length) > most) return false;
	return distance(wanted, written) <= most || isSwapped(wanted, written);
}

/** Two neighbouring letters the other way round: one slip of the fingers, two changes of letters. */
function isSwapped(wanted: string, written: string): boolean {
	const at = [...wanted].findIndex((letter, i) => letter !== written[i]);
	return (
		wanted.slice(0, at) + wanted[at + 1] + wanted[at] + wanted.slice(at + 2) === written &&
		wanted.length === written.length
	);
}

/** Where watched words stand in a text: whole words, misspelled ones too, in the order of the text. */
export function watchedIn(text: string, watched: readonly Watched[]): Finding[] {
	if (watched.length === 0) return [];
	const written = wordsIn(text);
	return watched
		.flatMap(({ word, grade }) => {
			const wanted = wordsIn(word).map(({ plain }) => plain);
			if (wanted.length === 0) return [];
			return written.flatMap((first, i): Finding[] => {
				const here = written.slice(i, i + wanted.length);
				const stands =
					here.length === wanted.length && wanted.every((plain, j) => isSame(plain, here[j]!.plain));
				return stands ? [{ kind: 'word', grade, from: first.from, to: here.at(-1)!.to }] : [];
			});
		})
		.sort((one, other) => one.from - other.from || one.to - other.to);
}
