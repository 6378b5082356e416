import { expect, test } from 'vitest';
import { weaknessOf, type Weakness } from './password.ts';

const noor = { email: 'noor.de.wit@plein.example', names: ['Noor', 'de Wit'] };

test.each<[string, Weakness | null]>([
	['kort', 'short'],
	['negen-tek', 'short'],
	['👩‍🏫👩‍🏫', 'short'],
	['x'.repeat(201), 'long'],
	['noor.de.wit@plein.example', 'yours'],
	['Noor.de.Wit2026', 'yours'],
	['NoorDeWit!!', 'yours'],
	['plein.example', 'yours'],
	['Welkom12345!', 'common'],
	['W1a2c3h4t5woord', 'common'],
	['wachtwoord', 'common'],
	['Zomer-2026-!', 'common'],
	['1234567890', 'common'],
	['qwertyuiop', 'common'],
	['0987654321', 'common'],
	['aaaaaaaaaaaa', 'common'],
	['1212121212', 'common'],
	['--------------', 'common'],
	['fiets op zolder', null],
	['paardenbloem', null],
	['Vier rode fietsen 4', null],
	['oefenplein-demo', null],
])('%j: %s', (password, weakness) => {
	expect(weaknessOf(password, noor)).toBe(weakness);
});

test('without an e-mail address or with a name of one letter nothing is taken for her own', () => {
	expect(weaknessOf('paardenbloem', { email: null, names: ['', 'P'] })).toBeNull();
});
