import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from './likeness.ts';
import { filters, scenes, stickers } from './parts.ts';
import type { Recipe } from './recipe.ts';

const crocodile = { sticker: 'crocodile', x: 20, y: 20, size: 6 } as const;
const sign = { words: 'Dierentuin', ink: 'black', x: 8, y: 6, size: 3 } as const;
const atTheZoo: Recipe = { scene: 'beach', parts: [crocodile, sign] };

const recipe = fc.record({
	scene: fc.constantFrom(...scenes),
	filter: fc.constantFrom(...filters),
	parts: fc.array(
		fc.oneof(
			fc.record({
				sticker: fc.constantFrom(...stickers),
				x: fc.nat(40),
				y: fc.nat(30),
				size: fc.integer({ min: 1, max: 8 }),
			}),
			fc.record({
				words: fc.string({ minLength: 1, maxLength: 10 }),
				ink: fc.constant('black' as const),
				x: fc.nat(40),
				y: fc.nat(30),
				size: fc.constant(3),
			}),
		),
		{ maxLength: 24 },
	),
}) as fc.Arbitrary<Recipe>;

describe('likeness', () => {
	test('a sign that was cut off is what is missing, and the other way round what was added', () => {
		const cut: Recipe = { scene: 'beach', parts: [{ ...crocodile, size: 8, x: 12 }] };
		expect(likeness(cut, atTheZoo)).toMatchObject({ same: false, missing: [sign], added: [] });
		expect(likeness(atTheZoo, cut)).toMatchObject({ same: false, missing: [], added: [sign] });
	});

	test('a picture that somebody says something else of is the same picture', () => {
		expect(likeness({ ...atTheZoo, description: 'In onze haven!' }, atTheZoo)?.same).toBe(true);
		expect(likeness({ ...atTheZoo, filter: 'none' }, atTheZoo)?.same).toBe(true);
	});

	test('other colours and another background are told apart', () => {
		expect(likeness({ ...atTheZoo, filter: 'old' }, atTheZoo)).toMatchObject({
			same: false,
			recoloured: true,
		});
		const elsewhere = { ...atTheZoo, scene: 'street' } as const;
		expect(likeness(elsewhere, atTheZoo)).toMatchObject({ same: false, moved: true });
	});

	test('two photos on one beach, or of one animal in two places, are two photos', () => {
		const others: Recipe[] = [
			{ scene: 'beach', parts: [] },
			{ scene: 'beach', parts: [{ ...crocodile, sticker: 'turtle' }] },
			{ scene: 'street', parts: [crocodile] },
		];
		expect(others.map((other) => likeness(other, atTheZoo))).toEqual([null, null, null]);
	});

	test('every picture is the same as itself, and likeness goes both ways', () => {
		fc.assert(
			fc.property(recipe, recipe, (one, other) => {
				expect(likeness(one, one)).toMatchObject({ same: true, added: [], missing: [] });
				const there = likeness(one, other);
				const back = likeness(other, one);
				expect(there?.same).toBe(back?.same);
				expect(there?.added.length).toBe(back?.missing.length);
			}),
		);
	});
});
