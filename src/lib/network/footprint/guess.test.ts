import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interests, type Interest } from '../ranking/interest.ts';
import { guessesOf } from './guess.ts';

const habits = (deeds: [Interest, number][], seconds: [Interest, number][]) => ({
	interests: new Map(deeds),
	seconds: new Map(seconds),
});

test('of whom nothing is known nothing is guessed', () => {
	expect(guessesOf(habits([], []), [])).toEqual([]);
	expect(guessesOf(habits([], [['animals', 29]]), ['hallo'])).toEqual([]);
});

test('looking alone is enough for a guess, and each guess says why', () => {
	const guesses = guessesOf(habits([['music', 3]], [['animals', 31]]), ['mijn konijn', 'weer']);
	expect(guesses).toEqual([
		{ interest: 'music', sure: true, points: 9, reasons: { deeds: 3, seconds: 0, searches: [] } },
		{
			interest: 'animals',
			sure: false,
			points: 6,
			reasons: { deeds: 0, seconds: 31, searches: ['mijn konijn'] },
		},
		{ interest: 'nature', sure: false, points: 3, reasons: { deeds: 0, seconds: 0, searches: ['weer'] } },
	]);
});

test('whoever does more is never guessed at less', () => {
	const counts = fc.array(fc.tuple(fc.constantFrom(...interests), fc.nat(50)), { maxLength: 5 });
	fc.assert(
		fc.property(counts, counts, fc.constantFrom(...interests), (deeds, seconds, interest) => {
			const pointsOf = (more: number) =>
				guessesOf(habits([...deeds, [interest, more]], seconds), []).find((one) => one.interest === interest)
					?.points ?? 0;
			expect(pointsOf(5)).toBeGreaterThanOrEqual(pointsOf(2));
		}),
	);
});
