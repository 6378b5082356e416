/** Looking for phrases in a sentence. */
import { canBegin, type Element, type Form, type Phrase, type Prepared, type Template } from './grammar.ts';
import type { Sentence, Span } from './tokens.ts';

export type Match = Span & {
	/** Place in `Sentence.text`. */
	start: number;
	end: number;
	/** First and last word, as indices into `Sentence.words`. */
	first: number;
	last: number;
};

/** Every place where a phrase stands in a sentence, in no special order; one for each template and first word. */
export function find(sentence: Sentence, phrase: Phrase): readonly Match[] {
	const known = sentence.found.get(phrase);
	if (known) return known;
	const matches: Match[] = [];
	for (const { elements, needs } of worthATry(phrase(), sentence.said)) {
		if (needs.length > sentence.said.length || !needs.every((form) => stands(sentence, form))) continue;
		for (let first = 0; first < sentence.said.length; first += 1) {
			const end = endOf(sentence, elements, 0, first);
			if (end > first) matches.push(matchBetween(sentence, first, end - 1));
		}
	}
	sentence.found.set(phrase, matches);
	return matches;
}

/** Of many templates few can stand in a sentence; its words tell which. */
function worthATry({ byWord, always }: Prepared, said: readonly string[]): Iterable<Template> {
	const found = new Set(always);
	for (const word of said) for (const template of byWord.get(word) ?? []) found.add(template);
	return found;
}

/** Whether a phrase stands anywhere in a sentence. */
export function says(sentence: Sentence, phrase: Phrase): boolean {
	return find(sentence, phrase).length > 0;
}

/** The word after the template's elements from `at` on, when they stand at word `i`; -1 when they do not. */
function endOf(sentence: Sentence, template: readonly Element[], at: number, i: number): number {
	const element = template[at];
	if (!element) return i;
	if (element.is === 'word') return endOfWords(sentence, template, at, i, element);
	if (element.is === 'gap') return endOfGap(sentence, template, at, i, element.most);
	return holds(sentence, element, i) ? endOf(sentence, template, at + 1, i) : -1;
}

/** As many repetitions as go, fewer when the rest does not fit. */
function endOfWords(
	sentence: Sentence,
	template: readonly Element[],
	at: number,
	i: number,
	{ form, least, most }: Element & { is: 'word' },
): number {
	if (most > 0) {
		const rest = most > 1 ? { is: 'word' as const, form, least: 0 as const, most: most - 1 } : null;
		for (const length of lengths(sentence, form, i)) {
			const next = i + length;
			const end = rest
				? endOfWords(sentence, template, at, next, rest)
				: endOf(sentence, template, at + 1, next);
			if (end >= 0) return end;
		}
	}
	return least === 0 ? endOf(sentence, template, at + 1, i) : -1;
}

/** As few words as the rest needs. A gap never takes a negation in: that would turn the phrase around. */
function endOfGap(
	sentence: Sentence,
	template: readonly Element[],
	at: number,
	i: number,
	most: number,
): number {
	for (let next = i; ; next += 1) {
		const end = endOf(sentence, template, at + 1, next);
		if (end >= 0) return end;
		const word = sentence.said[next];
		if (word === undefined || next - i === most || mark.test(word) || negation.test(word)) return -1;
	}
}

const mark = /^[,;:()"]$/;
const negation = /^(?:niet|nooit|geen|nie|not|never|no|dont|\w+n't)$/;

function holds(sentence: Sentence, element: Element & { is: 'not' | 'begin' | 'end' }, i: number): boolean {
	if (element.is === 'not') return lengths(sentence, element.form, i + element.at).length === 0;
	const word = sentence.said[element.is === 'begin' ? i - 1 : i];
	return word === undefined || mark.test(word) || (element.is === 'begin' && link.test(word));
}

/** Words after which a clause begins as if nothing stood before it. */
const link = /^(?:en|maar|dus|want|and|but|so|because|hey|hee|he|ok|oke|haha|lol|nou)$/;

/** Whether a form stands anywhere in a sentence. */
function stands(sentence: Sentence, form: Form): boolean {
	for (let i = 0; i < sentence.said.length; i += 1) if (lengths(sentence, form, i).length > 0) return true;
	return false;
}

/** How many words a form takes at a place: none, one number, or several, the longest first. */
function lengths(sentence: Sentence, form: Form, i: number): readonly number[] {
	const word = sentence.said[i];
	if (word === undefined || !canBegin(form, word)) return nothing;
	let known = sentence.stands.get(form);
	if (!known) sentence.stands.set(form, (known = []));
	return (known[i] ??= lengthsAt(sentence, form, i, word));
}

const nothing: readonly number[] = [];
const single: readonly number[] = [1];

function lengthsAt(sentence: Sentence, form: Form, i: number, word: string): readonly number[] {
	const isWord = form.words.has(word) || (form.shape?.test(word) ?? false);
	const groups = [...(form.groups.get(word) ?? nothing), ...form.shapedGroups] as Form[][];
	if (groups.length === 0 && form.classes.length === 0) return isWord ? single : nothing;
	const all = new Set(isWord ? single : nothing);
	for (const other of form.classes) for (const length of lengths(sentence, other, i)) all.add(length);
	for (const group of groups) for (const end of endsOf(sentence, group, i)) all.add(end - i);
	return all.size === 0 ? nothing : [...all].sort((a, b) => b - a);
}

function endsOf(sentence: Sentence, group: readonly Form[], i: number): number[] {
	return group.reduce(
		(ends, form) => ends.flatMap((end) => lengths(sentence, form, end).map((length) => end + length)),
		[i],
	);
}

function matchBetween(sentence: Sentence, first: number, until: number): Match {
	let last = until;
	while (last > first && mark.test(sentence.said[last]!)) last -= 1;
	const { words, starts, said } = sentence;
	return {
		first,
		last,
		start: starts[first]!,
		end: starts[until]! + said[until]!.length + 1,
		from: words[first]!.from,
		to: words[last]!.to,
	};
}

/** Characters on either side of a match that can change what it means. */
const context = 90;

/** What stands before a match in its sentence, ending with a space. */
export function textBefore(sentence: Sentence, match: Match): string {
	return sentence.text.slice(Math.max(0, match.start - context), match.start);
}

/** What follows a match in its sentence, beginning with a space. */
export function textAfter(sentence: Sentence, match: Match): string {
	return sentence.text.slice(match.end - 1, match.end + context);
}
