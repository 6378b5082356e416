import { check } from './shape.ts';
import { fieldOf, put, type Typed, type Wrong } from './edit.ts';
import { mostOutcomes } from './kinds.ts';
import { rule, type Outcome, type Rule } from './rule.ts';
import type { Scenario } from './scenario.ts';
import { freeKey, keyOf } from './title.ts';
import type { Wording } from './wording.ts';

/** Texts that take turns stand below each other in one field, with this on a line between them. */
const between = '---';

const textIn = (typed: Typed, name: string) => (typed[name] ?? '').replaceAll(/\r\n?/g, '\n').trim();
const partsOf = (text: string) =>
	text
		.split(new RegExp(`^${between}\\s*$`, 'm'))
		.map((part) => part.trim())
		.filter(Boolean);
const phrasesOf = (text: string) =>
	text
		.split(',')
		.map((phrase) => phrase.trim())
		.filter(Boolean);
const numberOf = (text: string): number | string => {
	const plain = text.replace(',', '.');
	return plain === '' || Number.isNaN(Number(plain)) ? text : Number(plain);
};
/** One name, or several with spaces between them. */
const namesOf = (text: string): string | string[] => (text.includes(' ') ? text.split(/\s+/) : text);

const choosing = ['findings', 'heeded', 'onCast', 'onPost', 'picture', 'audience', 'profile'] as const;
const counting = ['exactly', 'atLeast', 'atMost'] as const;

/** Puts a rule into the scenario: in the place of the one that stands there, or at the end. */
export function putRule(
	scenario: Scenario,
	place: number | null,
	typed: Typed,
): { scenario: Scenario } | { wrong: Wrong } {
	const before = place === null ? null : scenario.rules[place]!;
	const asked = conditionsIn(typed, before?.if ?? {});
	const key =
		before?.key ??
		freeKey(`regel-${scenario.rules.length + 1}`, (one) => scenario.rules.some((other) => other.key === one));
	const taken = new Set(
		scenario.rules.flatMap(({ then }, i) =>
			i === place ? [] : then.flatMap((one) => ('key' in one ? [one.key] : [])),
		),
	);
	const then: unknown[] = [];
	/** Where in the form each outcome stands. */
	const slots: number[] = [];
	for (let slot = 0; slot < mostOutcomes + 1; slot++) {
		const outcome = outcomeIn(typed, slot, before?.then[slot], taken);
		if (!outcome) continue;
		then.push(outcome);
		slots.push(slot);
	}
	const network = textIn(typed, 'atMostInNetwork');
	const read = check(rule, {
		key,
		when: textIn(typed, 'when'),
		...(Object.keys(asked).length > 0 && { if: asked }),
		...(typed.atMostOnce !== undefined && { atMostOnce: true }),
		...(network !== '' && { atMostInNetwork: numberOf(network) }),
		then,
	});
	if ('value' in read) return { scenario: { ...scenario, rules: put(scenario.rules, place, read.value) } };
	const wrong: Wrong = {};
	for (const { path, reason } of read.faults.toReversed()) {
		const [first, turn, ...rest] = path;
		if (first === 'then' && typeof turn === 'number')
			wrong[`then-${slots[turn]}-${fieldOf(rest) || 'kind'}`] = reason;
		else if (first === 'then') wrong['then-0-kind'] = reason;
		else wrong[first === 'if' ? fieldOf(path.slice(1)) : fieldOf(path)] = reason;
	}
	return { wrong };
}

/** What the form asks, over what it does not show and was there before. */
function conditionsIn(typed: Typed, before: object): Record<string, unknown> {
	const asked: Record<string, unknown> = { ...before };
	for (const name of choosing) {
		const chosen = textIn(typed, name);
		if (chosen === '') delete asked[name];
		else asked[name] = namesOf(chosen);
	}
	const says = { nl: phrasesOf(textIn(typed, 'says-nl')), en: phrasesOf(textIn(typed, 'says-en')) };
	if (says.nl.length + says.en.length === 0) delete asked.says;
	else asked.says = says;
	const times = counting.flatMap((how) => {
		const count = textIn(typed, `times-${how}`);
		return count === '' ? [] : [[how, numberOf(count)]];
	});
	if (times.length === 0) delete asked.times;
	else asked.times = Object.fromEntries(times);
	return asked;
}

