import type { Part } from '../lesson.ts';
import type { Note } from './mistake.ts';

/** A part of a lesson as drafted in one language, with its keys and what the other language must say alike. */
export type DraftPart = { line: number; part: Part; keys: Keyed[]; facts: Fact[] };

/** A key that must be the only one of its name in the lesson. */
export type Keyed = { key: string; line: number };

/** Something a lesson says in both languages alike, such as the options of a question. */
export type Fact = { key: string; what: string; value: string; line: number };

/** The names a lesson may use; a list that is left out is not checked. */
export type Known = {
	cast?: readonly string[];
	pictures?: readonly string[];
	skills?: readonly string[];
};

/** Notes the choices whose keys another choice of the same question already has. */
export function noteTwice(
	choices: readonly { key: string }[],
	lineOf: (place: number) => number,
	note: Note,
): void {
	const seen = new Set<string>();
	for (const [place, { key }] of choices.entries()) {
		if (seen.has(key)) note(lineOf(place), 'option_twice', { key });
		seen.add(key);
	}
}
