import { expect, test } from 'vitest';
import { isAway, stuckAt } from './stuck.ts';

const now = new Date('2026-11-23T09:30:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const pupil = {
	step: 'learn' as const,
	seenAt: ago(0.5),
	doneHere: 1,
	wrongTries: 0,
	lastSignAt: ago(2),
};

test('somebody at work is not stuck', () => {
	expect(stuckAt(pupil, 3, now)).toBeNull();
	expect(stuckAt({ ...pupil, wrongTries: 2 }, 3, now)).toBeNull();
});

test('three tries at a question that is not right yet ask for an explanation', () => {
	expect(stuckAt({ ...pupil, wrongTries: 3 }, 3, now)).toEqual({ why: 'tries', count: 3 });
});

test('being there, with something left to do, and doing nothing for a while', () => {
	const still = { ...pupil, lastSignAt: ago(9) };
	expect(stuckAt(still, 3, now)).toEqual({ why: 'quiet', since: ago(9) });
	expect(stuckAt({ ...still, lastSignAt: ago(8) }, 3, now)).toBeNull();
	// Whoever did everything may rest.
	expect(stuckAt({ ...still, doneHere: 3 }, 3, now)).toBeNull();
	// Playing is never done.
	expect(stuckAt({ ...still, step: 'play', doneHere: 0 }, 0, now)).toMatchObject({ why: 'quiet' });
});

test('who is not there is away, and not stuck', () => {
	const away = { ...pupil, seenAt: ago(4), wrongTries: 5 };
	expect(isAway(away, now)).toBe(true);
	expect(stuckAt(away, 3, now)).toBeNull();
	expect(isAway({ ...away, seenAt: ago(3) }, now)).toBe(false);
	const outside = { ...pupil, step: null, seenAt: null, lastSignAt: null };
	expect([isAway(outside, now), stuckAt(outside, 3, now)]).toEqual([false, null]);
});