function outcomeIn(
	typed: Typed,
	slot: number,
	before: Outcome | undefined,
	taken: Set<string>,
): object | null {
	const field = (name: string) => textIn(typed, `then-${slot}-${name}`);
	const kind = field('kind');
	if (kind === '') return null;
	const after = numberOf(field('after'));
	const wording = (name: string): Wording => ({ nl: field(`${name}-nl`), en: field(`${name}-en`) });
	const bodies = () => {
		const [nl, en] = [partsOf(field('body-nl')), partsOf(field('body-en'))];
		if (nl.length <= 1 && en.length <= 1) return wording('body');
		return Array.from({ length: Math.max(nl.length, en.length) }, (_, i) => ({
			nl: nl[i] ?? '',
			en: en[i] ?? '',
		}));
	};
	switch (kind) {
		case 'comment':
			return { kind, cast: field('cast'), on: field('on'), body: bodies(), after };
		case 'reaction':
			return { kind, cast: field('cast'), on: field('on'), reaction: field('reaction'), after };
		case 'post': {
			const picture = field('picture');
			return { kind, cast: field('cast'), body: bodies(), ...(picture && { picture }), after };
		}
		case 'share': {
			const body = bodies();
			const isSilent = [body].flat().every(({ nl, en }) => nl === '' && en === '');
			return { kind, cast: field('cast'), on: field('on'), ...(!isSilent && { body }), after };
		}
		case 'friend':
			return { kind, cast: field('cast'), does: field('does'), after };
		case 'chat':
			// The form does not show the line; it stays.
			return { ...(before?.kind === kind && before), kind, cast: field('cast'), after };
		case 'card': {
			const key =
				before?.kind === 'card'
					? before.key
					: freeKey(keyOf(field('title-nl'), 'kaart'), (one) => taken.has(one));
			taken.add(key);
			return { kind, key, title: wording('title'), body: wording('body'), after };
		}
		default:
			return { kind };
	}
}

/** The fields of the form, as they are filled in for a rule that is there. */
export function typedRule({ when, if: asked = {}, atMostOnce, atMostInNetwork, then }: Rule): Typed {
	const typed: Record<string, string> = { when };
	for (const name of choosing) {
		const chosen = asked[name];
		if (chosen !== undefined) typed[name] = [chosen].flat().join(' ');
	}
	if (asked.says)
		Object.assign(typed, { 'says-nl': asked.says.nl.join(', '), 'says-en': asked.says.en.join(', ') });
	for (const how of counting) {
		const count = asked.times?.[how];
		if (count !== undefined) typed[`times-${how}`] = String(count);
	}
	if (atMostOnce) typed.atMostOnce = 'on';
	if (atMostInNetwork !== undefined) typed.atMostInNetwork = String(atMostInNetwork);
	then.forEach((outcome, slot) => {
		const fields: Record<string, string> = { kind: outcome.kind, after: String(outcome.after) };
		if ('cast' in outcome) fields.cast = outcome.cast;
		if ('on' in outcome) fields.on = outcome.on;
		if ('does' in outcome) fields.does = outcome.does;
		if ('reaction' in outcome) fields.reaction = outcome.reaction;
		if ('picture' in outcome && outcome.picture) fields.picture = outcome.picture;
		if ('title' in outcome)
			Object.assign(fields, { 'title-nl': outcome.title.nl, 'title-en': outcome.title.en });
		if ('body' in outcome && outcome.body) {
			const bodies = [outcome.body].flat();
			fields['body-nl'] = bodies.map(({ nl }) => nl).join(`\n${between}\n`);
			fields['body-en'] = bodies.map(({ en }) => en).join(`\n${between}\n`);
		}
		for (const [name, value] of Object.entries(fields)) typed[`then-${slot}-${name}`] = value;
	});
	return typed;
}
