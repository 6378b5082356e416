import { describe, expect, test } from 'vitest';
import { kinds } from '#lib/nudge/nudge.ts';
import { meanings } from './meaning.ts';
import { meaningsOf } from './meaningOf.ts';
import { nudgeAt, nudgesForPicture } from './nudge.ts';
import { nudgeWords } from './nudgeWords.ts';
import { scenes, shownByClothes, shownByScene, shownBySticker, shownByWho } from './parts.ts';
import type { Part, Recipe } from './recipe.ts';

const on = (...parts: Part[]): Recipe => ({ scene: 'beach', parts });
const number: Part = { sticker: 'house-number', x: 4, y: 4, size: 3 };
const says = (words: string): Part => ({ words, ink: 'red', x: 4, y: 4, size: 3 });
const found = (recipe: Recipe) =>
	nudgesForPicture(recipe, { language: 'nl' }).map(({ kind, grade, shows }) => [shows, kind, grade]);

test('every meaning can be shown by something, and nothing else is', () => {
	const shown = [shownByScene, shownBySticker, shownByWho, shownByClothes].flatMap((table) =>
		Object.values(table),
	);
	expect([...new Set(shown)].sort()).toEqual([...meanings].sort());
});

test('a meaning is told once, whatever shows it', () => {
	expect(meaningsOf({ scene: 'front-door', parts: [number, number] })).toEqual(['house-number']);
	expect(meaningsOf(on())).toEqual([]);
	expect(scenes.flatMap((scene) => meaningsOf({ scene, parts: [] }))).toHaveLength(3);
});

test('a house number is an address, and points at nothing in the text', () => {
	expect(nudgesForPicture(on(number), { language: 'nl' })).toEqual([
		{ kind: 'address', grade: 'wait', from: 0, to: 0, shows: 'house-number' },
	]);
});

test('the words on a picture are read like any other text, and so is its description', () => {
	expect(found(on(says('Bel 06 12345678'), says('of 0687654321')))).toEqual([['words', 'phone', 'wait']]);
	expect(found({ ...on(), description: 'Mijn nummer is 06 12345678' })).toEqual([['words', 'phone', 'wait']]);
	expect(found(on(says('Hoi allemaal!')))).toEqual([]);
});

test('a brand and AI give nothing away', () => {
	expect(found({ scene: 'dream', parts: [{ sticker: 'soda-brand', x: 1, y: 1, size: 1 }] })).toEqual([]);
});

describe('the words of a nudge', () => {
	test('stand there for each that can be given, and for no other', () => {
		expect(Object.keys(nudgeWords).sort()).toEqual(Object.keys(nudgeAt).sort());
		expect(Object.values(nudgeAt).filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
	});

	test.each(Object.entries(nudgeWords))('%s: in sentences that a child reads', (_, { title, why }) => {
		for (const sentence of [title(), ...why().split(/(?<=[.!?])\s/)])
			expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(10);
	});
});
