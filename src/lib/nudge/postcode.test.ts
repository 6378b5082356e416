import { describe, expect, test } from 'vitest';
import { nudgesFor } from './nudge.ts';

/** What of a draft is found as this kind, as written. */
const found = (draft: string) =>
	nudgesFor(draft, { language: 'nl' })
		.filter(({ kind }) => kind === 'address')
		.map(({ from, to }) => draft.slice(from, to));

describe('a postcode', () => {
	test.each<[string, string]>([
		['7571AB', '7571AB'],
		['1012 WX is de postcode', '1012 WX'],
		['woon op 7571 ab', '7571 ab'],
		['M1 1AE', 'M1 1AE'],
	])('%j holds %j', (draft, expected) => {
		expect(found(draft)).toEqual([expected]);
	});

	test.each([
		'in 2024 IS het gelukt',
		'2000 mm regen',
		'1500 MB data',
		'in 2026 WK voetbal',
		'4500 euro',
		'0123 AB',
		'level 1200 xp',
	])('%j holds none', (draft) => {
		expect(found(draft)).toEqual([]);
	});
});
