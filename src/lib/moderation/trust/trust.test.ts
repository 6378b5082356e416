import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '#lib/server/db/schema/people.ts';
import { trusts } from '#lib/server/db/schema/moderation.ts';
import { enough, holdFor, proposed, type Outcomes } from './trust.ts';

const row = (decision: Outcomes[number]['decision'], lessonRunId = 'a') => ({ decision, lessonRunId });
const good = (lessons: string[]) => lessons.map((lesson) => row('approved', lesson));

describe('a licence', () => {
	test('that checks everything checks everything, whatever the classroom holds', () => {
		for (const hold of holds) expect(holdFor('check', hold)).toBe('all');
	});

	test('like the classroom is the classroom’s', () => {
		for (const hold of holds) expect(holdFor('classroom', hold)).toBe(hold);
	});

	test('of trust counts only where the classroom leaves it to the nudges', () => {
		expect(holds.map((hold) => holdFor('trusted', hold))).toEqual(['all', 'none', 'none']);
	});
});

describe('more trust is proposed', () => {
	test('after five good texts in two lessons', () => {
		expect(proposed('classroom', good(['b', 'b', 'a', 'a', 'a']))).toBe('trusted');
	});

	test('never after one lesson, however much was written in it', () => {
		expect(proposed('classroom', good(Array.from({ length: 20 }, () => 'a')))).toBeNull();
	});

	test('back to the classroom’s own after five good texts', () => {
		expect(proposed('check', good(['a', 'a', 'a', 'a', 'a']))).toBe('classroom');
	});

	test('not while one of the last five came back, and again once it lies further away', () => {
		const record = good(['b', 'b', 'a', 'a', 'a']);
		expect(proposed('classroom', [...record.slice(0, 4), row('returned'), ...record])).toBeNull();
		expect(proposed('classroom', [...record, row('removed')])).toBe('trusted');
	});

	test('and less trust never is', () => {
		const records = fc.array(
			fc.record({
				decision: fc.constantFrom('approved' as const, 'returned' as const, 'removed' as const),
				lessonRunId: fc.constantFrom('a', 'b', null),
			}),
		);
		fc.assert(
			fc.property(fc.constantFrom(...trusts), records, (trust, record) => {
				const other = proposed(trust, record);
				expect(other === null || trusts.indexOf(other) > trusts.indexOf(trust)).toBe(true);
				expect(enough.texts).toBeGreaterThan(0);
			}),
		);
	});
});
