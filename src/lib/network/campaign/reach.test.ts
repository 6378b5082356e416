import { describe, expect, test } from 'vitest';
import { answeredAt, reachOf, seenAt, subjectOf, type Member } from './reach.ts';
import { seenBy } from './shown.ts';
import { asQuery, everyone, pricePerHead, readTarget, type Target } from './target.ts';

const member = (name: string, known: Partial<Member>): Member => ({
	key: name.toLowerCase(),
	name,
	avatar: 'fox',
	age: null,
	place: null,
	likes: {},
	did: [],
	...known,
});
const cast = [
	member('Bibi', { age: 10, place: 'Pollepelen', likes: { animals: 'hamster' }, did: ['sport'] }),
	member('Teun', { age: 10, likes: { sport: 'doelpunt' } }),
	member('Kyan', { age: 24, likes: { food: 'pannenkoek' } }),
	member('Iemand', {}),
];
const reach = (target: Partial<Target>, about?: Parameters<typeof reachOf>[2]) =>
	reachOf(cast, { ...everyone, ...target }, about);
const names = (target: Partial<Target>) => reach(target).reached.map(({ name }) => name);

describe('whom of the cast an advertisement reaches', () => {
	test('everybody, or whom every chosen datum fits, each with what was known', () => {
		expect(names({})).toEqual(['Bibi', 'Teun', 'Kyan', 'Iemand']);
		expect(names({ age: 'child' })).toEqual(['Bibi', 'Teun']);
		expect(names({ age: 'old' })).toEqual([]);
		expect(names({ town: 'Pollepelen' })).toEqual(['Bibi']);
		expect(names({ deed: 'sport' })).toEqual(['Bibi']);
		expect(names({ interest: 'sport', age: 'adult' })).toEqual([]);
		expect(reach({ interest: 'animals', age: 'child' }).reached).toMatchObject([
			{
				by: [
					{ datum: 'age', known: '10' },
					{ datum: 'interest', known: 'hamster' },
				],
			},
		]);
	});

	test('a head costs more for every datum, and nobody costs nothing', () => {
		expect(reach({})).toMatchObject({ perHead: 1, cost: 4 });
		expect(reach({ interest: 'sport' })).toMatchObject({ perHead: 3, cost: 3 });
		expect(reach({ age: 'old' })).toMatchObject({ cost: 0 });
		expect(pricePerHead({ age: 'child', town: 'x', interest: 'sport', deed: 'food' })).toBe(8);
	});

	test('who likes what it is about gives a heart, who likes other things hides it, the others go on', () => {
		const responses = reach({}, subjectOf('Nieuw: sokken voor je hamster!', null)).reached;
		expect(responses.map(({ response }) => response)).toEqual(['heart', 'hide', 'hide', 'pass']);
		expect(reach({ deed: 'sport' }).reached).toMatchObject([{ response: 'heart' }]);
	});

	test('they see it one after another, and answer a little later', () => {
		const appeared = new Date(0);
		const { reached } = reach({}, ['animals']);
		expect(seenBy(reached, appeared, appeared)).toEqual([]);
		expect(seenBy(reached, appeared, seenAt(appeared, 0))).toMatchObject([{ name: 'Bibi', response: null }]);
		expect(seenBy(reached, appeared, answeredAt(appeared, 0))).toMatchObject([{ response: 'heart' }]);
		expect(seenBy(reached, appeared, seenAt(appeared, 3))).toHaveLength(4);
	});
});

test('a target is read from an address as it was written there; what cannot be chosen is not chosen', () => {
	const target: Target = { age: 'teen', interest: 'food', deed: null, town: 'Klein & Fijn' };
	expect(readTarget(new URLSearchParams(asQuery(target)))).toEqual(target);
	expect(readTarget(new URLSearchParams('age=99&interest=&deed=x&town=%20'))).toEqual(everyone);
});
