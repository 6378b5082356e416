import type { Language } from '#lib/people/person.ts';
import { sentences } from './sentences.ts';

/** What keeps a lesson out of the library: where it stands, and a sentence an author can act on. */
export type Mistake = {
	file: string;
	/** Counted from 1. */
	line: number;
	code: MistakeCode;
	reason: Record<Language, string>;
};

export type MistakeCode = keyof typeof sentences;

export type MistakeValues = Readonly<Record<string, string | number>>;

/** Notes a mistake in one file, and gives null for a reader to give in turn. */
export type Note = (line: number, code: MistakeCode, values?: MistakeValues) => null;

/** A notebook for one file that writes into a shared list. */
export function noteIn(file: string, mistakes: Mistake[]): Note {
	return (line, code, values = {}) => {
		mistakes.push(mistakeAt(file, line, code, values));
		return null;
	};
}

export function mistakeAt(
	file: string,
	line: number,
	code: MistakeCode,
	values: MistakeValues = {},
): Mistake {
	const { nl, en } = sentences[code];
	return { file, line, code, reason: { nl: fill(nl, values), en: fill(en, values) } };
}

export function isMistakeCode(word: string): word is MistakeCode {
	return Object.hasOwn(sentences, word);
}

function fill(sentence: string, values: MistakeValues): string {
	return sentence.replace(/\{(\w+)\}/g, (gap, name: string) =>
		Object.hasOwn(values, name) ? shorten(String(values[name])) : gap,
	);
}

/** A pasted page in a wrong place should not become the message. */
function shorten(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
