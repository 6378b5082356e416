import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'shouting')
		.map(({ from, to }) => draft.slice(from, to));

describe('shouting', () => {
	test.each<[string, string]>([
		['WAAROM DOET NIEMAND MEE', 'WAAROM DOET NIEMAND MEE'],
		['Hoi WIE HEEFT MIJN ETUI GEPAKT zeg', 'WIE HEEFT MIJN ETUI GEPAKT'],
		['geef antwoord!!!!!!!!', '!!!!!!!!'],
		['😡😡😡😡😡😡😡😡😡😡😡😡', '😡😡😡😡😡😡😡😡😡😡😡😡'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'HOERA! We hebben gewonnen!',
		'JAAAAAAAAAAAAA',
		'dat was SUPER leuk',
		'NOS en NPO en AVRO',
		'GEFELICITEERD!!!',
		'ik heb ADHD',
		'مرحبا كيف حالك اليوم يا صديقي',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
