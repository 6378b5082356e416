/**
 * Reading a draft: sentences of words, each word with its place in the draft and a plain form in which
 * capitals, accents, stretched letters, digits for letters and s p a c e d letters no longer matter.
 * Rules look for phrases in `Sentence.text` and get back places in the draft.
 */

import type { Form, Phrase } from './grammar.ts';
import type { Match } from './matching.ts';

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
	/** The plain words, NAME for a first name: what phrases are compared with. */
	said: readonly string[];
	/** What was looked for already, see matching.ts: many rules ask the same, and a hostile draft would make it dear. */
	found: Map<Phrase, readonly Match[]>;
	stands: Map<Form, (readonly number[])[]>;
};

/** What a first name becomes in `Sentence.text`, so that a phrase can say NAME. */
const someone = 'NAME';

/** Spelled out letters, numbers with their signs, words, endings, clause marks. */
const tokens =
	/(?<![\p{L}\p{N}])\p{L}(?:[.\-_*•]\p{L}){2,20}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,20}(?![\p{L}\p{N}'’])|\p{Nd}+(?:[.,:/-]\p{Nd}+)+|[\p{L}\p{M}\p{N}_*]+(?:['’`´][\p{L}\p{M}]+)*|['’][tsnk](?!\p{L})|[.!?…]+|\n|[,;:=()"“”„«»]/gu;

const abbreviations = new Set(
	'nr nrs no str geb tel mob st dr ds mr mrs ms mevr dhr ave rd jan feb mrt apr aug sept sep okt oct nov dec evt bijv blz pag'.split(
		' ',
	),
);

/** Whether a word is a first name, given the words before and after it in the sentence. */
export type IsName = (word: Word, before: Word | undefined, after: Word | undefined) => boolean;

/** Splits a draft into sentences. `isName` says which words are first names. */
export function read(draft: string, isName: IsName): Sentence[] {
	const sentences: Sentence[] = [];
	let words: Word[] = [];
	const close = (mark: string) => {
		if (words.length > 0) sentences.push(sentence(words, mark, isName));
		words = [];
	};
	for (const { 0: raw, index } of draft.matchAll(tokens)) {
		if (raw === '\n') close('');
		else if (/^[.!?…]/.test(raw)) {
			if (raw !== '.' || !isAbbreviation(words.at(-1))) close(raw.includes('?') ? '?' : raw[0]!);
		} else {
			const word = wordAt(raw, index);
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
	return (
		/^\p{Lu}$|^\p{L}(?:\.\p{L})+$/u.test(word.raw) ||
		abbreviations.has(word.plain) ||
		word.plain.endsWith('str')
	);
}

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' };
/** Letters with such a digit among them or before three: 'l0ser', '1diot'. */
const disguised = /^\p{L}+(?:[01345]+\p{L}+)+$|^[01345]\p{L}{3,}$/u;
const longestDisguise = 30;

/** The plain form of a word; see `Word.plain`. */
export function plain(raw: string): string {
	let word = raw.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`´]/g, "'");
	if (/^[“”„«»]$/.test(word)) return '"';
	if (/^\p{L}(?:[ .\-_*•]\p{L}){2,}$/u.test(word)) word = word.replace(/[ .\-_*•]/g, '');
	if (word.length <= longestDisguise && disguised.test(word)) {
		word = word.replace(/\d/g, (digit) => lookalikes[digit] ?? digit);
	}
	return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function sentence(words: Word[], mark: string, isName: IsName): Sentence {
	const said = words.map((word, i) => (isName(word, words[i - 1], words[i + 1]) ? someone : word.plain));
	const starts: number[] = [];
	let text = ' ';
	for (const word of said) {
		starts.push(text.length);
		text += `${word} `;
	}
	const [from, to] = [words[0]!.from, words.at(-1)!.to];
	return { words, said, text, starts, mark, found: new Map(), stands: new Map(), from, to };
}
