import type { Token } from './markdown.ts';

/** The words of Markdown tokens as a voice should say them: no marks, one sentence after another. */
export function speechOf(tokens: readonly Token[]): string {
	return speak(tokens.map(wordsOf));
}

/**
 * Strings that stand apart on a page (a term, its meaning, an example) as one text to read aloud.
 * A full stop after each keeps the voice from running them together.
 */
export function speak(lines: readonly (string | null)[]): string {
	return lines
		.map((line) => (line ?? '').replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.map((line) => (/[.!?…:;,]["'”’)\]]*$/.test(line) ? line : `${line}.`))
		.join(' ');
}

/** The bare words of one block token, as plain text. */
export function wordsOf(token: Token): string {
	if (token.type === 'fence' || token.type === 'code_block') return token.content;
	return (token.children ?? []).map(inlineWords).join('');
}

function inlineWords(token: Token): string {
	if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
	return token.content;
}
