import { nearest } from './format/guess.ts';
import type { Wording } from './wording.ts';

/** Why a file is refused: where it stands, what was found there, and what would be right. */
export type Mistake = { file: string; line: number; reason: Wording };

/** Where something stands in the file's data: names of fields and places in lists. */
export type Path = readonly (string | number)[];

/** A mistake that does not know its line yet. */
export type Fault = { path: Path; reason: Wording };

const longestQuote = 40;

export function quote(text: string): string {
	const oneLine = text.replaceAll(/\s+/g, ' ');
	return `“${oneLine.length > longestQuote ? `${oneLine.slice(0, longestQuote)}…` : oneLine}”`;
}

/** Names what stands in the file, for “here stands …”. */
export function describe(value: unknown): Wording {
	if (value === undefined || value === null) return { nl: 'niets', en: 'nothing' };
	if (Array.isArray(value)) return { nl: 'een lijst', en: 'a list' };
	if (typeof value === 'object') return { nl: 'een blok met velden', en: 'a block of fields' };
	const found = typeof value === 'string' ? quote(value) : String(value);
	return { nl: found, en: found };
}

/** Names the likely intention, or else everything that can be chosen. Begins with a space. */
export function advise(name: string, known: readonly string[]): Wording {
	const meant = nearest(name, known);
	if (meant !== undefined) return { nl: ` Bedoel je ${quote(meant)}?`, en: ` Do you mean ${quote(meant)}?` };
	if (known.length === 0) return { nl: '', en: '' };
	if (known.length > 30) return { nl: ' Kies een naam uit de lijst.', en: ' Choose a name from the list.' };
	return { nl: ` Kies uit: ${known.join(', ')}.`, en: ` Choose from: ${known.join(', ')}.` };
}
