import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'address')
		.map(({ from, to }) => draft.slice(from, to));

describe('an address', () => {
	test.each<[string, string]>([
		['ik woon op Kerkstraat 12 in Losser', 'Kerkstraat 12'],
		['kom naar de Laan van Meerdervoort 50', 'Laan van Meerdervoort 50'],
		['Lindelaan 7b', 'Lindelaan 7b'],
		['ik woon aan de Brink 5', 'Brink 5'],
		['de Wilgenstr. nummer twaalf', 'Wilgenstr. nummer twaalf'],
		['7 Oak Avenue', '7 Oak Avenue'],
		['postcode 7571 AB', '7571 AB'],
		['our postcode is SW1A 2AA', 'SW1A 2AA'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'op weg 5 minuten te laat',
		'ik loop de weg 12 keer',
		'op de snelweg 3 uur file',
		'op het schoolplein 4 ballen',
		'een iPad 2',
		'in de Kerkstraat 3 kinderen',
		'page 12 of the church book',
		'10 minutes down the road',
		'de bieb zit op Marktstraat 3',
		'ik woon in groep 7',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
