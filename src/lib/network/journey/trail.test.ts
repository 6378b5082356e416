import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frame, marksOf } from './layout.ts';
import { alternatives, countOf, countsOf, deeds, trailOf, type Happening } from './trail.ts';

const posted = new Date('2026-11-23T09:00:00.000Z');
const after = (seconds: number) => new Date(posted.getTime() + seconds * 1000);
const happened = (deed: Happening['deed'], second: number, more: Partial<Happening> = {}): Happening => ({
	deed,
	at: after(second),
	cast: null,
	friend: false,
	...more,
});

const anyHappening = fc.record({
	deed: fc.constantFrom(...deeds),
	at: fc.integer({ min: -60, max: 4000 }).map(after),
	cast: fc.constantFrom(null, 'Saar'),
	friend: fc.boolean(),
});
const anyTrail = fc.array(anyHappening, { maxLength: 60 }).map((happenings) => trailOf(happenings, posted));

test('a journey goes on in time, from when the post was posted', () => {
	const trail = trailOf([happened('written', 70), happened('seen', 4), happened('seen', -3)], posted);
	expect(trail.map(({ deed, second }) => [deed, second])).toEqual([
		['seen', 0],
		['seen', 4],
		['written', 70],
	]);
});

test('what a smaller audience or wiping would have changed is counted', () => {
	const trail = trailOf(
		[
			happened('seen', 5, { friend: true }),
			happened('seen', 90),
			happened('reacted', 95, { cast: 'Saar' }),
			happened('written', 400, { friend: true }),
			happened('screenshot', 30, { cast: 'Ilyas' }),
			happened('shared', 70, { cast: 'Saar', friend: true }),
		],
		posted,
	);
	expect(Object.fromEntries(countsOf(trail).map(({ alternative, count }) => [alternative, count]))).toEqual({
		'as-it-went': { seen: 2, reacted: 1, written: 1, shared: 1, screenshot: 1 },
		class: { seen: 2, reacted: 0, written: 1, shared: 0, screenshot: 0 },
		friends: { seen: 1, reacted: 0, written: 1, shared: 1, screenshot: 0 },
		'wiped-5': { seen: 2, reacted: 1, written: 0, shared: 1, screenshot: 1 },
		'wiped-1': { seen: 1, reacted: 0, written: 0, shared: 0, screenshot: 1 },
	});
});

test('no alternative brings more than there was, and wiping sooner brings no more than later', () =>
	fc.assert(
		fc.property(anyTrail, (trail) => {
			const counts = Object.fromEntries(
				countsOf(trail).map(({ alternative, count }) => [alternative, count]),
			);
			for (const alternative of alternatives)
				for (const deed of deeds)
					expect(counts[alternative]![deed]).toBeLessThanOrEqual(countOf(trail)[deed]);
			for (const deed of deeds)
				expect(counts['wiped-1']![deed]).toBeLessThanOrEqual(counts['wiped-5']![deed]);
		}),
	));

test('every mark stands within the picture, in its own lane', () =>
	fc.assert(
		fc.property(anyTrail, (trail) => {
			const marks = marksOf(trail);
			expect(marks).toHaveLength(trail.length);
			for (const { x, y } of marks) {
				expect(x).toBeGreaterThanOrEqual(frame.left);
				expect(x).toBeLessThanOrEqual(frame.width - frame.right);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(frame.top + deeds.length * frame.lane);
			}
		}),
	));
