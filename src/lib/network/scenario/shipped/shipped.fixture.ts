import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kinds, nudgesFor } from '#lib/nudge/nudge.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import type { ScenarioActivity, Verb } from '../format/condition.ts';
import { reached } from '../format/goal.ts';
import { plan, type Past } from '../format/rule.ts';
import { readScenario } from '../format/scenario.ts';
import { timeline } from '../timeline.ts';
import type { Wording } from '../wording.ts';

type Details = Partial<ScenarioActivity['details']>;

/** The scenario that a lesson brings, read as a school would, with what a pupil can do in it. */
export function shipped(slug: string) {
	const file = `lessons/${slug}/scenario.yaml`;
	const text = readFileSync(new URL(`../../../../../${file}`, import.meta.url), 'utf8');
	const reading = readScenario({ file, text, pictures: [...avatars, ...postPictures] });
	if (!('scenario' in reading)) throw new Error(JSON.stringify(reading.mistakes, null, 1));
	const { scenario } = reading;
	const script = timeline(scenario);

	const activity = (verb: Verb, details: Details = {}): ScenarioActivity => ({
		verb,
		by: 'amina',
		about: { kind: verb.split('.')[0]!, id: '1' },
		details: { count: 2, ...details },
	});
	/** Findings are what the nudges see in the words, so that an example cannot claim them. */
	const written = (text: string): Details => ({
		text,
		findings: kinds.filter((kind) =>
			nudgesFor(text, { language: 'nl' }).some((nudge) => nudge.kind === kind),
		),
	});
	const on = (onKey: string): Details => {
		const found = script.find((item) => item.kind === 'post' && item.key === onKey);
		if (!found) throw new Error(`no post “${onKey}”`);
		return { onKey, onCast: found.cast };
	};

	return {
		scenario,
		script,
		activity,
		post: (text: string, details: Details = {}) =>
			activity('post.approved', { ...written(text), ...details }),
		comment: (onKey: string, text: string) =>
			activity('comment.approved', { ...on(onKey), ...written(text) }),
		reaction: (onKey: string) => activity('reaction.given', on(onKey)),
		report: (onKey: string | null) =>
			activity('report.opened', onKey ? on(onKey) : { onKey: null, onCast: null }),
		blocked: (onCast: string) => activity('cast.blocked', { onCast }),
		heeded: (kind: (typeof kinds)[number]) => activity('nudge.heeded', { heeded: [kind], count: 1 }),
	};
}

/** The scenarios of all lessons. */
export const everyShipped = () =>
	readdirSync(new URL('../../../../../lessons/', import.meta.url)).map((slug) => shipped(slug).scenario);

type Promised = {
	/** For every rule one thing a pupil does to which it answers. */
	answeredBy: Record<string, ScenarioActivity>;
	/** Rules that answer the same pupil again. */
	repeating: string[];
	/** What the script shows that the nudges would stop at, as that is the lesson. */
	tooMuch: [key: string, kinds: string[]][];
	/** Replies of chats, with which goals are reached that no rule answers. */
	chosen?: string[];
	/** Things to which nobody answers. */
	silent: ScenarioActivity[];
};

