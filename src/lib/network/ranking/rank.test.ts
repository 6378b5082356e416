import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { habitsOf, type Done, type Habits } from './habits.ts';
import { interests } from './interest.ts';
import { signsIn } from './signs.ts';
import { heaviest, newerFirst, rank, signals, type Rankable, type Recipe } from './rank.ts';
import { firstOwn, readChoice, recipes } from './recipe.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const post = (id: string, minute: number, more: Partial<Rankable> = {}): Rankable => ({
	id,
	at: at(minute),
	by: 'saar',
	interests: [],
	reactions: 0,
	...more,
});
const none: Habits = habitsOf([]);
const ids = (ranked: { post: Rankable }[]) => ranked.map(({ post }) => post.id);
const only = (signal: keyof Recipe): Recipe => ({ ...recipes.newest, [signal]: 3 });

const anyInterests = fc.uniqueArray(fc.constantFrom(...interests), { maxLength: 3 });
const anyPost = fc.record({
	id: fc.uuid(),
	at: fc.integer({ min: 0, max: 5 }).map(at),
	by: fc.constantFrom('saar', 'noud', 'amina'),
	interests: anyInterests,
	reactions: fc.nat(20),
});
const anyPosts = fc.uniqueArray(anyPost, { selector: ({ id }) => id, maxLength: 30 });
const anyDone: fc.Arbitrary<Done> = fc.record({
	by: fc.constantFrom('saar', 'noud', 'amina'),
	interests: anyInterests,
	deeds: fc.nat(4),
	seconds: fc.nat(600),
	mine: fc.boolean(),
	friend: fc.boolean(),
});
const anyHabits = fc.array(anyDone, { maxLength: 20 }).map(habitsOf);
const weight = fc.nat(heaviest);
const anyRecipe = fc.record({
	people: weight,
	interest: weight,
	reactions: weight,
	looking: weight,
	surprise: weight,
});

describe('whatever the posts, the habits and the recipe', () => {
	test('every post stands in the order once', () =>
		fc.assert(
			fc.property(anyPosts, anyHabits, anyRecipe, (posts, habits, recipe) => {
				expect(ids(rank(posts, habits, recipe)).toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
			}),
		));

	test('the order does not hang on how the posts came in', () =>
		fc.assert(
			fc.property(anyPosts, anyHabits, anyRecipe, fc.integer(), (posts, habits, recipe, turn) => {
				const cut = posts.length === 0 ? 0 : Math.abs(turn) % posts.length;
				const turned = [...posts.slice(cut), ...posts.slice(0, cut)].reverse();
				expect(ids(rank(turned, habits, recipe))).toEqual(ids(rank(posts, habits, recipe)));
			}),
		));

	test('with all sliders at nothing the newest come first', () =>
		fc.assert(
			fc.property(anyPosts, anyHabits, (posts, habits) => {
				const newest = posts.toSorted(newerFirst).map(({ id }) => id);
				expect(ids(rank(posts, habits, recipes.newest))).toEqual(newest);
			}),
		));

	test('the points are the sum of what is told, the most first', () =>
		fc.assert(
			fc.property(anyPosts, anyHabits, anyRecipe, (posts, habits, recipe) => {
				for (const { points, shares } of rank(posts, habits, recipe)) {
					expect(shares.reduce((sum, share) => sum + share.points, 0)).toBe(points);
					for (const share of shares) expect(share.points).toBe(share.weight * share.strength);
					expect(shares.map((share) => share.points)).toEqual(
						shares.map((share) => share.points).toSorted((one, other) => other - one),
					);
				}
			}),
		));
});

describe('each signal', () => {
	test('reactions: what most was done with comes first', () => {
		const posts = [post('few', 5, { reactions: 1 }), post('many', 1, { reactions: 8 })];
		expect(ids(rank(posts, none, only('reactions')))).toEqual(['many', 'few']);
	});

	test('people: whom she reacts to comes first, with how often', () => {
		const habits = habitsOf([{ by: 'noud', interests: [], deeds: 3, seconds: 0, mine: false }]);
		const [first] = rank([post('new', 9), post('friend', 1, { by: 'noud' })], habits, only('people'));
		expect(first).toMatchObject({ post: { id: 'friend' }, shares: [{ signal: 'people', count: 3 }] });
	});

	test('people: a friend counts, too, and that is said', () => {
		const habits = habitsOf([
			{ by: 'noud', interests: [], deeds: 2, seconds: 0, mine: false },
			{ by: 'lotte', interests: [], deeds: 0, seconds: 0, mine: false, friend: true },
		]);
		const posts = [post('liked', 9, { by: 'noud' }), post('friend', 1, { by: 'lotte' })];
		const [first] = rank(posts, habits, only('people'));
		expect(first).toMatchObject({
			post: { id: 'friend' },
			shares: [{ signal: 'people', count: 0, friend: true, strength: 10 }],
		});
	});

	test('looking: what she looked at counts although she did nothing', () => {
		const habits = habitsOf([
			{ by: 'els', interests: ['animals'], deeds: 0, seconds: 42, mine: false },
			{ by: 'els', interests: ['food'], deeds: 0, seconds: 3, mine: false },
		]);
		const posts = [
			post('cake', 9, { interests: ['food'] }),
			post('cat', 1, { interests: ['food', 'animals'] }),
		];
		const [first] = rank(posts, habits, only('looking'));
		expect(first).toMatchObject({
			post: { id: 'cat' },
			shares: [{ signal: 'looking', count: 42, interest: 'animals', strength: 10 }],
		});
	});

	test('surprise: what she never does anything with comes first', () => {
		const habits = habitsOf([{ by: 'noud', interests: ['music'], deeds: 3, seconds: 9, mine: false }]);
		const posts = [
			post('known', 9, { by: 'noud', interests: ['music'] }),
			post('other', 1, { interests: ['sport'] }),
		];
		expect(ids(rank(posts, habits, only('surprise')))).toEqual(['other', 'known']);
	});

	test('her own posts say what she likes, but make her no friend of herself', () => {
		const habits = habitsOf([{ by: 'amina', interests: ['music'], deeds: 0, seconds: 0, mine: true }]);
		expect([...habits.people]).toEqual([]);
		expect([...habits.interests]).toEqual([['music', 1]]);
	});
});

describe('interests', () => {
	test.each([
		['Pluis is weg. Ze is grijs, met één wit pootje.', 'animals', 'pluis'],
		['Zaterdag is het #buurttoernooi! Wie doet mee aan voetballen?', 'sport', 'voetballen'],
		['My dragon is finished! Three days of drawing.', 'making', 'drawing'],
		['horse-face', 'animals', 'horse'],
	])('%s', (text, interest, by) => expect(signsIn(text)).toContainEqual({ interest, by }));

	test('a word inside another word is no sign', () => {
		expect(signsIn('Honderd keer gezwegen', null)).toEqual([]);
	});
});

test('an address says which orders and how the sliders stand; what it does not say is as it begins', () => {
	expect(readChoice(new URLSearchParams())).toEqual({ left: 'newest', right: 'for-you', own: firstOwn });
	expect(readChoice(new URLSearchParams('left=own&right=popular&people=9&looking=0&surprise=-1'))).toEqual({
		left: 'own',
		right: 'popular',
		own: { ...firstOwn, people: heaviest, looking: 0 },
	});
	expect(signals).toHaveLength(5);
});
