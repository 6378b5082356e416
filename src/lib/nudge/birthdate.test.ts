import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'birthdate')
		.map(({ from, to }) => draft.slice(from, to));

describe('a date of birth', () => {
	test.each<[string, string]>([
		['ik ben geboren op 3 september 2014', '3 september 2014'],
		['geboortedatum: 12/05/2015', '12/05/2015'],
		['mijn verjaardag is 21 juni 2013', '21 juni 2013'],
		['ik ben op 3 september geboren', '3 september'],
		['my birthday is March 14th, 2015', 'March 14th, 2015'],
		['mijn moeder is geboren op 4-5-1982', '4-5-1982'],
		['Wanneer ben jij geboren? Ik 9 mei 2014', '9 mei 2014'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'ik ben morgen jarig',
		'mijn verjaardag is op 21 juni',
		'Anne Frank werd geboren op 12 juni 1929',
		'mijn konijn is geboren op 4 april 2022',
		'op 14 maart 2015 was het feest',
		'de koning is geboren op 27 april 1967',
		'de sportdag is op 3-5-2026',
		'ik ben in 2014 geboren',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
