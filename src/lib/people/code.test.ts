import { expect, test } from 'vitest';
import { codeAlphabet, isCode, makeCode, showCode, tidyCode } from './code.ts';

test('a made code has eight unambiguous characters and survives tidying', () => {
	for (let start = 0; start < codeAlphabet.length; start++) {
		let next = start;
		const code = makeCode((below) => next++ % below);
		expect(code).toMatch(/^[B-DF-HJKMNP-TV-Z2-9]{8}$/);
		expect(isCode(code)).toBe(true);
		expect(tidyCode(code)).toBe(code);
	}
});

test.each([
	['plein7', 'PLEIN7'],
	[' Plein 7 ', 'PLEIN7'],
	['pl-e–i.n_7', 'PLEIN7'],
	['PLE1N7', 'PLEIN7'],
	['b0s4', 'BOS4'],
	['ＰＬＥＩＮ７', 'PLEIN7'],
	['bcdf ghjk', 'BCDFGHJK'],
])('what a child types as %j is read as %s', (typed, code) => {
	expect(tidyCode(typed)).toBe(code);
	expect(isCode(tidyCode(typed))).toBe(true);
});

test.each(['', '   ', 'abc', 'x'.repeat(13), 'plein/7', 'pléin7', "' or 1=1", '🙂🙂🙂🙂'])(
	'%j is no code',
	(typed) => {
		expect(isCode(tidyCode(typed))).toBe(false);
	},
);

test('a made code is shown in two groups of four, a chosen one as it is', () => {
	expect(showCode('BCDFGHJK')).toBe('BCDF GHJK');
	expect(showCode('PLEIN7')).toBe('PLEIN7');
	expect(tidyCode(showCode('BCDFGHJK'))).toBe('BCDFGHJK');
});
