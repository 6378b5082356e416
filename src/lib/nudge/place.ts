/** Addresses: a street with a house number, a postcode, or the street somebody says to live in. */
import { oneOf, phrases } from './grammar.ts';
import { find, says, textAfter, textBefore, type Match } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { postcodes } from './postcode.ts';
import { people, times } from './words/lexicon.ts';
import { numberWords, spelled } from './words/numbers.ts';

const letters = '[a-z]';
const words = {
	...people,
	/** Glued to a longer word: Kerkstraat, Lindelaan. 'Straat' and 'weg' alone are no street. */
	street: `${letters}{2,}(straat|straad|straatje|laan|weg|plein|hof|kade|gracht|dijk|steeg|pad|singel|dreef|str|wal|plantsoen|hage|erf|kamp|weide|veld|hoek|meent|burg|akker|es|horst|markt|boulevard|ring|baan|park|poort|brink)`,
	/** Of these only the endings that mean little else. */
	sureStreet: `${letters}{3,}(straat|straad|straatje|laan|plein|gracht|singel|dreef|str|steeg|kade|plantsoen)|${letters}{2,}(weg|hof|dijk|pad)`,
	laneOf: oneOf('laan straat plein weg pad hof burgemeester brink'),
	number: `\\d{1,4}([a-z]{1,3}|[-/]\\d{1,3})?|${numberWords}`,
	nr: oneOf('nummer nr no number huisnummer num numer'),
	live: oneOf(
		'woon woont wonen won woonde wonnen adres adress address huis hius verhuisd verhuizen verhuis thuis live lives living home moved house',
	),
	at: oneOf('op in aan naar bij is at on in to near naast'),
	road: oneOf(
		'street st road rd avenue ave lane ln drive close crescent court terrace gardens grove boulevard walk mews square place row hill way',
	),
};

const houses = phrases(
	words,
	'{sureStreet} ,? {nr}? {number}',
	'(laan|straat|plein|weg|pad|hof) (van|der|den|de|het) ... {nr}? (\\d{1,4}[a-z]?)',
	'(laan|plein|weg|hof) \\d{4} {nr}? (\\d{1,3}[a-z]?)',
);
const housesAtHome = phrases(
	words,
	'{live} .. {at} .. (de|het|den|the)? {street} ,? .. {nr}? {number}',
	'{live} ... ... {nr} {number}',
	'(huisnummer|huisnr|house_number) (is|=|:)? {number}',
);
const streetsAtHome = phrases(
	words,
	'(woon|woont|wonen|verhuisd|verhuizen) ... (in|op|aan|naast|bij) (de|het)? {sureStreet}',
	'(live|lives|living|moved) .. (in|on|at|to) (the)? [a-z]+ (street|road|avenue|lane|drive|close|crescent|terrace|grove)',
	'{my} (straat|street) (heet|is_called|is_de) (de|het)? [a-z]{4,}',
);
const englishHouses = phrases(
	words,
	"{number} [a-z']+ {road}",
	"{number} [a-z']+ [a-z']+ {road}",
	"[a-z']+ {road} ,? {nr} {number}",
);
const atHome = phrases(words, '{live}', '(come|kom) (to|naar)', 'address', 'house');
/** A shop or a museum may be found by everybody. */
const publicPlace = phrases(
	words,
	'(de|het|the) \\S+ (zit|ligt) (in|op|aan)',
	'(museum|bieb|bibliotheek|winkel|supermarkt|zwembad|dierentuin|restaurant|theater|bioscoop|gemeentehuis|pretpark|library|shop|zoo|cinema)',
);

const homeThenPlace = phrases(
	words,
	"(ik|wij|we|jij|je|hij|zij|ze|NAME|opa|oma|i) (woon|woont|wonen|live|lives) .. {at} (de|het|den|the|t|'t)?",
	'(adres|address) (is|=|:) (de|het)?',
);

/** Streets with their number, streets where somebody lives, and postcodes. */
export function addresses(draft: string, sentences: readonly Sentence[]): Span[] {
	return [
		...postcodes(draft),
		...sentences.flatMap((sentence) => {
			if (says(sentence, publicPlace) && !says(sentence, atHome)) return [];
			return [
				...find(sentence, houses).filter(
					(match) => isStreet(sentence, match) && !countsSomething(sentence, match),
				),
				...find(sentence, housesAtHome)
					.filter((match) => isAtHome(sentence, match))
					.map((match) => streetOf(sentence, match)),
				...find(sentence, streetsAtHome)
					.filter((match) => isStreet(sentence, match))
					.map((match) => streetOf(sentence, match)),
				...find(sentence, englishHouses).filter((match) => isEnglishHouse(sentence, match)),
				...homesWithCapital(sentence),
			];
		}),
	];
}

