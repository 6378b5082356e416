/** What a name looks like: first names, family names and the small words between them. */
import type { Sentence, Span, Word } from './tokens.ts';
import { commonWords, notFamily, particles } from './words/common.ts';
import { ambiguousNames, familyEnding, familyNames, givenNames, knownPeople } from './words/names.ts';

/** A listed first name; one that is an everyday word too needs its capital. */
export function isGiven(word: Word): boolean {
	return givenNames.has(word.plain) && (word.capital || !ambiguousNames.has(word.plain));
}

/** A listed family name, or a capital with the ending of one. */
export function isFamily(word: Word): boolean {
	return familyNames.has(word.plain) || (word.capital && familyEnding.test(word.plain));
}

/** Somebody everyone may talk about. */
export function isKnown(given: Word, family: Word): boolean {
	return knownPeople.has(family.plain) || knownPeople.has(`${given.plain}_${family.plain}`);
}

/** A capital that may begin a full name. */
export function canBeGiven(word: Word): boolean {
	if (!hasCapital(word) || notFamily.has(word.plain) || particles.has(word.plain)) return false;
	return givenNames.has(word.plain) || !commonWords.has(word.plain);
}

/** A capital that may end one. A first name does not, nor does a word that only looks like a family name. */
export function canBeFamily(word: Word, given: Word): boolean {
	if (!hasCapital(word) || commonWords.has(word.plain) || place.test(word.plain)) return false;
	if (familyNames.has(word.plain)) return givenNames.has(given.plain) || !notFamily.has(word.plain);
	return !notFamily.has(word.plain) && !givenNames.has(word.plain);
}

const place = /(?:straat|laan|weg|plein|school|museum|park|huis|stad)$/;

function hasCapital(word: Word): boolean {
	return /^\p{Lu}\p{Ll}+/u.test(word.raw);
}

/** The first word from `from` on that is no 'van', 'de' or 'el'. */
export function afterParticles(sentence: Sentence, from: number): number {
	let at = from;
	while (at - from < 3 && particles.has(sentence.words[at]?.plain ?? '')) at += 1;
	return at;
}

/** The text from one word to another, both included. */
export function between(sentence: Sentence, first: number, last: number): Span {
	return { from: sentence.words[first]!.from, to: sentence.words[last]!.to };
}
