import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyScenario as plein } from '../empty.ts';
import { putRule, ruleIn, typedRule } from './ruleEdit.ts';
import { scenarios } from '../format/scenario.fixture.ts';
import { faultsIn, type Scenario } from '../format/scenario.ts';
import { everyShipped } from '../shipped/shipped.fixture.ts';

function done(edited: ReturnType<typeof putRule>): Scenario {
	if ('wrong' in edited) throw new Error(JSON.stringify(edited.wrong));
	return edited.scenario;
}

describe('a rule in a form', () => {
	test('that nobody changed stays the same rule, all of the shipped ones', () => {
		for (const scenario of everyShipped())
			scenario.rules.forEach((rule, place) =>
				expect(done(putRule(scenario, place, typedRule(rule))).rules[place]).toEqual(rule),
			);
	});

	test('can be read while it is being filled in', () => {
		const half = { when: 'report.opened', onCast: 'these', 'onCast-these': 'buur', 'then-0-kind': 'card' };
		expect(ruleIn(plein, half)).toEqual({ when: 'report.opened', if: { onCast: 'buur' } });
		const empty = Object.fromEntries(
			['title', 'body'].flatMap((name) => ['nl', 'en'].map((one) => [`then-0-${name}-${one}`, ''])),
		);
		expect(ruleIn(plein, { ...half, ...empty, 'then-0-after': '5' }).then).toHaveLength(1);
		expect(ruleIn(plein, {})).toEqual({ when: 'post.approved', if: {} });
	});

	test('keeps a phrase with a comma in it one phrase', () => {
		const rule = { ...everyShipped()[0]!.rules[0]!, when: 'post.approved' as const };
		rule.if = { says: { nl: ['hoi, jij'], en: ['hey, you'] } };
		const typed = typedRule(rule);
		expect(typed['says-nl']).toBe('hoi  jij');
		expect(ruleIn(plein, typed).if).toEqual({ says: { nl: ['hoi  jij'], en: ['hey  you'] } });
	});

	test('is sound, whatever stood in it', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				scenario.rules.forEach((rule, place) => {
					const edited = putRule(scenario, place, typedRule(rule));
					if ('scenario' in edited) expect(faultsIn(edited.scenario)).toEqual([]);
				});
			}),
			{ numRuns: 50 },
		);
	});

	test('never throws, whatever is typed', () => {
		const field = fc.constantFrom(
			'when',
			'findings',
			'onCast',
			'says-nl',
			'times-exactly',
			'then-0-kind',
			'then-0-after',
			'then-1-kind',
			'then-3-body-nl',
			'atMostInNetwork',
		);
		const typed = fc.dictionary(
			field,
			fc.oneof(fc.string(), fc.constantFrom('card', 'post', 'comment', 'any', '1', 'post.approved')),
		);
		fc.assert(fc.property(typed, (fields) => void putRule(plein, null, fields)));
	});

	test('says what is wrong at the field of the thing that follows', () => {
		const edited = putRule(plein, null, {
			when: 'post.approved',
			'times-exactly': 'vaak',
			'then-0-kind': 'reaction',
			'then-0-cast': 'buur',
			'then-0-on': 'subject',
			'then-0-reaction': 'heart',
			'then-0-after': '5',
			'then-2-kind': 'card',
			'then-2-after': '5',
			'then-2-title-nl': 'Kijk',
		});
		expect('wrong' in edited && Object.keys(edited.wrong).toSorted()).toEqual([
			'then-2-body-en',
			'then-2-body-nl',
			'then-2-title-en',
			'times-exactly',
		]);
	});

	test('needs something that follows', () => {
		const edited = putRule(plein, null, { when: 'post.approved' });
		expect('wrong' in edited && Object.keys(edited.wrong)).toEqual(['then-0-kind']);
	});
});
