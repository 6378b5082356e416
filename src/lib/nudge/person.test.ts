import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'name')
		.map(({ from, to }) => draft.slice(from, to));

describe('a full name', () => {
	test.each<[string, string]>([
		['Lars Bakker zit bij mij in de klas', 'Lars Bakker'],
		['ken jij Sophie de Vries?', 'Sophie de Vries'],
		['Luna van der Berg was er ook', 'Luna van der Berg'],
		['mijn vriend is Amir Hosseini', 'Amir Hosseini'],
		['Mijn vriend Lars Bakker schreef een boek', 'Lars Bakker'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'Juf Sanne is lief',
		'Anne Frank schreef een dagboek',
		'Max Verstappen won',
		'ik las een boek van Lars Bakker',
		'Gisteren wonnen Daan en Emma',
		'Emma Sophie en Lars',
		'we gaan naar Den Haag',
		'een Nintendo Switch',
		'Meester Bakker is ziek',
		'Koning Willem Alexander',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
