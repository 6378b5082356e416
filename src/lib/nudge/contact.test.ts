import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { describe, expect, test } from 'vitest';
import { emails, links } from './contact.ts';

const mails = (draft: string) => emails(draft).map(({ from, to }) => draft.slice(from, to));
const sites = (draft: string) => links(draft).map(({ from, to }) => draft.slice(from, to));

describe('an e-mail address', () => {
	test.each([
		['mail sanne.devries@voorbeeld.nl.', 'sanne.devries@voorbeeld.nl'],
		['sanne @ live . nl', 'sanne @ live . nl'],
		['lotte (at) outlook punt com', 'lotte (at) outlook punt com'],
		['sanne punt bos apenstaartje gmail punt com', 'sanne punt bos apenstaartje gmail punt com'],
		['cool.kid at gmail dot com', 'cool.kid at gmail dot com'],
		['sam at icloud.com', 'sam at icloud.com'],
	])('is in %j', (draft, expected) => {
		expect(mails(draft)).toContain(expected);
	});

	test.each(['@ is een apenstaartje', 'look at gmail and paintings', '@Amina kom je?', 'meet me at school'])(
		'is not in %j',
		(draft) => {
			expect(mails(draft)).toEqual([]);
		},
	);
});

describe('a link', () => {
	test.each([
		['kijk op https://voorbeeld.nl/spel?x=1!', 'https://voorbeeld.nl/spel?x=1'],
		['(www.voorbeeld.nl)', 'www.voorbeeld.nl'],
		['ga naar bit.ly/gratis.', 'bit.ly/gratis'],
		['spelletjes.nl is leuk', 'spelletjes.nl'],
		['coolmath.co.uk', 'coolmath.co.uk'],
		['gratisskins punt com', 'gratisskins punt com'],
		['youtu.be/abc', 'youtu.be/abc'],
		['kijk op minigames.fun', 'minigames.fun'],
	])('is in %j', (draft, expected) => {
		expect(sites(draft)).toContain(expected);
	});

	test.each([
		'ik vond het leuk.nu ga ik slapen',
		'ja.dat is goed',
		'het was fun.so we went',
		'ik kreeg een 7.5',
		'Klaar.Nl is een land',
		'a.b@voorbeeld.nl',
		'Punt 1: we ruimen op',
		"let's meet at dot com cafe",
	])('is not in %j', (draft) => {
		expect(sites(draft)).toEqual([]);
	});
});

/** The library judges: what it takes for an address with certainty, the rules find as well. */
test('against linkify-it: addresses as they are written are found', () => {
	const linkify = new LinkifyIt({ fuzzyLink: true });
	const part = fc.stringMatching(/^[a-z][a-z0-9]{1,10}$/);
	const domain = fc
		.tuple(part, fc.constantFrom('nl', 'com', 'org', 'net', 'be', 'co.uk'))
		.map((two) => two.join('.'));
	const url = fc
		.tuple(fc.constantFrom('https://', 'http://', 'www.'), domain, fc.constantFrom('', '/', '/a/b?c=d'))
		.map((all) => all.join(''));
	const mail = fc.tuple(part, domain).map((two) => two.join('@'));
	fc.assert(
		fc.property(url, mail, (url, mail) => {
			const draft = `kijk ${url} en schrijf ${mail} maar`;
			const judged = linkify.match(draft)!;
			expect(judged).toHaveLength(2);
			expect(sites(draft)).toContain(judged[0]!.raw);
			expect(mails(draft)).toContain(judged[1]!.raw);
		}),
	);
});
