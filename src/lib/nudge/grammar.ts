/**
 * Phrases written the way they are said. `'{you} {are} {very}* {dumb}'` becomes one regular expression over
 * `Sentence.text`. Between spaces stands one element:
 *
 * | element    | meaning                                              |
 * | ---------- | ---------------------------------------------------- |
 * | `word`     | this word (any expression without a space in it)     |
 * | `{class}`  | one of the words or word groups of a lexicon         |
 * | `…?`, `…*` | optional; up to four times                           |
 * | `..`       | up to two words of any kind, within the clause       |
 * | `...`      | up to four                                           |
 * | `!word`    | not this word next (takes no room)                   |
 * | `^`, `$`   | here a clause begins; here it ends                   |
 *
 * `_` inside an element is a space. Every repetition is bounded, so that a phrase costs the same at every word of a draft.
 */

export type Lexicon = Readonly<Record<string, string>>;

const anyWord = '[^ ,;:()"]+';

/** One expression for several phrases. Throws on a class that the lexicon lacks. */
export function phrases(lexicon: Lexicon, ...templates: string[]): RegExp {
	const alternatives = templates.map((template) => template.split(' ').map((part) => element(part, lexicon)).join(''));
	return new RegExp(`(?<= )(?:${alternatives.join('|')})`, 'g');
}

function element(part: string, lexicon: Lexicon): string {
	if (part === '^') return '(?<=^ |[,;:()"] |(?:en|maar|dus|want|and|but|so|because|hey|he|hee|he|ok|oke|haha|lol|nou) )';
	if (part === '$') return '(?=[,;:()"] |$)';
	if (part.startsWith('!')) return `(?!(?:${expand(part.slice(1), lexicon)}) )`;
	if (part === '..') return `(?:${anyWord} ){0,2}?`;
	if (part === '...') return `(?:${anyWord} ){0,4}?`;
	const [, core, often] = /^(.*?)([?*]?)$/s.exec(part)!;
	const words = `(?:${expand(core!, lexicon)}) `;
	if (often === '?') return `(?:${words})?`;
	return often === '*' ? `(?:${words}){0,4}` : words;
}

function expand(core: string, lexicon: Lexicon): string {
	return core.replaceAll('_', ' ').replace(/\{([a-z]\w*)\}/gi, (_, name: string) => {
		const words = lexicon[name];
		if (words === undefined) throw new Error(`grammar: no class {${name}}`);
		return `(?:${expand(words, lexicon)})`;
	});
}

/** A class of words from lines of text: words by spaces, word groups with `_` for the space. */
export function oneOf(...lines: string[]): string {
	return lines.join(' ').trim().split(/\s+/).map((word) => word.replaceAll('_', ' ')).join('|');
}
