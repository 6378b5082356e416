import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds as nudgeKinds } from '#lib/nudge/nudge.ts';
import type { ScenarioActivity, Verb } from './condition.ts';
import { plan, rule, type Rule } from './rule.ts';

const hi = { nl: 'Hoi', en: 'Hi' };
const hello = { nl: 'Hallo', en: 'Hello' };

const post: ScenarioActivity = {
	verb: 'post.approved',
	by: 'amina',
	about: { kind: 'post', id: '1' },
	details: { text: 'Wie wil er voetballen?', findings: [], heeded: [], picture: null, count: 1 },
};

const welcome: Rule = {
	key: 'welcome',
	when: 'post.approved',
	if: { times: { exactly: 1 } },
	then: [
		{ kind: 'comment', cast: 'lotte', on: 'subject', body: [hi, hello], after: 20 },
		{ kind: 'reaction', cast: 'saar', on: 'subject', reaction: 'heart', after: 5 },
	],
};
const later: Rule = {
	key: 'later',
	when: 'post.approved',
	then: [{ kind: 'card', key: 'well-done', title: hi, body: hello, after: 5 }],
};

describe('plan', () => {
	it('answers with everything that matching rules bring, soonest first', () => {
		expect(plan({ rules: [welcome, later] }, post, { fired: {} })).toEqual([
			{ rule: 'welcome', kind: 'reaction', cast: 'saar', on: 'subject', reaction: 'heart', after: 5 },
			{ rule: 'later', kind: 'card', key: 'well-done', title: hi, body: hello, after: 5 },
			{ rule: 'welcome', kind: 'comment', cast: 'lotte', on: 'subject', body: hi, after: 20 },
		]);
	});

	it('stays silent for another verb, and where a condition does not hold', () => {
		expect(plan({ rules: [welcome] }, { ...post, verb: 'post.submitted' }, { fired: {} })).toEqual([]);
		const second = { ...post, details: { ...post.details, count: 2 } };
		expect(plan({ rules: [welcome] }, second, { fired: {} })).toEqual([]);
	});

	it('fires an atMostOnce rule once for each pupil', () => {
		const rules = [{ ...later, atMostOnce: true }];
		expect(plan({ rules }, post, { fired: {}, firedInNetwork: { later: 12 } })).toHaveLength(1);
		expect(plan({ rules }, post, { fired: { later: 1 } })).toEqual([]);
		expect(plan({ rules: [later] }, post, { fired: { later: 1 } })).toHaveLength(1);
	});

	it('stops when the class together has had enough', () => {
		const rules = [{ ...later, atMostInNetwork: 3 }];
		expect(plan({ rules }, post, { fired: {}, firedInNetwork: { later: 2 } })).toHaveLength(1);
		expect(plan({ rules }, post, { fired: {}, firedInNetwork: { later: 3 } })).toEqual([]);
		expect(plan({ rules }, post, { fired: { later: 3 } })).toEqual([]);
	});

	it('takes turns with its texts, through the whole class', () => {
		const said = (times: number) =>
			plan({ rules: [welcome] }, post, { fired: {}, firedInNetwork: { welcome: times } }).at(-1);
		expect([0, 1, 2].map(said)).toMatchObject([{ body: hi }, { body: hello }, { body: hi }]);
	});

	it('is not misled by a rule called constructor', () => {
		expect(
			plan({ rules: [{ ...later, key: 'constructor', atMostOnce: true }] }, post, { fired: {} }),
		).toHaveLength(1);
	});
});

/** Few, so that rules and activities often meet. */
const someVerb = fc.constantFrom<Verb>('post.approved', 'comment.approved');
const key = fc.constantFrom('saar', 'lotte', 'op-reis', 'subject');
const text = fc.record({ nl: fc.constantFrom('Hoi', 'Hallo'), en: fc.constant('Hi') });
const after = fc.integer({ min: 0, max: 60 });
const anyRule: fc.Arbitrary<Rule> = fc.record(
	{
		key: fc.constantFrom('a', 'b', 'c', 'constructor'),
		when: someVerb,
		if: fc.record(
			{
				findings: fc.oneof(
					fc.constantFrom('any' as const, 'none' as const),
					fc.subarray([...nudgeKinds], { minLength: 1 }),
				),
				onCast: key,
				says: fc.constant({ nl: ['voetballen'], en: ['football'] }),
				times: fc.record({ atLeast: fc.integer({ min: 1, max: 3 }) }),
			},
			{ requiredKeys: [] },
		),
		atMostOnce: fc.boolean(),
		atMostInNetwork: fc.integer({ min: 1, max: 3 }),
		then: fc.array(
			fc.oneof(
				fc.record({
					kind: fc.constant('comment' as const),
					cast: key,
					on: key,
					body: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
					after,
				}),
				fc.record({
					kind: fc.constant('reaction' as const),
					cast: key,
					on: key,
					reaction: fc.constant('clap' as const),
					after,
				}),
				fc.record({ kind: fc.constant('post' as const), cast: key, body: text, after }),
			),
			{ minLength: 1, maxLength: 4 },
		),
	},
	{ requiredKeys: ['key', 'when', 'then'] },
);
const anyActivity: fc.Arbitrary<ScenarioActivity> = fc.record({
	verb: someVerb,
	by: fc.constant('amina'),
	about: fc.constant({ kind: 'post', id: '1' }),
	details: fc.record({
		text: fc.constantFrom('Wie wil er voetballen?', 'Hoi'),
		findings: fc.subarray([...nudgeKinds]),
		onCast: fc.option(key),
		count: fc.integer({ min: 1, max: 4 }),
	}),
});
const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }));
const anyPast = fc.record({ fired: counts, firedInNetwork: counts }, { requiredKeys: ['fired'] });

describe('plan, whatever the rules', () => {
	it('arranges rules that the schema accepts', () => {
		fc.assert(fc.property(anyRule, (one) => rule.safeParse(one).success));
	});

	it('does not depend on the order of fields, nor on being asked before', () => {
		let planned = 0;
		fc.assert(
			fc.property(fc.array(anyRule, { maxLength: 5 }), anyActivity, anyPast, (rules, activity, past) => {
				const once = plan({ rules }, activity, past);
				planned += once.length;
				expect(plan({ rules }, activity, past)).toEqual(once);
				expect(plan(backwards({ rules }), backwards(activity), backwards(past))).toEqual(once);
			}),
			{ numRuns: 500 },
		);
		expect(planned).toBeGreaterThan(100);
	});

	it('gives the outcomes in order of time', () => {
		fc.assert(
			fc.property(fc.array(anyRule, { maxLength: 5 }), anyActivity, anyPast, (rules, activity, past) => {
				const moments = plan({ rules }, activity, past).map((outcome) => outcome.after);
				expect(moments).toEqual(moments.toSorted((one, other) => one - other));
			}),
		);
	});
});

/** The same data with the fields of every object in reverse order. */
function backwards<Data>(data: Data): Data {
	if (Array.isArray(data)) return data.map(backwards) as Data;
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(
		Object.entries(data)
			.toReversed()
			.map(([name, value]) => [name, backwards(value)]),
	) as Data;
}
