import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { RosterMistake } from './roster.ts';
import { sayMistake } from './rosterWords.ts';

const mistakes: RosterMistake['mistake'][] = [
	'empty',
	'header',
	'quotes',
	'given_name',
	'too_long',
	'year_group',
	'twice',
];

afterEach(() => overwriteGetLocale(() => 'nl'));

test.each([
	['nl', 'Regel 7: '],
	['en', 'Line 7: '],
] as const)('each mistake in a roster is told with its line (%s)', (language, beginning) => {
	overwriteGetLocale(() => language);
	const said = mistakes.map((mistake) => sayMistake({ line: 7, mistake }));
	expect(new Set(said).size).toBe(mistakes.length);
	for (const sentence of said) expect(sentence.startsWith(beginning), sentence).toBe(true);
});
