import { describe, expect, test } from 'vitest';
import { labelOf } from '../asker.ts';
import { inOrder, standingOf, wallOf, type Asked } from './wall.ts';

const pupil = (name: string) => ({
	id: `id of ${name}`,
	givenName: name,
	nickname: `${name}!`,
	avatar: 'fox',
});
let minute = 0;
const asked = (id: string, by: string, more: Partial<Asked> = {}): Asked => ({
	id,
	body: `${id}?`,
	createdAt: new Date(2026, 10, 23, 9, minute++),
	joinedTo: null,
	passedOnAt: null,
	asker: pupil(by),
	standing: 'shown',
	feedback: null,
	answer: null,
	...more,
});
const vote = (questionId: string, name: string) => ({ questionId, personId: `id of ${name}` });

describe('the wall', () => {
	test('has what most want to know on top, and then what was asked first', () => {
		const wall = wallOf(
			[asked('a', 'Amina'), asked('b', 'Bram'), asked('c', 'Chloé')],
			[vote('c', 'Amina'), vote('c', 'Bram'), vote('b', 'Amina')],
			'id of Bram',
		);
		expect(wall.map(({ id, wanted, voted }) => [id, wanted, voted])).toEqual([
			['c', 3, true],
			['b', 2, false],
			['a', 1, false],
		]);
	});

	test('counts who wants to know a joined question once, whichever she voted for', () => {
		const [one] = wallOf(
			[asked('a', 'Amina'), asked('b', 'Bram', { joinedTo: 'a' }), asked('c', 'Amina', { joinedTo: 'a' })],
			[vote('a', 'Chloé'), vote('b', 'Chloé'), vote('b', 'Amina')],
			'id of Chloé',
		);
		expect(one).toMatchObject({ id: 'a', wanted: 3, voted: true });
		expect(one!.askers.map(({ givenName }) => givenName)).toEqual(['Amina', 'Bram']);
		expect(one!.joined.map(({ id }) => id)).toEqual(['b', 'c']);
	});

	test('lets a question stand by itself whose head is not to be seen', () => {
		expect(wallOf([asked('b', 'Bram', { joinedTo: 'hidden' })], [], 'x').map(({ id }) => id)).toEqual(['b']);
	});
});

test('a conversation reads in the order in which questions were passed on', () => {
	const at = (hour: number) => ({ passedOnAt: new Date(2026, 10, 23, hour) });
	const questions = [asked('late', 'A', at(12)), asked('never', 'B'), asked('early', 'C', at(10))];
	expect(inOrder(questions).map(({ id }) => id)).toEqual(['early', 'late']);
});

test('what a review that hides it says is how far a text is', () => {
	expect(standingOf(null)).toBe('shown');
	expect(standingOf({ decision: null })).toBe('waits');
	expect(standingOf({ decision: 'returned' })).toBe('returned');
	expect(standingOf({ decision: 'removed' })).toBe('removed');
});

test('who asks is told as was chosen', () => {
	const askers = [pupil('Amina'), pupil('Bram')];
	expect(labelOf(askers, 'given', 7)).toEqual({ names: ['Amina', 'Bram'] });
	expect(labelOf(askers, 'nickname', 7)).toEqual({ names: ['Amina!', 'Bram!'] });
	expect(labelOf(askers, 'nobody', 7)).toEqual({ count: 2, yearGroup: 7 });
});
