import { describe, expect, test } from 'vitest';
import { agreed, givesAway, nextOn, pictureBeside, taking } from './patrol.ts';

describe('whose turn it is', () => {
	const roster = ['amina', 'bram', 'chloe', 'daan', 'elif'];

	test('goes round by name, everybody once before anybody twice', () => {
		const first = nextOn(roster, null);
		expect(first).toEqual(['amina', 'bram']);
		const once = taking(null, first, roster);
		const twice = taking(once, nextOn(roster, once), roster);
		expect(twice.now).toEqual(['chloe', 'daan']);
		// Elif is the last, and Amina begins the next round with her.
		const thrice = taking(twice, nextOn(roster, twice), roster);
		expect(thrice).toEqual({ now: ['amina', 'elif'], had: ['amina', 'elif'] });
		expect(nextOn(roster, thrice)).toEqual(['bram', 'chloe']);
	});

	test('stays with who there is', () => {
		expect(nextOn(['amina'], null)).toEqual(['amina']);
		expect(nextOn(['amina', 'bram'], { now: ['amina', 'bram'], had: [] })).toEqual(['amina', 'bram']);
	});
});

describe('what would say who wrote it', () => {
	const author = { nickname: 'Chloé M', givenName: 'Chloé', familyName: 'van Dijk', avatar: 'panda' };

	test.each([
		['Groetjes van Chloé', true],
		['groetjes CHLOE!', true],
		['ik woon bij de familie Dijk', true],
		['@Chloé kijk', true],
		['Chloétje is een ander woord', false],
		['We bouwden een hut aan de dijkweg', false],
	])('%s: %s', (text, expected) => expect(givesAway(text, author)).toBe(expected));

	test('is also her own picture', () => {
		expect(pictureBeside('panda', author)).toBeNull();
		expect(pictureBeside('sun', author)).toBe('sun');
	});
});

test('two agree when they think the same', () => {
	const none = { fits: 0, breaks: 0, unsure: 0, rules: [] };
	expect(agreed({ ...none, fits: 2 })).toBe('fits');
	expect(agreed({ ...none, breaks: 2 })).toBe('breaks');
	expect(agreed({ ...none, unsure: 2 })).toBe('unsure');
	expect(agreed({ ...none, fits: 1 })).toBeNull();
	expect(agreed({ ...none, fits: 1, unsure: 1 })).toBeNull();
});
