/**
 * Dates of birth of people from one's own life: a day with a year beside a word about being born or a birthday,
 * or a day after 'geboren op'. A birthday without a year is an invitation, and a date in history is a lesson.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { people, times } from './words/lexicon.ts';
import { numberWords } from './words/numbers.ts';

const words = {
	...people,
	...times,
	day: `(0?[1-9]|[12]\\d|3[01])(e|de|ste|st|nd|rd|th)?|${numberWords}|first|second|third|fourth|fifth`,
	year: "(19|20)\\d\\d|'?[01]\\d|tweeduizend[a-z]*|tweeduizend [a-z]+|twintig[a-z]+tien|twintig [a-z]+tien",
	born: oneOf(
		'geboren gebore gebooren geb geboortedatum geboortedag geboorte_datum geb_datum born dob birthdate birth_date date_of_birth birth',
	),
	birthday: oneOf('jarig jaarig verjaardag verjaar verjaart verjaren birthday bday b_day birthday'),
	public: oneOf(
		'koning koningin prins prinses president schrijver schrijfster schilder voetballer zanger zangeres uitvinder king queen prince princess writer painter singer player scientist beroemd beroemde famous',
	),
};

const dated = phrases(
	words,
	'{day} (of)? {month} ,? {year}',
	'{month} (the)? {day} ,? {year}',
	'\\d{1,2}[./-]\\d{1,2}[./-](19|20)?\\d\\d',
	'(19|20)\\d\\d-\\d\\d-\\d\\d',
	'(0?[1-9]|[12]\\d|3[01]) (0?[1-9]|1[0-2]) (19|20)\\d\\d',
);
const undated = phrases(
	words,
	'{day} (of)? {month}',
	'{month} (the)? {day}',
	'(0?[1-9]|[12]\\d|3[01])[./-](0?[1-9]|1[0-2])',
);
const bornWords = phrases(words, '{born}');
const birthdayWords = phrases(words, '{birthday}', '(ik|i) (ben|kom|am) (van|from)', "(i'm) from");
const ownLife = phrases(
	words,
	'{first}',
	'{my}',
	'{kin}',
	"i'm",
	'NAME',
	'hij',
	'zij',
	'ze',
	'she',
	'he',
	'(jij|je|jou|jouw|you|your)',
);
const oneself = phrases(words, '{first}', '{my}', "i'm", 'me');
const petBorn = phrases(words, '{pet}');
const publicPerson = phrases(words, '{public}');

/** `year` is the current one: a birthday in it is a party, not a birth. */
export function birthdates(sentences: readonly Sentence[], year: number): Span[] {
	return sentences.flatMap((sentence, i) => {
		const isAnswer = sentences[i - 1]?.mark === '?' && says(sentences[i - 1]!, bornWords);
		const isBorn = isAnswer || says(sentence, bornWords);
		if (!isBorn && !says(sentence, birthdayWords)) return [];
		if (says(sentence, petBorn) || says(sentence, publicPerson)) return [];
		const full = find(sentence, dated).filter((match) => isBirth(sentence, match, isBorn, year));
		return isBorn && full.length === 0 && says(sentence, oneself) && !hasYear(sentence)
			? find(sentence, undated)
			: full;
	});
}

const oldestPupilsYear = 20;

function isBirth(sentence: Sentence, match: Match, isBorn: boolean, year: number): boolean {
	const written = /(?:19|20)\d\d/.exec(sentence.text.slice(match.start, match.end));
	if (!written)
		return (
			isBorn || (says(sentence, ownLife) && !/ \d\d $/.test(sentence.text.slice(match.start, match.end)))
		);
	const born = Number(written[0]);
	if (born > year) return false;
	if (born > year - 3) return isBorn && says(sentence, ownLife);
	if (born >= year - oldestPupilsYear) return says(sentence, ownLife) || sentence.words.length < 8;
	return isBorn ? says(sentence, oneself) : says(sentence, ownLife) && born >= year - 100;
}

function hasYear(sentence: Sentence): boolean {
	return / (?:1\d|20)\d\d /.test(sentence.text);
}
