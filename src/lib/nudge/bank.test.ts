import { composeIBAN, countrySpecs, electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { banks } from './bank.ts';

const found = (draft: string) => banks(draft).map(({ from, to }) => draft.slice(from, to));

describe('a bank account or card', () => {
	test.each([
		['naar NL91 ABNA 0417 1643 00 graag', 'NL91 ABNA 0417 1643 00'],
		['nl91abna0417164300', 'nl91abna0417164300'],
		['NL91.ABNA.0417.1643.00 is van papa', 'NL91.ABNA.0417.1643.00'],
		['een typfout: NL92 ABNA 0417 1643 00', 'NL92 ABNA 0417 1643 00'],
		['BE68 5390 0754 7034 van mama', 'BE68 5390 0754 7034'],
		['mijn rekeningnummer is 123456789', '123456789'],
		['kaart 4111 1111 1111 1111 nu', '4111 1111 1111 1111'],
	])('is in %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'NL wint met 4-0 van DE',
		'in 1999. The government of the island was new then',
		'BE68 5390 0754 7035',
		'4111 1111 1111 1112 stickers',
		'Ik heb 45 euro op de bank',
		'ab12 is de code van het lokaal',
	])('is not in %j', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});

/** The library judges: what it builds as an IBAN is found, whole and in groups of four. */
describe('against ibantools', () => {
	const accounts: [string, string][] = [
		['NL', 'ABNA0417164300'],
		['BE', '539007547034'],
		['DE', '370400440532013000'],
		['FR', '20041010050500013M02606'],
		['GB', 'NWBK60161331926819'],
		['ES', '21000418450200051332'],
		['PL', '109010140000071219812874'],
		['TR', '0006100519786457841326'],
	];

	test.each(accounts)('%s %s', (countryCode, bban) => {
		expect(countrySpecs[countryCode]).toBeDefined();
		const iban = composeIBAN({ countryCode, bban })!;
		expect(isValidIBAN(iban)).toBe(true);
		const grouped = iban.replace(/(.{4})(?=.)/g, '$1 ');
		expect(found(`stort op ${iban} graag`)).toEqual([iban]);
		expect(found(`stort op ${grouped} graag`)).toEqual([grouped]);
		expect(electronicFormatIBAN(grouped)).toBe(iban);
	});
});
