import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interests } from '../ranking/interest.ts';
import { commonest, drift, lastStep, shownToEach, sizeOf } from './drift.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const anyInterest = fc.constantFrom(...interests);
const anyPosts = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		at: fc.nat(60).map((minute) => new Date(at.getTime() + minute * 60_000)),
		by: fc.constantFrom('0', '1', '2', '3'),
		interests: fc.uniqueArray(anyInterest, { maxLength: 2 }),
		reactions: fc.nat(9),
	}),
	{ selector: ({ id }) => id, maxLength: 40 },
);
const anyLikes = fc.record({ sun: anyInterest, moon: anyInterest });

test('both begin with the same posts, and what they share is never more than what is shown', () =>
	fc.assert(
		fc.property(anyPosts, anyLikes, (posts, likes) => {
			const steps = drift(posts, likes);
			const size = sizeOf(posts);
			expect(steps).toHaveLength(lastStep + 1);
			expect(steps[0]!.shown.sun).toEqual(steps[0]!.shown.moon);
			for (const { shown, shared } of steps) {
				expect([shown.sun.length, shown.moon.length]).toEqual([size, size]);
				expect(shared).toBeGreaterThanOrEqual(0);
				expect(shared).toBeLessThanOrEqual(size);
			}
		}),
	));

test('two who like the same never drift apart, and the same posts give the same steps', () =>
	fc.assert(
		fc.property(anyPosts, anyInterest, (posts, interest) => {
			const steps = drift(posts, { sun: interest, moon: interest });
			for (const { shown } of steps) expect(shown.sun).toEqual(shown.moon);
			expect(drift(posts.toReversed(), { sun: interest, moon: interest })).toEqual(steps);
		}),
	));

test('nobody clicks on the same post twice', () =>
	fc.assert(
		fc.property(anyPosts, anyLikes, (posts, likes) => {
			const clicked = drift(posts, likes).flatMap((step) => step.clicked.sun ?? []);
			expect(new Set(clicked).size).toBe(clicked.length);
		}),
	));

const posts = Array.from({ length: 40 }, (_, i) => ({
	id: String(i).padStart(2, '0'),
	at: new Date(at.getTime() - i * 60_000),
	by: String(i % 4),
	interests: [i % 2 === 0 ? ('animals' as const) : ('sport' as const)],
	reactions: 0,
}));

test('who likes different things sees different things after a few clicks', () => {
	const steps = drift(posts, { sun: 'animals', moon: 'sport' });
	expect(steps[0]!.shared).toBe(shownToEach);
	expect(steps.at(-1)!.shared).toBe(0);
});

test('the interest that most posts are about comes first, then that of most others', () => {
	expect(commonest(posts, interests)).toEqual(['animals', 'sport']);
	expect(commonest([], interests)).toEqual([interests[0], interests[1]]);
});
