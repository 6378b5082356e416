/**
 * Dates of birth of people from one's own life: a day with a year beside a word about being born or a birthday,
 * or a day after 'geboren op'. A birthday without a year is an invitation, and a date in history is a lesson.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match, type Sentence, type Span } from './tokens.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	month: oneOf(
		'januari jan februari feb maart mrt april apr mei juni jun juli jul augustus aug september sept sep oktober okt november nov december dec',
		'january february march mar may june july august october oct febuari janauri agustus',
	),
	day: `(?:0?[1-9]|[12]\\d|3[01])(?:e|de|ste|st|nd|rd|th)?|${oneOf('een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig')}|${oneOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')}`,
	year: `(?:19|20)\\d\\d|'?[01]\\d|tweeduizend(?:_?(?:en)?_?[a-z]+)?|twintig_?[a-z]+tien`,
	born: oneOf('geboren gebore gebooren geb geboortedatum geboortedag geboorte_datum geb_datum born dob birthdate birth_date date_of_birth birth'),
	birthday: oneOf('jarig jaarig verjaardag verjaar verjaart verjaren birthday bday b_day birthday'),
	pet: oneOf('hond hondje kat katje poes poesje konijn konijntje cavia hamster paard pony puppy kitten vis parkiet kip schildpad dog cat rabbit bunny hamster horse pony fish'),
	public: oneOf('koning koningin prins prinses president schrijver schrijfster schilder voetballer zanger zangeres uitvinder king queen prince princess writer painter singer player scientist beroemd beroemde famous'),
};

const dated = phrases(words, '{day} (?:of)? {month} ,? {year}', '{month} (?:the)? {day} ,? {year}', '(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)?\\d\\d', '(?:19|20)\\d\\d-\\d\\d-\\d\\d', '(?:0?[1-9]|[12]\\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\\d\\d');
const undated = phrases(words, '{day} (?:of)? {month}', '{month} (?:the)? {day}', '(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])');
const bornWords = phrases(words, '{born}');
const birthdayWords = phrases(words, '{birthday}', '(?:ik|i) (?:ben|kom|am) (?:van|from)', "(?:i'm) from");
const ownLife = phrases(words, '{first}', '{my}', '{kin}', '{person}', "i'm", 'NAME', 'hij', 'zij', 'ze', 'she', 'he', '(?:jij|je|jou|jouw|you|your)');
const oneself = phrases(words, '{first}', '{my}', "i'm", 'me');
const petBorn = phrases(words, '{pet}');
const publicPerson = phrases(words, '{public}');

/** `year` is the current one: a birthday in it is a party, not a birth. */
export function birthdates(sentences: readonly Sentence[], year: number): Span[] {
	return sentences.flatMap((sentence) => {
		const isBorn = says(sentence, bornWords);
		if (!isBorn && !says(sentence, birthdayWords)) return [];
		if (says(sentence, petBorn) || says(sentence, publicPerson)) return [];
		const full = find(sentence, dated).filter((match) => isBirth(sentence, match, isBorn, year));
		return isBorn && full.length === 0 && says(sentence, oneself) && !hasYear(sentence) ? find(sentence, undated) : full;
	});
}

const oldestPupilsYear = 20;

function isBirth(sentence: Sentence, match: Match, isBorn: boolean, year: number): boolean {
	const written = /(?:19|20)\d\d/.exec(sentence.text.slice(match.start, match.end));
	if (!written) return isBorn || (says(sentence, ownLife) && !/ \d\d $/.test(sentence.text.slice(match.start, match.end)));
	const born = Number(written[0]);
	if (born > year) return false;
	if (born > year - 3) return isBorn && says(sentence, ownLife);
	if (born >= year - oldestPupilsYear) return true;
	return isBorn ? says(sentence, oneself) : says(sentence, ownLife) && born >= year - 100;
}

function hasYear(sentence: Sentence): boolean {
	return / (?:1\d|20)\d\d /.test(sentence.text);
}