/** What every scenario that comes with a lesson keeps to. */
export function keepsItsPromises(
	{ scenario, script, activity }: ReturnType<typeof shipped>,
	{ answeredBy, repeating, tooMuch, chosen = [], silent }: Promised,
): void {
	const rulesFor = (one: ScenarioActivity, past: Past = { fired: {} }) =>
		new Set(plan(scenario, one, past).map((outcome) => outcome.rule));

	it('brings enough to live in, and lets everyone of the cast do something', () => {
		const said = script.filter(({ kind }) => kind !== 'reaction');
		expect(scenario.cast.length).toBeGreaterThanOrEqual(8);
		expect(said.length).toBeGreaterThanOrEqual(25);
		expect(scenario.rules.length).toBeGreaterThanOrEqual(8);
		expect(scenario.goals.length).toBeGreaterThanOrEqual(4);
		expect(new Set(script.map(({ cast }) => cast))).toEqual(new Set(scenario.cast.map(({ key }) => key)));
	});

	it('shows avatars as avatars and post pictures with posts', () => {
		for (const member of scenario.cast) expect(avatars).toContain(member.avatar);
		const shown = script.flatMap((item) => (item.kind === 'post' && item.picture ? [item.picture] : []));
		for (const picture of shown) expect(postPictures).toContain(picture);
	});

	it('begins with a past, and never asks to read more than two things in a minute', () => {
		expect(script[0]!.minute).toBeLessThan(-60);
		expect(script.at(-1)!.minute).toBeLessThan(18);
		for (let minute = 0; minute < 18; minute++) {
			const happening = script.filter((item) => Math.floor(item.minute) === minute);
			expect(happening.length, `minute ${minute}`).toBeLessThanOrEqual(2);
		}
	});

	it('speaks in sentences of at most ten words, and names no number but the helpline’s', () => {
		const words = wordingsIn(scenario).flatMap(({ nl, en }) => [nl, en]);
		const sentences = words.flatMap((one) => one.split(/(?<=[.!?:])\s+/));
		expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([]);
		expect(words.filter((one) => /@|https?:|www\.|\d{4}/.test(one.replace('0800-0432', '')))).toEqual([]);
	});

	it('has an example for every rule, and answers each', () => {
		expect(Object.keys(answeredBy).toSorted()).toEqual(scenario.rules.map((rule) => rule.key).toSorted());
		for (const [rule, example] of Object.entries(answeredBy)) expect(rulesFor(example)).toContain(rule);
	});

	it('says the same again for the same past', () => {
		for (const example of Object.values(answeredBy))
			expect(plan(scenario, example, { fired: {} })).toEqual(plan(scenario, example, { fired: {} }));
	});

	it('shows what the nudges would stop at only where that is the lesson', () => {
		const shown = script.flatMap((item) => {
			if (item.kind !== 'post' && item.kind !== 'comment') return [];
			const nudges = (['nl', 'en'] as const).flatMap((language) =>
				nudgesFor(item.body[language], { language }),
			);
			const found = new Set(nudges.map(({ kind }) => kind).filter((kind) => kind !== 'shouting'));
			return found.size === 0 ? [] : [[item.key, [...found]]];
		});
		expect(shown).toEqual(tooMuch);
	});

	it('is silent when nothing special happens', () => {
		for (const example of silent) expect(rulesFor(example)).toEqual(new Set());
	});

	it('does not repeat itself to one pupil, nor thank a whole class', () => {
		const again = Object.entries(answeredBy).filter(([rule, example]) =>
			rulesFor(example, { fired: { [rule]: 1 } }).has(rule),
		);
		expect(again.map(([rule]) => rule).toSorted()).toEqual(repeating.toSorted());
		const crowded = scenario.rules.filter(
			({ when, then, atMostInNetwork }) =>
				when !== 'post.approved' && atMostInNetwork === undefined && then.some(({ kind }) => kind === 'post'),
		);
		expect(crowded).toEqual([]);
	});

	it('has goals that can all be reached, and none for nothing', () => {
		expect(reached(scenario, [])).toEqual([]);
		const replies = chosen.map((chose) => activity('message.chosen', { chose }));
		expect(reached(scenario, [...Object.values(answeredBy), ...replies])).toEqual(
			scenario.goals.map(({ key }) => key),
		);
	});
}

/** Every text in two languages, wherever it stands in the scenario. */
function wordingsIn(part: unknown): Wording[] {
	if (typeof part !== 'object' || part === null) return [];
	if ('nl' in part && 'en' in part && typeof part.nl === 'string') return [part as Wording];
	return Object.values(part).flatMap(wordingsIn);
}
