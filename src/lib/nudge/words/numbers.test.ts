import { expect, test } from 'vitest';
import { spelled } from './numbers.ts';

test.each([
	['nul', '0'],
	['twaalf', '12'],
	['vierendertig', '34'],
	['negentig', '90'],
	['seven', '7'],
	['twentyone', '21'],
	['oh', '0'],
	['nulzeseentwee', '0612'],
])('%s is %s', (word, digits) => {
	expect(spelled(word)).toBe(digits);
});

test.each(['', 'nulletje', 'tweeling', 'eenzaam', 'nul'.repeat(40)])('%j is no number', (word) => {
	expect(spelled(word)).toBeNull();
});