/** Words with the ending of a street that are none. */
const noStreet =
	/^(?:\p{L}*snelweg|spoorweg|omweg|zijweg|terugweg|heenweg|uitweg|wegweg|halverwege|onderweg|rijweg|luchtweg|waterweg|melkweg|toegangsweg|eenrichtingsweg|school\p{L}*plein|speelplein|voorplein|kerkhof|achterhof|(?:fiets|voet|zebra|wandel|bos|ruiter|tuin|zand|berg|klim|kruis|avonturen|blotevoeten|kabouter|ski)pad|[it]pad|(?:touch|note|game|track|mouse|key|launch)pad|sesamstraat|winkelstraat|zijstraat|dwarsstraat|vliegveld|barricade|slotgracht|orkest|\p{L}*(?:speel|voetbal|sport|korf|slag|gras|zoek)veld)$/u;
/** 'Esweg' needs its capital: as an everyday word it would be a way, a court, a path. */
const shortStreet = /^\p{L}{2,3}(?:weg|hof|dijk|pad)$/u;
const units =
	/^ (?:keer|x|maal|minuten|minuut|min|uur|uren|meter|m|km|kilometer|jaar|jaren|kinderen|mensen|auto's|autos|huizen|dagen|weken|nieuwe|oude|grote|kleine|rondjes|ronden|stappen|euro|honden|katten|bomen|fietsen|times|minutes|hours|cars|people|kids|metres|meters|miles|years|personen|bussen) /;

function isStreet(sentence: Sentence, match: Match): boolean {
	return sentence.words
		.slice(match.first, match.last + 1)
		.every((word) => !noStreet.test(word.plain) && (word.capital || !shortStreet.test(word.plain)));
}

/** 'Op de Kerkstraat 3 kinderen', 'snelweg vier keer': the number belongs to what follows. */
function countsSomething(sentence: Sentence, match: Match): boolean {
	const said = sentence.text.slice(match.start - 1, match.end);
	if (numbered.test(said)) return false;
	const after = textAfter(sentence, match);
	return units.test(after) || isMonth.test(after) || (smallNumber.test(said) && /^ [a-z]/.test(after));
}

const isMonth = new RegExp(`^ (?:${times.month}) `);
const numbered = / (?:nummer|nr|no|number|huisnummer) /;
const smallNumber = / (?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) $/;

/** 'woon op de Kerkstraat 12' → 'Kerkstraat 12'. */
function streetOf(sentence: Sentence, match: Match): Span {
	let first = match.last;
	while (first > match.first && !beforeStreet.test(sentence.said[first - 1]!)) first -= 1;
	return { from: sentence.words[first]!.from, to: match.to };
}

const beforeStreet = /^(?:op|in|aan|naar|bij|naast|de|het|den|t|at|on|to|near|the)$/;

function isAtHome(sentence: Sentence, match: Match): boolean {
	const said = sentence.text.slice(match.start, match.end);
	return isStreet(sentence, match) && !countsSomething(sentence, match) && !said.includes(' groep ');
}

/** '12 Church Street': the street carries capitals, or the sentence is about where someone lives. */
function isEnglishHouse(sentence: Sentence, match: Match): boolean {
	const words = sentence.words.slice(match.first, match.last + 1);
	const street = words.filter((word) => !/^\d/.test(word.raw));
	if (street.some((word) => noName.test(word.plain))) return false;
	if (ofBook.test(textBefore(sentence, match))) return false;
	const capitals = street.filter((word) => word.capital).length;
	if (capitals >= 2 || numbered.test(sentence.text.slice(match.start, match.end))) return true;
	return says(sentence, atHome) && (/^\d/.test(words[0]!.raw) || capitals > 0 || words.length > 3);
}

const noName =
	/^(?:the|a|an|this|that|of|down|on|in|my|our|per|each|one|more|other|minutes|hours|cars|people|houses|steps|sesame|times|years?|o'clock|am|pm|good|different|new|old|big|long)$/;
const ofBook = / (?:page|chapter|level|round|year|class|room) $/;

/** 'Ik woon aan de Brink 5': after 'ik woon' any name with a number is an address. */
function homesWithCapital(sentence: Sentence): Span[] {
	return find(sentence, homeThenPlace).flatMap((match) => {
		const first = match.last + 1;
		let at = first;
		while (sentence.words[at]?.capital && at - first < 4) at += 1;
		if (at > first && /^(?:nr|nummer|number)$/.test(sentence.words[at]?.plain ?? '')) at += 1;
		const number = sentence.words[at];
		if (at === first || !number || !isHouseNumber(number.plain)) return [];
		if (units.test(sentence.text.slice(sentence.starts[at]! + number.plain.length))) return [];
		return [{ from: sentence.words[first]!.from, to: number.to }];
	});
}

function isHouseNumber(word: string): boolean {
	return /^\d{1,4}[a-z]{0,2}$/.test(word) || spelled(word) !== null;
}
