import { expect, test } from 'vitest';
import type { Nudge } from './nudge.ts';
import { pieces } from './pieces.ts';

const nudge = (kind: Nudge['kind'], from: number, to: number): Nudge => ({ kind, grade: 'tip', from, to });

test('a draft without nudges is one piece', () => {
	expect(pieces('Hoi allemaal', [])).toEqual([{ text: 'Hoi allemaal', kinds: [] }]);
});

test('an empty draft has no pieces', () => {
	expect(pieces('', [])).toEqual([]);
});

test('a nudge in the middle makes three', () => {
	expect(pieces('bel 06 nu', [nudge('phone', 4, 6)])).toEqual([
		{ text: 'bel ', kinds: [] },
		{ text: '06', kinds: ['phone'] },
		{ text: ' nu', kinds: [] },
	]);
});

test('where nudges overlap, a piece has both kinds', () => {
	expect(pieces('abcdef', [nudge('unkind', 0, 4), nudge('shouting', 2, 6)])).toEqual([
		{ text: 'ab', kinds: ['unkind'] },
		{ text: 'cd', kinds: ['unkind', 'shouting'] },
		{ text: 'ef', kinds: ['shouting'] },
	]);
});

test('nudges of an earlier, longer draft are left out', () => {
	expect(pieces('kort', [nudge('phone', 2, 40)])).toEqual([{ text: 'kort', kinds: [] }]);
});
