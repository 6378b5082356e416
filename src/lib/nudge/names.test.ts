import { expect, test } from 'vitest';
import { afterParticles, canBeFamily, canBeGiven, isFamily, isGiven, isKnown } from './names.ts';
import { read } from './tokens.ts';

const words = (draft: string) => read(draft, () => false)[0]!.words;
const word = (draft: string) => words(draft)[0]!;

test('first names are known, and everyday words among them need a capital', () => {
	expect(isGiven(word('fatima'))).toBe(true);
	expect(isGiven(word('roos'))).toBe(false);
	expect(isGiven(word('Roos'))).toBe(true);
});

test('family names are known or look like one', () => {
	expect(isFamily(word('bakker'))).toBe(true);
	expect(isFamily(word('Hoekstra'))).toBe(true);
	expect(isFamily(word('hoekstra'))).toBe(false);
});

test('a famous name is known with its first name where the family name is common', () => {
	const [anne, frank, lisa] = words('Anne Frank Lisa');
	expect(isKnown(anne!, frank!)).toBe(true);
	expect(isKnown(lisa!, frank!)).toBe(false);
});

test('days, titles and towns are no names', () => {
	for (const draft of ['Maandag', 'Koning', 'Utrecht', 'sanne']) expect(canBeGiven(word(draft))).toBe(false);
	expect(canBeFamily(word('Kerkstraat'), word('Kees'))).toBe(false);
	expect(canBeFamily(word('Hosseini'), word('Amir'))).toBe(true);
});

test('small words are stepped over', () => {
	const [sentence] = read('Kees van der Berg', () => false);
	expect(afterParticles(sentence!, 1)).toBe(3);
});
