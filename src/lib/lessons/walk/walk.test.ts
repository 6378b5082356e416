import { describe, expect, it } from 'vitest';
import {
	chosenAt,
	onPicture,
	piecesOf,
	visited,
	visitedAll,
	type Hotspot,
	type Walk,
	type WalkPost,
} from './walk.ts';

const choices = [
	{ key: 'fine', text: 'Fine', right: true, feedback: 'Yes' },
	{ key: 'keep', text: 'Keep', right: false, feedback: 'Hm' },
];

const spot = (key: string, on: Hotspot['on']): Hotspot => ({ key, on, prompt: 'And?', choices });

const post: WalkPost = {
	key: 'post',
	author: 'saar',
	text: 'Bel me op 06 12 om vijf uur',
	picture: 'camera',
	hotspots: [
		spot('when', { from: 16, to: 27 }),
		spot('photo', 'picture'),
		spot('number', { from: 10, to: 15 }),
	],
};

const walk: Walk = { key: 'walk', intro: 'Look', posts: [post], done: 'Done' };

describe('a walk', () => {
	it('cuts a text at its hotspots in reading order, and loses not a letter', () => {
		const pieces = piecesOf(post);
		expect(pieces.map(({ text, hotspot }) => [text, hotspot?.key ?? null])).toEqual([
			['Bel me op ', null],
			['06 12', 'number'],
			[' ', null],
			['om vijf uur', 'when'],
		]);
		expect(pieces.map(({ text }) => text).join('')).toBe(post.text);
		expect(onPicture(post).map(({ key }) => key)).toEqual(['photo']);
	});

	it('leaves a text without hotspots whole', () => {
		expect(piecesOf({ ...post, hotspots: [] })).toEqual([{ text: post.text, hotspot: null }]);
	});

	it('is done when every hotspot has a choice that exists', () => {
		expect(visitedAll(walk, {})).toBe(false);
		expect(visitedAll(walk, { when: 'fine', number: 'keep' })).toBe(false);
		expect(visitedAll(walk, { when: 'fine', number: 'keep', photo: 'nonsense' })).toBe(false);
		expect(visited(walk, { when: 'fine', number: 'keep', photo: 'nonsense' })).toBe(2);
		expect(visitedAll(walk, { when: 'fine', number: 'keep', photo: 'keep' })).toBe(true);
	});

	it('gives the feedback of the choice made', () => {
		const number = post.hotspots[2]!;
		expect(chosenAt(number, { number: 'keep' })?.feedback).toBe('Hm');
		expect(chosenAt(number, {})).toBeNull();
		expect(chosenAt({ ...number, key: 'constructor' }, {})).toBeNull();
	});
});
