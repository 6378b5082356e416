import type { z } from 'zod';
import type { Path } from '../mistake.ts';
import { check } from '../format/shape.ts';
import type { Wording } from '../wording.ts';

/** What somebody typed into the fields of a form. Boxes of one name are one field, with spaces between. */
export type Typed = Readonly<Record<string, string>>;
/** What is wrong with each field that is wrong. */
export type Wrong = Record<string, Wording>;

/** The fields of a form that was sent, or that is being filled in. */
export function typedIn(form: FormData): Typed {
	const typed: Record<string, string> = {};
	for (const [name, value] of form)
		if (typeof value === 'string')
			typed[name] = Object.hasOwn(typed, name) ? `${typed[name]} ${value}` : value;
	return typed;
}

/** Fields of a form are called as in the file, with a dash in between: `body-nl`. */
export const fieldOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('-');

export const textIn = (typed: Typed, name: string): string =>
	(Object.hasOwn(typed, name) ? typed[name]! : '').replaceAll(/\r\n?/g, '\n').trim();

export const wordingIn = (typed: Typed, name: string): Wording => ({
	nl: textIn(typed, `${name}-nl`),
	en: textIn(typed, `${name}-en`),
});

/** Words that may be left out; once one language says something, the other is missing. */
export const wordingOrNone = (typed: Typed, name: string): Wording | undefined => {
	const words = wordingIn(typed, name);
	return words.nl === '' && words.en === '' ? undefined : words;
};

export const optional = <Value>(name: string, value: Value | undefined): { [name: string]: Value } =>
	value === undefined ? {} : { [name]: value };

/** A number as people write it; what is none stays as it was typed, so that the mistake can name it. */
export const numberIn = (typed: Typed, name: string): number | string | undefined => {
	const text = textIn(typed, name).replace(',', '.').replace('−', '-');
	if (text === '') return undefined;
	return Number.isNaN(Number(text)) ? text : Number(text);
};

/** A child reads one language; while the other is missing, this one stands for both. */
export function inOneLanguage(typed: Typed, language: keyof Wording): Typed {
	const other = language === 'nl' ? 'en' : 'nl';
	return Object.fromEntries(
		Object.entries(typed).flatMap(([name, text]) =>
			name.endsWith(`-${other}`)
				? []
				: name.endsWith(`-${language}`)
					? [
							[name, text],
							[`${name.slice(0, -2)}${other}`, text],
						]
					: [[name, text]],
		),
	);
}

export const choiceIn = (typed: Typed, name: string): string | undefined => textIn(typed, name) || undefined;

/** The boxes of one name that are ticked. In the order of before, where the same ones were. */
export function namesIn(typed: Typed, name: string, before: readonly string[] = []): string[] {
	const names = [...new Set(textIn(typed, name).split(/\s+/).filter(Boolean))];
	const same = names.length === before.length && names.every((one) => before.includes(one));
	return same ? [...before] : names;
}

/** Reads what was typed as the file would; what is wrong is told by the field in which it was typed. */
export function checked<Schema extends z.ZodType>(
	schema: Schema,
	data: unknown,
	field: (path: Path) => string = fieldOf,
): { value: z.output<Schema> } | { wrong: Wrong } {
	const read = check(schema, data);
	if ('value' in read) return read;
	return {
		wrong: Object.fromEntries(read.faults.toReversed().map(({ path, reason }) => [field(path), reason])),
	};
}

export const typedWording = (name: string, words: Wording | undefined): Typed => ({
	[`${name}-nl`]: words?.nl ?? '',
	[`${name}-en`]: words?.en ?? '',
});

export const put = <Part>(list: readonly Part[], place: number | null, part: Part): Part[] =>
	place === null ? [...list, part] : list.with(place, part);

/** A place in a list as an address names it: `new`, or a number of something that is there. */
export function placeIn(list: readonly unknown[], name: string): number | null | undefined {
	if (name === 'new') return null;
	return /^\d{1,4}$/.test(name) && Number(name) < list.length ? Number(name) : undefined;
}
