import { expect, test } from 'vitest';
import { read } from '../tokens.ts';
import { commonWords, isOrdinary, notFamily, particles } from './common.ts';
import { ambiguousNames, familyNames, givenNames } from './names.ts';

test('every name in the lists is plain, so that it can be found', () => {
	for (const name of [...givenNames, ...familyNames, ...ambiguousNames]) {
		expect(read(name, () => false)[0]!.words[0]!.plain).toBe(name);
	}
});

test('no first name counts as an everyday word unless it is listed as both', () => {
	const both = [...givenNames].filter(
		(name) => commonWords.has(name) || particles.has(name) || notFamily.has(name),
	);
	expect(both.filter((name) => !ambiguousNames.has(name))).toEqual([]);
});

test.each(['gehackt', 'geheim', 'weg', 'private', 'vergeten', 'lang!'])(
	'%s is how an account or password can be',
	(word) => {
		expect(isOrdinary(word)).toBe(true);
	},
);

test.each(['paardenmeisje', 'voetbal', 'dragon'])('%s is one', (word) => {
	expect(isOrdinary(word)).toBe(false);
});
