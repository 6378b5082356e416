import { expect, test } from 'vitest';
import { readRecipe } from '#lib/pictures/reading.ts';
import { grid, largest, limits, serialise, type Part, type Recipe } from '#lib/pictures/recipe.ts';
import {
	add,
	blank,
	figure,
	fits,
	flipped,
	movedTo,
	remove,
	reorder,
	resized,
	sticker,
	turned,
	words,
} from './edit.ts';

const dog: Part = { sticker: 'dog-face', x: 4, y: 4, size: 3 };
const sun: Part = { sticker: 'sun', x: 9, y: 9, size: 3 };

test('as many parts as fit make a picture that is taken', () => {
	let recipe: Recipe = blank;
	while (fits(recipe, 'figure')) recipe = add(recipe, figure(recipe));
	while (fits(recipe, 'words')) recipe = add(recipe, words('Hoi!', 'red'));
	while (fits(recipe, 'sticker')) recipe = add(recipe, sticker(recipe.parts.length, 'sun'));
	expect(recipe.parts).toHaveLength(limits.parts);
	expect(readRecipe(serialise(recipe))).toEqual({ recipe });
});

test('the first figure is the maker, the next is somebody else', () => {
	const first = figure(blank);
	expect(first.figure.who).toBe('me');
	expect(figure(add(blank, first)).figure.who).toBe('other');
});

test('nothing leaves the grid, grows out of bounds or turns round too far', () => {
	expect(movedTo(dog, -3, 99)).toMatchObject({ x: 0, y: grid.height });
	expect(resized(dog, 99).size).toBe(largest);
	expect(resized(dog, -99).size).toBe(1);
	let turning = dog;
	for (let i = 0; i < 24; i++) turning = turned(turning);
	expect(turning).toEqual(dog);
	expect(flipped(flipped(dog))).toEqual(dog);
});

test('a figure stands upright and words are not mirrored', () => {
	const amina = figure(blank);
	expect(turned(amina)).toEqual(amina);
	const hello = words('Hoi', 'blue');
	expect(flipped(hello)).toEqual(hello);
});

test('a part goes in front of another and back', () => {
	const recipe: Recipe = { scene: 'beach', parts: [dog, sun] };
	const front = reorder(recipe, 0, 1);
	expect(front).toEqual({ recipe: { scene: 'beach', parts: [sun, dog] }, index: 1 });
	expect(reorder(front.recipe, 1, 1)).toEqual(front);
	expect(reorder(front.recipe, 1, -1).recipe).toEqual(recipe);
	expect(remove(recipe, 0).parts).toEqual([sun]);
});
