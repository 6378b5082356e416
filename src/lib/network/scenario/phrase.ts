/**
 * Whether one of the phrases occurs in the text as whole words. Capitals, accents and apostrophes do
 * not matter: children write `fotos`, `foto's` and `FOTO’S`.
 */
export function says(text: string, phrases: readonly string[]): boolean {
	const spoken = ` ${wordsOf(text).join(' ')} `;
	return phrases.some((phrase) => isSpeakable(phrase) && spoken.includes(` ${wordsOf(phrase).join(' ')} `));
}

/** Whether a phrase holds a word at all; one of only signs or emoji could never be found. */
export function isSpeakable(phrase: string): boolean {
	return wordsOf(phrase).length > 0;
}

function wordsOf(text: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}'’‘`´]/gu, '')
		.toLowerCase();
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
