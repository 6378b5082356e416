import { z } from 'zod';
import { castMember, type CastMember } from './cast.ts';
import type { Path } from './mistake.ts';
import type { Scenario } from './scenario.ts';
import { scriptItem, type ScriptItem } from './script.ts';
import { check } from './shape.ts';
import { freeKey, keyOf } from './title.ts';
import { wordingUpTo, type Wording } from './wording.ts';
import { reserved } from './kinds.ts';

/** What somebody typed into the fields of a form. */
export type Typed = Readonly<Record<string, string>>;
/** What is wrong with each field that is wrong. */
export type Wrong = Record<string, Wording>;
type Edited = { scenario: Scenario } | { wrong: Wrong };

/** Fields of a form are called as in the file, with a dash in between: `body-nl`. */
export const fieldOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('-');

const textIn = (typed: Typed, name: string) => (typed[name] ?? '').replaceAll(/\r\n?/g, '\n').trim();
const wordingIn = (typed: Typed, name: string): Wording => ({
	nl: textIn(typed, `${name}-nl`),
	en: textIn(typed, `${name}-en`),
});
/** Words that may be left out; once one language says something, the other is missing. */
const wordingOrNone = (typed: Typed, name: string): Wording | undefined => {
	const words = wordingIn(typed, name);
	return words.nl === '' && words.en === '' ? undefined : words;
};
const optional = <Value>(name: string, value: Value | undefined): { [name: string]: Value } =>
	value === undefined ? {} : { [name]: value };
/** A number as people write it; what is none stays as it was typed, so that the mistake can name it. */
const numberIn = (typed: Typed, name: string): number | string | undefined => {
	const text = textIn(typed, name).replace(',', '.').replace('−', '-');
	if (text === '') return undefined;
	return Number.isNaN(Number(text)) ? text : Number(text);
};
const choiceIn = (typed: Typed, name: string) => textIn(typed, name) || undefined;

function checked<Schema extends z.ZodType>(
	schema: Schema,
	data: unknown,
): { value: z.output<Schema> } | { wrong: Wrong } {
	const read = check(schema, data);
	if ('value' in read) return read;
	return {
		wrong: Object.fromEntries(read.faults.toReversed().map(({ path, reason }) => [fieldOf(path), reason])),
	};
}

/** Gives the scenario another title. */
export function retitle(scenario: Scenario, typed: Typed): Edited {
	const read = checked(z.object({ title: wordingUpTo(80) }), { title: wordingIn(typed, 'title') });
	return 'wrong' in read ? read : { scenario: { ...scenario, ...read.value } };
}

/** Puts somebody into the cast: in the place of who stands there, or at the end. */
export function putMember(scenario: Scenario, place: number | null, typed: Typed): Edited {
	const before = place === null ? null : scenario.cast[place];
	const name = textIn(typed, 'name');
	const isTaken = (key: string) => reserved.includes(key) || scenario.cast.some((one) => one.key === key);
	const read = checked(castMember, {
		key: before?.key ?? freeKey(keyOf(name, 'iemand'), isTaken),
		name,
		handle: textIn(typed, 'handle').replace(/^@/, '').toLowerCase(),
		bio: wordingIn(typed, 'bio'),
		...optional('purpose', wordingOrNone(typed, 'purpose')),
		avatar: textIn(typed, 'avatar'),
		...optional('age', numberIn(typed, 'age')),
		...optional('place', choiceIn(typed, 'place')),
		kind: textIn(typed, 'kind'),
	});
	return 'wrong' in read ? read : { scenario: { ...scenario, cast: put(scenario.cast, place, read.value) } };
}

/** Null where she is the last: a square without anybody is none. */
export const removeMember = (scenario: Scenario, place: number): Scenario | null =>
	scenario.cast.length > 1 ? { ...scenario, cast: scenario.cast.toSpliced(place, 1) } : null;

/** Puts something into the script: in the place of what stands there, or at the end. */
export function putItem(scenario: Scenario, place: number | null, typed: Typed): Edited {
	const before = place === null ? null : scenario.script[place];
	const kind = before?.kind ?? textIn(typed, 'kind');
	const isTaken = (key: string) =>
		reserved.includes(key) || scenario.script.some((one) => 'key' in one && one.key === key);
	const words = textIn(typed, 'body-nl').split(/\s+/).slice(0, 4).join(' ');
	const key = before && 'key' in before ? before.key : freeKey(keyOf(words, 'bericht'), isTaken);
	const done = { cast: textIn(typed, 'cast'), minute: numberIn(typed, 'minute') };
	const parts: Record<string, object> = {
		post: {
			key,
			body: wordingIn(typed, 'body'),
			...optional('picture', choiceIn(typed, 'picture')),
			// The form says nothing of who paid for it: that stays as it is.
			...optional('ad', before?.kind === 'post' ? before.ad : undefined),
		},
		comment: { key, on: textIn(typed, 'on'), body: wordingIn(typed, 'body') },
		reaction: { on: textIn(typed, 'on'), reaction: textIn(typed, 'reaction') },
	};
	const read = checked(scriptItem, { kind, ...done, ...parts[kind] });
	if ('wrong' in read) return read;
	return { scenario: { ...scenario, script: put<ScriptItem>(scenario.script, place, read.value) } };
}

export const removeItem = (scenario: Scenario, place: number): Scenario => ({
	...scenario,
	script: scenario.script.toSpliced(place, 1),
});

export const removeRule = (scenario: Scenario, place: number): Scenario => ({
	...scenario,
	rules: scenario.rules.toSpliced(place, 1),
});

export const put = <Part>(list: readonly Part[], place: number | null, part: Part): Part[] =>
	place === null ? [...list, part] : list.with(place, part);

/** The fields of a form, as they are filled in for what is there already. */
export const typedMember = ({ name, handle, bio, purpose, avatar, age, place, kind }: CastMember): Typed => ({
	name,
	handle,
	'bio-nl': bio.nl,
	'bio-en': bio.en,
	'purpose-nl': purpose?.nl ?? '',
	'purpose-en': purpose?.en ?? '',
	avatar,
	age: age === undefined ? '' : String(age),
	place: place ?? '',
	kind,
});

export const typedItem = (item: ScriptItem): Typed => ({
	kind: item.kind,
	cast: item.cast,
	minute: String(item.minute),
	...('body' in item && { 'body-nl': item.body.nl, 'body-en': item.body.en }),
	...('picture' in item && item.picture && { picture: item.picture }),
	...('on' in item && { on: item.on }),
	...('reaction' in item && { reaction: item.reaction }),
});

/** A place in a list as an address names it: `new`, or a number of something that is there. */
export function placeIn(list: readonly unknown[], name: string): number | null | undefined {
	if (name === 'new') return null;
	return /^\d{1,4}$/.test(name) && Number(name) < list.length ? Number(name) : undefined;
}
