import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byHand, deal, groupOf, withWhom } from './groups.ts';
import { handed, stepFor } from './run.ts';

const ids = ['amina', 'bram', 'chloe', 'daan', 'elif', 'fenna', 'gijs'];

describe('dealing groups', () => {
	test('puts everybody in one group, and makes them as equal as they can be', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 32 }),
				fc.integer({ min: 2, max: 10 }),
				fc.nat(),
				(pupils, count, seed) => {
					const { sets } = deal(pupils, count, seed);
					expect(sets.flat().sort()).toEqual([...pupils].sort());
					const sizes = sets.map((set) => set.length);
					expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
					expect(Math.min(...sizes)).toBeGreaterThan(0);
				},
			),
		);
	});

	test('is the same for a seed, in whatever order pupils are named, and another for another seed', () => {
		expect(deal([...ids].reverse(), 3, 7)).toEqual(deal(ids, 3, 7));
		const all = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(deal(ids, 3, seed).sets)));
		expect(all.size).toBeGreaterThan(15);
	});
});

test('groups by hand leave out who has no number', () => {
	const numbers: Record<string, number> = { amina: 1, bram: 2, chloe: 1 };
	const groups = byHand(ids, (id) => numbers[id] ?? null);
	expect(groups).toEqual({ seed: null, sets: [['amina', 'chloe'], ['bram']] });
	expect(groupOf(groups, 'chloe')).toBe(1);
	expect(groupOf(groups, 'daan')).toBeNull();
	expect(withWhom(groups, 'amina')).toEqual(['chloe']);
	expect(withWhom(null, 'amina')).toEqual([]);
});

describe('a step handed out before the class goes there', () => {
	const run = { step: 'learn' as const, ahead: { amina: 'play' as const } };

	test('is open to whom it was given, and to nobody else', () => {
		expect(stepFor(run, 'amina')).toBe('play');
		expect(stepFor(run, 'bram')).toBe('learn');
		expect(stepFor({ ...run, ahead: null }, 'amina')).toBe('learn');
	});

	test('holds nobody back once the class has gone further', () => {
		expect(stepFor({ ...run, step: 'reflect' }, 'amina')).toBe('reflect');
	});

	test('can be called back', () => {
		const more = handed(run.ahead, ['bram', 'chloe'], 'reflect');
		expect(more).toEqual({ amina: 'play', bram: 'reflect', chloe: 'reflect' });
		expect(handed(more, ['amina', 'chloe'], null)).toEqual({ bram: 'reflect' });
		expect(handed(more, ['amina', 'bram', 'chloe'], null)).toBeNull();
	});
});
