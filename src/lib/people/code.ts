/**
 * Consonants and digits that cannot be mistaken for each other (no O and 0, no I, L and 1),
 * and no vowels, so that no code on the board spells a word.
 */
export const codeAlphabet = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const codeLength = 8;

/** A new class code. @param draw gives a whole number from 0 up to, not including, what it is asked. */
export const makeCode = (draw: (below: number) => number): string =>
	Array.from({ length: codeLength }, () => codeAlphabet[draw(codeAlphabet.length)]).join('');

/** What a child typed, in the one spelling that codes are kept in: capitals, no gaps, O for 0 and I for 1. */
export const tidyCode = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Dash}._]/gu, '')
		.replaceAll('0', 'O')
		.replaceAll('1', 'I');

/** Whether a tidied code could be a classroom's: a made one, or a shorter one somebody chose, like the demo's. */
export const isCode = (tidied: string): boolean => /^[A-Z2-9]{4,12}$/.test(tidied);

/** A code as it stands on the board: eight characters in two groups of four. */
export const showCode = (code: string): string =>
	code.length === codeLength ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
