/**
 * Reading a draft: sentences of words, each word with its place in the draft and a plain form in which
 * capitals, accents, stretched letters, digits for letters and s p a c e d letters no longer matter.
 * Rules look for phrases in `Sentence.text` and get back places in the draft.
 */

export type Span = { from: number; to: number };

export type Word = Span & {
	/** As written. */
	raw: string;
	/** Lower case, no accents, no stretched letters: 'DOOOM' → 'dom', 'l0ser' → 'loser'. */
	plain: string;
	capital: boolean;
};

export type Sentence = Span & {
	words: readonly Word[];
	/** ` word word , word `: plain words and clause marks, each followed by one space. */
	text: string;
	/** Where each word begins in `text`. */
	starts: readonly number[];
	/** How it ends: '.', '?', '!', or '' at the end of a line or draft. */
	mark: string;
};

export type Match = Span & {
	/** Place in `Sentence.text`. */
	start: number;
	end: number;
	/** First and last word of the match, as indices into `Sentence.words`. */
	first: number;
	last: number;
};

/** What a first name becomes in `Sentence.text`, so that a phrase can say NAME. */
const someone = 'NAME';

const pieces =
	/(?<![\p{L}\p{N}])\p{L}(?:[.\-_*•]\p{L}){2,20}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,20}(?![\p{L}\p{N}'’])|\p{Nd}+(?:[.,:/-]\p{Nd}+)+|[\p{L}\p{M}\p{N}_*]+(?:['’`´][\p{L}\p{M}]+)*|['’][tsnk](?!\p{L})|[.!?…]+|\n|[,;:=()"“”„«»]/gu;

const abbreviations = new Set(
	'nr nrs no str geb tel mob st dr ds mr mrs ms mevr dhr ave rd jan feb mrt apr aug sept sep okt oct nov dec evt bijv blz pag'.split(
		' ',
	),
);

/** Splits a draft into sentences. `isName` says which words are first names. */
export function read(draft: string, isName: (word: Word) => boolean): Sentence[] {
	const sentences: Sentence[] = [];
	let words: Word[] = [];
	const close = (mark: string) => {
		if (words.length > 0) sentences.push(sentence(words, mark, isName));
		words = [];
	};
	for (const found of draft.matchAll(pieces)) {
		const [raw] = found;
		if (raw === '\n') close('');
		else if (/^[.!?…]/.test(raw)) {
			if (raw !== '.' || !isAbbreviation(words.at(-1))) close(raw[0] === '…' ? '.' : raw.includes('?') ? '?' : raw[0]!);
		} else {
			const word = wordAt(raw, found.index);
			if (word) words.push(word);
		}
	}
	close('');
	return sentences;
}

function wordAt(raw: string, index: number): Word | null {
	const bare = raw.replace(/^[*_]+|[*_]+$/g, '');
	if (bare === '') return null;
	const from = index + raw.indexOf(bare);
	return { raw: bare, plain: plain(bare), from, to: from + bare.length, capital: /^\p{Lu}/u.test(bare) };
}

function isAbbreviation(word: Word | undefined): boolean {
	if (!word) return false;
	return /^\p{Lu}$/u.test(word.raw) || abbreviations.has(word.plain) || word.plain.endsWith('str');
}

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** The plain form of a word; see `Word.plain`. */
export function plain(raw: string): string {
	let word = raw
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’`´]/g, "'");
	if (/^[“”„«»]$/.test(word)) return '"';
	if (/^\p{L}(?:[ .\-_*•]\p{L}){2,}$/u.test(word)) word = word.replace(/[ .\-_*•]/g, '');
	const isDisguised = /^[\p{L}01345]*\p{L}[01345][\p{L}01345]*$/u.test(word) && /\p{L}.*[01345]+\p{L}/u.test(word);
	if (isDisguised || /^[01345]\p{L}{3,}$/u.test(word)) word = word.replace(/\d/g, (digit) => lookalikes[digit] ?? digit);
	return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function sentence(words: Word[], mark: string, isName: (word: Word) => boolean): Sentence {
	const starts: number[] = [];
	let text = ' ';
	for (const word of words) {
		starts.push(text.length);
		text += (isName(word) ? someone : word.plain) + ' ';
	}
	return { words, text, starts, mark, from: words[0]!.from, to: words.at(-1)!.to };
}

/** Every place where a phrase (see grammar.ts) stands in a sentence. */
export function find(sentence: Sentence, phrase: RegExp): Match[] {
	const matches: Match[] = [];
	phrase.lastIndex = 0;
	for (let hit = phrase.exec(sentence.text); hit; hit = phrase.exec(sentence.text)) {
		const end = hit.index + hit[0].length;
		matches.push(matchBetween(sentence, hit.index, end));
		if (hit[0] === '') phrase.lastIndex += 1;
	}
	return matches;
}

/** Whether a phrase stands anywhere in a sentence. */
export function says(sentence: Sentence, phrase: RegExp): boolean {
	phrase.lastIndex = 0;
	return phrase.test(sentence.text);
}

function matchBetween(sentence: Sentence, start: number, end: number): Match {
	const first = indexAt(sentence.starts, start);
	let last = indexAt(sentence.starts, Math.max(start, end - 1));
	while (last > first && /^[,;:()"]$/.test(sentence.words[last]!.raw)) last -= 1;
	return { start, end, first, last, from: sentence.words[first]!.from, to: sentence.words[last]!.to };
}

/** The last word that begins at or before a place in the text. */
function indexAt(starts: readonly number[], place: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}
