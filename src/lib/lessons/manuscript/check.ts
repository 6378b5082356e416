import { z } from 'zod';
import { itemKinds, type Item } from '#lib/skills/check/check.ts';
import * as fields from './fields.ts';
import type { Note } from './mistake.ts';
import { plain } from './outline.ts';
import { noteTwice, type Known } from './part.ts';
import { readSheet, type Sheet } from './sheet.ts';

const leastItems = 4;
const mostItems = 10;
const leastOptions = 3;

const words = z.strictObject({ nl: fields.text, en: fields.text });

const optionShape = z.strictObject({
	key: fields.key,
	nl: fields.text,
	en: fields.text,
	aim: z.boolean().default(false),
});

const itemShape = z.strictObject({
	key: fields.key,
	kind: z.enum(itemKinds),
	skill: fields.skill.optional(),
	name: words,
	a: words,
	b: words,
	options: z.array(optionShape).max(6).optional(),
	talk: words,
});

const checkShape = z.strictObject({ items: z.array(itemShape).min(leastItems).max(mostItems) });

type LineOf = Sheet<unknown>['lineOf'];
type ItemSheet = z.infer<typeof itemShape>;

/** Reads what a class is asked before and after a lesson. Null, after noting why, when it is not that. */
export function readCheck(text: string, { skills }: Known, note: Note): Item[] | null {
	const sheet = readSheet(plain(text), 1, checkShape, note);
	if (!sheet) return null;
	const first = new Map<string, number>();
	return sheet.value.items.map((item, place) => {
		const lineOf: LineOf = (...path) => sheet.lineOf('items', place, ...path);
		const earlier = first.get(item.key);
		if (earlier !== undefined) note(lineOf('key'), 'key_twice', { key: item.key, first: earlier });
		else first.set(item.key, lineOf('key'));
		if (item.skill && skills && !skills.includes(item.skill))
			note(lineOf('skill'), 'skill_unknown', { skill: item.skill });
		noteForms(item, lineOf, note);
		noteOptions(item, lineOf, note);
		return itemOf(item);
	});
}

/** Who reads the same text twice remembers what she said. */
function noteForms({ a, b }: ItemSheet, lineOf: LineOf, note: Note): void {
	for (const language of ['nl', 'en'] as const)
		if (a[language] === b[language]) note(lineOf('b', language), 'forms_same');
}

function noteOptions({ kind, options = [] }: ItemSheet, lineOf: LineOf, note: Note): void {
	if (kind === 'scale') {
		if (options.length > 0) note(lineOf('options'), 'scale_options');
		return;
	}
	if (options.length < leastOptions) note(lineOf('options'), 'options_missing', { least: leastOptions });
	noteTwice(options, (place) => lineOf('options', place, 'key'), note);
	if (options.length > 0 && !options.some(({ aim }) => aim)) note(lineOf('options'), 'aim_missing');
}

const itemOf = ({ key, kind, skill, name, talk, options = [], ...asks }: ItemSheet): Item => ({
	key,
	kind,
	skill: skill ?? null,
	name,
	asks,
	options: options.map(({ key, aim, ...words }) => ({ key, aim, words })),
	talk,
});
