import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { phones } from './phone.ts';

const numbers = (draft: string) => phones(draft).map(({ from, to }) => draft.slice(from, to));

describe('a telephone number', () => {
	test.each([
		['0612345678', '0612345678'],
		['bel 06-12 34 56 78 nu', '06-12 34 56 78'],
		['06.12.34.56.78', '06.12.34.56.78'],
		['nul zes een twee drie vier vijf zes zeven acht', 'nul zes een twee drie vier vijf zes zeven acht'],
		['nulzeseentweedrievierVIJFzeszevenacht', 'nulzeseentweedrievierVIJFzeszevenacht'],
		['06 twaalf vierendertig 56 78', '06 twaalf vierendertig 56 78'],
		['0🐟6🐟1🐟2🐟3🐟4🐟5🐟6🐟7🐟8', '0🐟6🐟1🐟2🐟3🐟4🐟5🐟6🐟7🐟8'],
		['0️⃣6️⃣12345678', '0️⃣6️⃣12345678'],
		['０６１２３４５６７８', '０６１２３４５６７８'],
		['٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨'],
		['O6 12345678', 'O6 12345678'],
		['+31 (0)6 12345678', '+31 (0)6 12345678'],
		['0031612345678', '0031612345678'],
		['bel me op 512345', '512345'],
		[
			'zero seven seven double zero nine zero zero one two three',
			'zero seven seven double zero nine zero zero one two three',
		],
		['Mijn nummer is 06 12345678, 10 jaar', '06 12345678'],
	])('is in %j', (draft, expected) => {
		expect(numbers(draft)).toEqual([expected]);
	});

	test.each([
		'Tel mee: 0123456789',
		'0 0 0 0 0 0 0 0 0 0',
		'bel 0800-0432 of 112',
		'0,6123456789 is een lang getal',
		'De uitslagen waren 0-6, 1-2, 3-4, 5-6, 7-8',
		'06 12 18 24 31 40 waren de lotnummers',
		'Op 06-12-2014 12 kinderen',
		'2.345.678.901 keer bekeken',
		'0612 punten',
		'06 + 12345678 = 12345684',
		'€ 0612345678',
		'0612345678 punten',
		'van 08:15 tot 12:45 en 13:15',
		'isbn 0306406152',
	])('is not in %j', (draft) => {
		expect(numbers(draft)).toEqual([]);
	});

	test('two numbers are two', () => {
		expect(numbers('0612345678 of 0687654321')).toEqual(['0612345678', '0687654321']);
	});
});

/** The library judges what the rules must find: every country's own example, as it is written at home and abroad. */
describe('against libphonenumber-js', () => {
	/** Two islands of a few hundred people have numbers so short that a score would be one. */
	const countries = getCountries().filter(
		(country) => getExampleNumber(country, examples)!.number.length > 8,
	);

	test('leaves out next to none of the countries', () => {
		expect(countries.length).toBeGreaterThan(getCountries().length - 4);
	});

	test.each(countries)('%s: a mobile number written internationally', (country) => {
		const number = getExampleNumber(country, examples)!;
		expect(numbers(`stuur naar ${number.number} ok`)).toEqual([number.number]);
		expect(numbers(`stuur naar ${number.formatInternational()} ok`)).toEqual([number.formatInternational()]);
	});

	test.each(['NL', 'BE', 'DE', 'GB', 'FR', 'TR', 'MA'] as const)(
		'%s: a mobile number written at home',
		(country) => {
			const home = getExampleNumber(country, examples)!.formatNational();
			expect(phones(`bel me op ${home} ok`)).toHaveLength(1);
		},
	);
});
