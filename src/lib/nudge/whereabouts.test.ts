import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'whereabouts')
		.map(({ from, to }) => draft.slice(from, to));

describe('being alone or away', () => {
	test.each<[string, string]>([
		['Ik ben vanmiddag alleen thuis', 'alleen thuis'],
		['mijn ouders zijn weg tot 9 uur', 'ouders zijn weg tot'],
		['er is niemand thuis', 'niemand thuis'],
		['ons huis staat leeg', 'huis staat leeg'],
		['de sleutel ligt onder de mat', 'sleutel ligt onder de mat'],
		['we gaan morgen op vakantie', 'we gaan morgen op vakantie'],
		['home alone till 7', 'home alone'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'ik was gisteren alleen thuis',
		'ik mag niet alleen thuis zijn',
		'alleen thuis zijn is eng',
		'ben jij wel eens alleen thuis?',
		'Home Alone is grappig',
		'mijn hond is alleen thuis',
		'in de zomer gaan we op vakantie',
		'ik wil later op vakantie naar Peru',
		'mijn ouders zijn gescheiden',
		'doei, ik ga weg, tot morgen',
		'we gaan morgen met de klas weg',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
