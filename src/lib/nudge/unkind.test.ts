import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'unkind')
		.map(({ from, to }) => draft.slice(from, to));

describe('an insult', () => {
	test.each<[string, string]>([
		['jij bent echt zo dom', 'jij bent echt zo dom'],
		['wat ben je lelijk!', 'ben je lelijk'],
		['jullie zijn losers', 'losers'],
		['ga weg dikzak', 'dikzak'],
		['Sanne is stom', 'Sanne is stom'],
		['jouw stem is irritant', 'jouw stem is irritant'],
		['l0ser', 'l0ser'],
		['d.o.m. ben jij', 'd.o.m. ben jij'],
		['jij bent een varken', 'jij bent een varken'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'jij bent niet dom',
		'je bent geen loser',
		"ik ben zo'n sukkel",
		'wat een sukkel ben ik',
		'hij noemde mij een sukkel',
		'sorry dat ik je dom noemde',
		'"sukkel" is een scheldwoord',
		'de film was stom',
		'mijn kat is dik',
		'de boef in het boek is een sukkel',
		'mijn stomme fiets is lek',
		'wij zijn dikke vrienden',
		'in de musical ben jij een heks',
		'vind jij rekenen ook zo saai?',
		'doe niet zo lelijk tegen hem',
		'de eikels vallen',
		'als iemand zegt dat je dom bent, ga dan naar de juf',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
