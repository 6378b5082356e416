import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'password')
		.map(({ from, to }) => draft.slice(from, to));

describe('a password or code', () => {
	test.each<[string, string]>([
		['Mijn wachtwoord is Poes123!', 'Poes123!'],
		['ww: hond2014, niet zeggen', 'hond2014'],
		['mijn wachtwoord is voetbal.', 'voetbal'],
		['de pincode van mijn telefoon is 4821', '4821'],
		['voor de kluis is de code 0-4-1-9', '0-4-1-9'],
		['our wifi password is bananabread', 'bananabread'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'mijn wachtwoord is geheim',
		'ik ben mijn wachtwoord vergeten',
		'een goed wachtwoord is lang',
		'een slecht wachtwoord is 123456',
		'je wachtwoord is 12 tekens lang',
		'het wachtwoord van de dag is: aardbei',
		'de code in de escaperoom was 4821',
		'wat is het wachtwoord?',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
