import { conditions } from '../format/condition.ts';
import { conditionField, conditionsIn, ifIn, typedConditions } from './conditionEdit.ts';
import { mostOutcomes, verbs } from '../format/kinds.ts';
import type { Path } from '../mistake.ts';
import { rule, type Outcome, type Rule } from '../format/rule.ts';
import type { Scenario } from '../format/scenario.ts';
import { freeKey, keyOf } from '../title.ts';
import { checked, fieldOf, numberIn, optional, put, textIn, type Typed, type Wrong } from './typed.ts';
import type { Wording } from '../wording.ts';

/** Texts that take turns stand below each other in one field, with this on a line between them. */
const between = '---';

const partsOf = (text: string) =>
	text
		.split(new RegExp(`^${between}\\s*$`, 'm'))
		.map((part) => part.trim())
		.filter(Boolean);

/** Puts a rule into the scenario: in the place of the one that stands there, or at the end. */
export function putRule(
	scenario: Scenario,
	place: number | null,
	typed: Typed,
): { scenario: Scenario } | { wrong: Wrong } {
	const before = place === null ? null : scenario.rules[place]!;
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
	const read = checked(
		rule,
		{
			key,
			when: textIn(typed, 'when'),
			...ifIn(typed, before?.if),
			...onceIn(typed, before?.atMostOnce),
			...optional('atMostInNetwork', numberIn(typed, 'atMostInNetwork')),
			then,
		},
		(path) => ruleField(path, slots),
	);
	return 'wrong' in read
		? read
		: { scenario: { ...scenario, rules: put(scenario.rules, place, read.value) } };
}

/** A rule as far as it is filled in, to be read while somebody is at it. */
export function ruleIn(
	scenario: Pick<Scenario, 'cast' | 'script' | 'chats'>,
	typed: Typed,
): Pick<Rule, 'when' | 'if'> & Partial<Rule> {
	const whole = { format: 1 as const, title: { nl: '', en: '' }, ...scenario, rules: [], goals: [] };
	// The texts stand beside it, and while they are being written there is always one missing.
	const words = Object.entries(typed).map(([name, text]) => [
		name,
		/-(nl|en)$/.test(name) && name.startsWith('then-') ? text.trim() || '…' : text,
	]);
	const edited = putRule(whole, null, Object.fromEntries(words));
	if ('scenario' in edited) return edited.scenario.rules[0]!;
	const asked = conditions.safeParse(conditionsIn(typed));
	return {
		when: verbs.find((verb) => verb === typed.when) ?? 'post.approved',
		...(asked.success && { if: asked.data }),
	};
}

/** The field in which something of a rule is wrong; `slots` say where in the form what follows was filled in. */
export function ruleField([first, turn, ...rest]: Path, slots?: readonly number[]): string {
	if (first === 'if') return conditionField([turn ?? '', ...rest]);
	if (first !== 'then') return fieldOf([first ?? 'when', turn ?? '', ...rest].filter((step) => step !== ''));
	const slot = typeof turn === 'number' ? (slots?.[turn] ?? turn) : 0;
	return `then-${slot}-${fieldOf(rest) || 'kind'}`;
}

/** That it may be more often can be written, or left out. */
const onceIn = (typed: Typed, before: boolean | undefined) =>
	typed.atMostOnce !== undefined ? { atMostOnce: true } : before === false ? { atMostOnce: false } : {};

function outcomeIn(
	typed: Typed,
	slot: number,
	before: Outcome | undefined,
	taken: Set<string>,
): object | null {
	const field = (name: string) => textIn(typed, `then-${slot}-${name}`);
	const kind = field('kind');
	if (kind === '') return null;
	const after = numberIn(typed, `then-${slot}-after`) ?? '';
	const wording = (name: string): Wording => ({ nl: field(`${name}-nl`), en: field(`${name}-en`) });
	const bodies = () => {
		const [nl, en] = [partsOf(field('body-nl')), partsOf(field('body-en'))];
		// One text can be written as a list of one; it stays as it was.
		const isList = before && 'body' in before && before.kind === kind && Array.isArray(before.body);
		if (nl.length <= 1 && en.length <= 1) return isList ? [wording('body')] : wording('body');
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
		case 'screenshot':
			return { kind, cast: field('cast'), after };
		case 'friend':
			return { kind, cast: field('cast'), does: field('does'), after };
		case 'chat':
			return { kind, cast: field('cast'), ...(field('line') && { line: field('line') }), after };
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
export function typedRule({ when, if: asked, atMostOnce, atMostInNetwork, then }: Rule): Typed {
	const typed: Record<string, string> = { when, ...typedConditions(asked) };
	if (atMostOnce) typed.atMostOnce = 'on';
	if (atMostInNetwork !== undefined) typed.atMostInNetwork = String(atMostInNetwork);
	then.forEach((outcome, slot) => {
		const fields: Record<string, string> = { kind: outcome.kind, after: String(outcome.after) };
		if ('cast' in outcome) fields.cast = outcome.cast;
		if ('line' in outcome && outcome.line) fields.line = outcome.line;
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
