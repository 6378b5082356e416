import { expect, it } from 'vitest';
import { keptWithin, streakOf } from './streak.ts';

const at = (minutes: number) => new Date(minutes * 60_000);
const streak = (now: number, ...minutes: number[]) => streakOf(minutes.map(at), at(now));

it('begins with once, and grows with each time that is in time', () => {
	expect(streak(1)).toBeNull();
	expect(streak(1, 0)).toEqual({ count: 1, until: at(6) });
	expect(streak(12, 0, 5, 10)).toEqual({ count: 3, until: at(16) });
	expect(streak(12, 10, 0, 5)?.count).toBe(3);
});

it('is out when nobody keeps it, and begins anew', () => {
	expect(streak(6, 0)?.count).toBe(1);
	expect(streak(6.1, 0)).toBeNull();
	expect(streak(20, 0, 5, 19)).toEqual({ count: 1, until: at(25) });
});

it('does not grow by tapping fast, but is kept by it', () => {
	expect(streak(1, 0, 0.1, 0.2, 0.3)).toEqual({ count: 1, until: new Date(0.3 * 60_000 + keptWithin) });
	expect(streak(2, 0, 0.5, 1)?.count).toBe(2);
});
