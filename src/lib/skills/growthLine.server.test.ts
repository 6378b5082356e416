import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawGrowth } from './growthLine.server.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const monday = new Date('2026-11-23T09:00:00.000Z');
const weeksLater = (weeks: number, pieces = 1) => ({ at: new Date(monday.getTime() + weeks * week), pieces });

describe('a growth line', () => {
	test('needs two weeks in which something was shown', () => {
		expect(drawGrowth([])).toBeNull();
		expect(drawGrowth([weeksLater(0), weeksLater(0, 5)])).toBeNull();
		expect(drawGrowth([weeksLater(0), weeksLater(3)])?.weeks).toHaveLength(2);
	});

	test('counts what was shown in a week of the calendar', () => {
		const sunday = { at: new Date('2026-11-29T20:00:00.000Z'), pieces: 1 };
		const drawn = drawGrowth([weeksLater(0, 2), sunday, weeksLater(1, 3)])!;
		expect(drawn.weeks.map(({ count }) => count)).toEqual([3, 3]);
		expect(drawn.weeks[0]!.monday).toEqual(new Date('2026-11-23T00:00:00.000Z'));
	});

	test('only ever goes up and to the right, and stays on the paper', () => {
		const moments = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 40 })), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(moments, (chosen) => {
				const drawn = drawGrowth(chosen.map(([weeks, pieces]) => weeksLater(weeks, pieces)));
				if (!drawn) return;
				expect(drawn.path).toMatch(/^M[\d.,CLM-]+$/);
				for (const [i, { x, y }] of drawn.weeks.entries()) {
					expect(x >= 0 && x <= drawn.width && y >= 0 && y <= drawn.height).toBe(true);
					const before = drawn.weeks[i - 1];
					if (before) expect(x > before.x && y <= before.y).toBe(true);
				}
			}),
		);
	});
});
