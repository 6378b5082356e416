import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interests, type Interest } from '../ranking/interest.ts';
import { bandOf, crowdOf, crowdReach, thoughtOf, type Thought } from './crowd.ts';
import { ageGroups, type AgeGroup, type Target } from './target.ts';

/** What one classmate did about each interest. */
type Doing = { deeds: number; seconds: number; searches: number };
type Classmate = Record<Interest, Doing>;

const doing = fc.record({
	deeds: fc.nat(3),
	seconds: fc.nat(60),
	searches: fc.nat(1),
});
const classmate: fc.Arbitrary<Classmate> = fc
	.tuple(...interests.map(() => doing))
	.map((list) => Object.fromEntries(interests.map((interest, i) => [interest, list[i]!])) as Classmate);
/** A word by which each interest is searched for, and no other. */
const sought: Record<Interest, string> = {
	animals: 'hamster',
	sport: 'hockey',
	music: 'gitaar',
	making: 'potlood',
	games: 'roblox',
	food: 'soep',
	nature: 'herfst',
	travel: 'vakantie',
	prizes: 'korting',
	news: 'journaal',
};

const thought = (one: Classmate): Thought =>
	thoughtOf(
		{
			interests: new Map(interests.map((interest) => [interest, one[interest].deeds])),
			seconds: new Map(interests.map((interest) => [interest, one[interest].seconds])),
		},
		interests.flatMap((interest) => (one[interest].searches > 0 ? [sought[interest]] : [])),
	);

const choices = [null, ...interests];
/** Everything that can be asked. */
const targets: Target[] = [null, ...(Object.keys(ageGroups) as AgeGroup[])].flatMap((age) =>
	[null, 'Pollepelen'].flatMap((town) =>
		choices.flatMap((interest) => choices.map((deed) => ({ age, town, interest, deed }))),
	),
);
/** Everything that an advertiser can find out, whatever she asks and compares. */
const allAnswers = (classmates: readonly Classmate[]): string => {
	const crowd = crowdOf(classmates.map(thought));
	return JSON.stringify(targets.map((target) => crowdReach(crowd, target, 7)));
};

const what = ['likes', 'did'] as const;
const has = (one: Classmate, of: (typeof what)[number], interest: Interest) => thought(one)[of].has(interest);

/** The same classmate, of whom nothing differs but whether this is thought of her. */
function turned(one: Classmate, of: (typeof what)[number], interest: Interest): Classmate {
	const likes = has(one, 'likes', interest) !== (of === 'likes');
	const did = has(one, 'did', interest) !== (of === 'did');
	const instead: Doing = {
		deeds: likes ? 1 : 0,
		seconds: did ? 10 : 0,
		searches: 0,
	};
	return { ...one, [interest]: instead };
}

describe('what an advertiser is told of a class', () => {
	test('whatever she asks and compares, of every classmate either could be true of everything', () => {
		fc.assert(
			fc.property(fc.array(classmate, { minLength: 1, maxLength: 32 }), (classmates) => {
				const told = allAnswers(classmates);
				for (const interest of interests)
					for (const of of what)
						for (const [i, one] of classmates.entries()) {
							const alone = classmates.with(i, turned(one, of, interest));
							if (allAnswers(alone) === told) continue;
							// With one other classmate changing the other way it is the same class to her.
							const j = classmates.findIndex((other) => has(other, of, interest) !== has(one, of, interest));
							expect(j).toBeGreaterThan(-1);
							const two = alone.with(j, turned(classmates[j]!, of, interest));
							expect(allAnswers(two)).toBe(told);
						}
			}),
			{ numRuns: 12 },
		);
	}, 120_000);

	test('a search or a long look is noticed, and one deed is enough for a guess: each without the other', () => {
		for (const interest of interests) {
			const none = Object.fromEntries(
				interests.map((one) => [one, { deeds: 0, seconds: 0, searches: 0 }]),
			) as Classmate;
			for (const of of what) {
				const one = turned(none, of, interest);
				expect(what.map((each) => has(one, each, interest))).toEqual(what.map((each) => each === of));
			}
			const searched = { ...none, [interest]: { deeds: 0, seconds: 0, searches: 1 } };
			expect(thought(searched).did).toEqual(new Set([interest]));
		}
	});

	test('a count is told as a band of five or more, in which nobody is sure to be in or out', () => {
		for (let size = 0; size <= 60; size++)
			for (let count = 0; count <= size; count++) {
				const band = bandOf(count, size);
				if (size < 9) {
					expect(band).toBeNull();
					continue;
				}
				expect(band!.from).toBeLessThanOrEqual(count);
				expect(band!.to).toBeGreaterThanOrEqual(count);
				expect(band!.to - band!.from).toBeGreaterThanOrEqual(4);
			}
		expect(bandOf(0, 27)).toEqual({ from: 0, to: 4 });
		expect(bandOf(12, 27)).toEqual({ from: 10, to: 14 });
		expect(bandOf(27, 27)).toEqual(bandOf(20, 27));
	});

	test('two data together are not counted, and what fits nobody or everybody says nothing of anybody', () => {
		const both: Thought = { likes: new Set(['sport']), did: new Set(['food']) };
		const neither: Thought = { likes: new Set(), did: new Set() };
		const crowd = crowdOf([
			...Array.from({ length: 7 }, () => both),
			...Array.from({ length: 20 }, () => neither),
		]);
		const asked = (target: Partial<Target>) =>
			crowdReach(crowd, { age: null, town: null, interest: null, deed: null, ...target }, 7);
		expect(asked({})).toEqual({ says: 'everyone' });
		expect(asked({ interest: 'sport' })).toEqual({ says: 'between', from: 5, to: 9 });
		expect(asked({ interest: 'sport', deed: 'food' })).toEqual({ says: 'at-most', to: 9 });
		expect(asked({ interest: 'sport', deed: 'news' })).toEqual({ says: 'at-most', to: 4 });
		expect(asked({ age: 'child' })).toEqual({ says: 'everyone' });
		expect(asked({ age: 'old', interest: 'sport' })).toEqual({ says: 'nobody', because: 'age' });
		expect(asked({ town: 'Pollepelen' })).toEqual({ says: 'nobody', because: 'town' });
		expect(crowdReach(crowdOf([both]), { age: null, town: null, interest: 'sport', deed: null }, 7)).toEqual({
			says: 'small',
		});
	});
});
