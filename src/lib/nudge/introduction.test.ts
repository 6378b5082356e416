import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'name')
		.map(({ from, to }) => draft.slice(from, to));

describe('a name that is introduced', () => {
	test.each<[string, string]>([
		['ik heet Fatima el Amrani en ik zit in groep 7', 'Fatima el Amrani'],
		['ik heet lars bakker', 'lars bakker'],
		['hallo ik ben noa de graaf', 'noa de graaf'],
		['mijn achternaam is Visser', 'Visser'],
		['my name is mia clark', 'mia clark'],
		['groetjes van Fenna Postma', 'Fenna Postma'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'ik heet Ali en ik ben nieuw',
		'ik heet Sanne maar iedereen zegt San',
		'ik ben Blij Dat Het Weekend Is',
		'mijn naam is geheim haha',
		'ik ben Batman',
		'ik ben fan van Lieke Martens',
		'ik heet Liv en dat is kort',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
