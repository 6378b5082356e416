import type { Language } from '#lib/people/person.ts';
import type { forms as formWords, moments as words } from '#lib/server/db/schema/skills.ts';
import type { SkillId } from '../skillId.ts';

/** When a check is filled in: before what the class is going to do, and after it. */
export type Moment = (typeof words)[number];

/** Said again here, because browsers see nothing of the schema. */
export const moments = ['before', 'after'] as const satisfies readonly Moment[];

/** Two texts of the same item, so that the second time is not the first text again. */
export type Form = (typeof formWords)[number];
export const forms = ['a', 'b'] as const satisfies readonly Form[];

export const itemKinds = ['choice', 'scale'] as const;

/** How sure somebody says she is: what the options of a scale are called. */
export const sureness = ['not', 'little', 'quite', 'very'] as const;
export type Sureness = (typeof sureness)[number];

export type Words = Record<Language, string>;

/** `aim`: what the lesson works towards. Told to the teacher only; nothing is ever counted as right. */
export type Option = { key: string; words: Words; aim: boolean };

export type Item = {
	key: string;
	kind: (typeof itemKinds)[number];
	/** The goal it is about, where it is about one. */
	skill: SkillId | null;
	/** What both forms are about, in a few words: the name of the item in a chart. */
	name: Words;
	asks: Record<Form, Words>;
	/** Of a choice; those of a scale are `sureness`. */
	options: Option[];
	/** What a teacher can ask to talk about it. */
	talk: Words;
};

/** A number from 0 to 2³² that is always the same for the same text (FNV-1a). */
function numberOf(text: string): number {
	let number = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return number;
}

/**
 * Which form a pupil reads. Half of a class begins with one and half with the other: what makes one form easier then
 * weighs on both moments alike, and who sits beside her reads something else.
 */
export function formFor(moment: Moment, checkId: string, personId: string): Form {
	const beginsWithA = (numberOf(`${checkId} ${personId}`) >>> 8) % 2 === 0;
	return beginsWithA === (moment === 'before') ? 'a' : 'b';
}

export const optionKeys = ({ kind, options }: Pick<Item, 'kind' | 'options'>): readonly string[] =>
	kind === 'scale' ? sureness : options.map(({ key }) => key);

export const states = ['before', 'between', 'after', 'done'] as const;

/** Where a check is: it can be filled in for the first time, waits for the second, can be filled in again, is over. */
export type State = (typeof states)[number];

export const stateOf = ({ open, afterAt }: { open: Moment | null; afterAt: Date | null }): State =>
	open ?? (afterAt ? 'done' : 'between');

/** What a pupil filled in at each moment; null where she did not. */
export type Sheets<T> = Record<Moment, T | null>;
