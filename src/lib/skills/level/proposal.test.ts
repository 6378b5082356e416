import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAbove, levels } from './level.ts';
import { proposalRules, propose, type Shows } from './proposal.ts';

const monday = new Date('2026-11-23T09:00:00.000Z');
const tuesday = new Date('2026-11-24T09:00:00.000Z');

const shows = (more: Partial<Shows>): Shows => ({
	count: 0,
	seen: 0,
	unaided: 0,
	occasions: 0,
	kinds: 0,
	newest: monday,
	...more,
});
const levelFor = (more: Partial<Shows>) => propose(shows(more), null)?.level ?? null;

describe('a proposal', () => {
	test.each([
		['nothing', {}, null],
		['only the pupil’s own word', { count: 5 }, null],
		['something, once', { count: 1, seen: 1, unaided: 1, occasions: 1, kinds: 1 }, 'practises'],
		['a lot in one lesson', { count: 9, seen: 9, unaided: 9, occasions: 1, kinds: 2 }, 'practises'],
		[
			'something three times in two lessons',
			{ count: 3, seen: 3, unaided: 3, occasions: 2, kinds: 1 },
			'with-help',
		],
		[
			'a lot, but after a nudge each time',
			{ count: 9, seen: 9, unaided: 0, occasions: 9, kinds: 2 },
			'with-help',
		],
		['a lot, but in one way', { count: 9, seen: 9, unaided: 9, occasions: 9, kinds: 1 }, 'with-help'],
		[
			'enough by herself, in several lessons and ways',
			{ count: 4, seen: 4, unaided: 4, occasions: 3, kinds: 2 },
			'alone',
		],
	])('from %s', (_, more, level) => expect(levelFor(more)).toBe(level));

	test('never says that somebody helps another, whatever there is', () => {
		fc.assert(
			fc.property(
				fc.record({ seen: fc.nat(99), unaided: fc.nat(99), occasions: fc.nat(99), kinds: fc.nat(9) }),
				(more) => {
					expect(levelFor(more)).not.toBe('helps');
				},
			),
		);
	});

	test('says from what it came', () => {
		const from = shows({ count: 3, seen: 3, unaided: 1, occasions: 2, kinds: 1 });
		expect(propose(from, null)).toEqual({ rule: 'more_than_once', level: 'with-help', from });
	});

	test('is above what was decided, or is not made', () => {
		const newer = shows({ count: 3, seen: 3, unaided: 3, occasions: 2, kinds: 1, newest: tuesday });
		for (const level of levels) {
			const proposal = propose(newer, { level, at: monday });
			expect(proposal === null || isAbove(proposal.level, level)).toBe(true);
			expect(proposal !== null).toBe(isAbove('with-help', level));
		}
	});

	test('is not repeated about the same evidence after the teacher decided otherwise', () => {
		const from = shows({ count: 3, seen: 3, occasions: 2 });
		expect(propose(from, { level: 'practises', at: tuesday })).toBeNull();
		expect(propose({ ...from, newest: tuesday }, { level: 'practises', at: monday })?.level).toBe(
			'with-help',
		);
	});

	test('names each rule once, from the highest level down', () => {
		const rules = proposalRules.map(({ level }) => level);
		expect(new Set(proposalRules.map(({ name }) => name)).size).toBe(proposalRules.length);
		expect(rules).toEqual([...rules].sort((one, other) => (isAbove(one, other) ? -1 : 1)));
	});
});
