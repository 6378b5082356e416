/** Addresses: a street with a house number, a postcode, or the street somebody says to live in. */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match, type Sentence, type Span } from './tokens.ts';
import { people } from './words/lexicon.ts';
import { spelled } from './words/numbers.ts';

const letters = '[a-z]';
const words = {
	...people,
	/** Glued to a longer word: Kerkstraat, Lindelaan. 'Straat' and 'weg' alone are no street. */
	street: `${letters}{2,}(?:straat|straad|straatje|laan|weg|plein|hof|kade|gracht|dijk|steeg|pad|singel|dreef|str|wal|plantsoen|hage|erf|kamp|weide|veld|hoek|meent|burg|akker|es|horst|markt|boulevard|ring|baan|park|poort|brink)`,
	/** Of these only the endings that mean little else. */
	sureStreet: `${letters}{3,}(?:straat|straad|straatje|laan|plein|gracht|singel|dreef|str|steeg|kade|plantsoen)|${letters}{4,}(?:weg|hof|dijk|pad)`,
	laneOf: oneOf('laan straat plein weg pad hof burgemeester brink'),
	number: `\\d{1,4}(?:[a-z]{1,3}|[-/]\\d{1,3})?|${oneOf('(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)? tien elf twaalf (?:der|veer|vijf|zes|zeven|ach|negen)tien (?:twin|der|veer|vijf|zes|zeven|tach|negen)tig')}`,
	nr: oneOf('nummer nr no number huisnummer num numer'),
	live: oneOf('woon woont wonen won woonde wonnen adres adress address huis hius verhuisd verhuizen verhuis thuis live lives living home moved house'),
	at: oneOf('op in aan naar bij is at on in to near naast'),
	road: oneOf('street st road rd avenue ave lane ln drive close crescent court terrace gardens grove boulevard walk mews square place row hill way'),
};

const houses = phrases(
	words,
	'{sureStreet} ,? {nr}? {number}',
	'(?:laan|straat|plein|weg|pad|hof) (?:van|der|den|de|het) ... {nr}? \\d{1,4}[a-z]?',
	'(?:laan|plein|weg|hof) \\d{4} {nr}? \\d{1,3}[a-z]?',
);
const housesAtHome = phrases(
	words,
	'{live} .. {at} .. (?:de|het|den|the)? {street} ,? .. {nr}? {number}',
	'{live} .. {at} {nr} {number}',
	'(?:mijn|ons|my|our|me|mn) {nr} (?:is|=|:) {number}',
);
const streetsAtHome = phrases(
	words,
	'(?:woon|woont|wonen|verhuisd|verhuizen) ... (?:in|op|aan|naast|bij) (?:de|het)? {sureStreet}',
	'(?:live|lives|living|moved) .. (?:in|on|at|to) (?:the)? [a-z]+ (?:street|road|avenue|lane|drive|close|crescent|terrace|grove)',
	'(?:mijn|ons|my|our|mn) (?:straat|street|adres|address) (?:is|heet|=|:|is_called) (?:de|het)? [a-z]{4,}',
);
const englishHouses = phrases(
	words,
	'{number} [a-z\']+ {road}',
	'{number} [a-z\']+ [a-z\']+ {road}',
	'[a-z\']+ {road} ,? {nr} {number}',
);
const atHome = phrases(words, '{live}', '(?:come|kom) (?:to|naar)', 'address', 'house');
/** A shop or a museum may be found by everybody. */
const publicPlace = phrases(
	words,
	oneOf('museum bieb bibliotheek winkel supermarkt zwembad dierentuin restaurant theater bioscoop gemeentehuis museumplein pretpark library shop museum zoo cinema').replace(/^/, '(?:').replace(/$/, ')'),
);

export function addresses(draft: string, sentences: readonly Sentence[]): Span[] {
	return [
		...postcodes(draft),
		...sentences.flatMap((sentence) => {
			if (says(sentence, publicPlace) && !says(sentence, atHome)) return [];
			return [
				...find(sentence, houses).filter((match) => isStreet(sentence, match) && !countsSomething(sentence, match)),
				...find(sentence, housesAtHome).filter((match) => isAtHome(sentence, match)),
				...find(sentence, streetsAtHome).filter((match) => isStreet(sentence, match)),
				...find(sentence, englishHouses).filter((match) => isEnglishHouse(sentence, match)),
				...homesWithCapital(sentence),
			];
		}),
	];
}

/** Words with the ending of a street that are none. */
const noStreet =
	/^(?:.*snelweg|.*spoorweg|om?weg|zijweg|terugweg|heenweg|halverwege|onderweg|vandeweg|rijweg|luchtweg|waterweg|schoolplein|speelplein|voorplein|kerkhof|.*voethof|achterhof|ziekenhof|.*voetpad|fietspad|.*fietspad|zebrapad|wandelpad|bospad|ruiterpad|tuinpad|zandpad|ipad|touchpad|notepad|gamepad|trackpad|mousepad|keypad|muispad|sesamstraat|hoofdstraat_in|eenrichtingsweg|rolplein|stortplein|winkelstraat|zijstraat|doodlopende|dwarsstraat|.*bovenlaan|zandweg|bosweg_vol|vliegveld|straatweg_vol|opweg|wegweg|inrijweg|uitweg|uitrit|rotweg|bergpad|bergweg|.*halfpipe|klimpad|avonturenpad|blotevoetenpad|kabouterpad|rondweg|ringweg|toegangsweg|huisstraat|kaarsrechtstr|loopgracht|slotgracht|melkweg|.*weggeweest|kruispad|kattenkade|barricade|.*ricade|.*ocade|wildplein|marktplein_vol|orkest)$/;
const units =
	/^ (?:keer|x|maal|minuten|minuut|min|uur|uren|meter|m|km|kilometer|jaar|jaren|kinderen|mensen|auto's|autos|huizen|dagen|weken|nieuwe|oude|grote|kleine|rondjes|ronden|stappen|euro|honden|katten|bomen|fietsen|times|minutes|hours|cars|people|kids|metres|meters|miles|years|personen|bussen|van|is|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) /;

function isStreet(sentence: Sentence, match: Match): boolean {
	return sentence.words
		.slice(match.first, match.last + 1)
		.every((word) => !noStreet.test(word.plain));
}

function countsSomething(sentence: Sentence, match: Match): boolean {
	return units.test(sentence.text.slice(match.end - 1)) || /(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) $/.test(sentence.text.slice(match.start, match.end)) && /^ ?[a-z]/.test(sentence.text.slice(match.end));
}

function isAtHome(sentence: Sentence, match: Match): boolean {
	return isStreet(sentence, match) && !countsSomething(sentence, match) && !/ groep /.test(sentence.text.slice(match.start, match.end));
}

/** '12 Church Street': the street carries capitals, or the sentence is about where someone lives. */
function isEnglishHouse(sentence: Sentence, match: Match): boolean {
	const between = sentence.words.slice(match.first, match.last + 1).filter((word) => !/^\d/.test(word.raw));
	if (between.some((word) => /^(?:the|a|an|this|that|of|down|on|in|my|our|per|each|one|more|other|minutes|hours|cars|people|houses|steps|sesame|times|years|year|o'clock|am|pm|years|good|different|new|old|big|long)$/.test(word.plain))) return false;
	const number = sentence.words[match.first]!;
	if (/^(?:page|chapter|level|round|year|class|room) $/.test(sentence.text.slice(sentence.starts[Math.max(0, match.first - 1)], match.start))) return false;
	const capitals = between.filter((word) => word.capital).length;
	return capitals >= 2 || (says(sentence, atHome) && (/^\d/.test(number.raw) || capitals > 0 || match.last > match.first + 2));
}

const homeThenPlace = phrases(words, '(?:ik|wij|we|jij|je|hij|zij|ze|NAME|opa|oma|i) (?:woon|woont|wonen|live|lives) (?:ook|nu|toch|hier)? {at} (?:de|het|den|the)?', '(?:adres|address) (?:is|=|:) (?:de|het)?');

/** 'Ik woon aan de Brink 5': after 'ik woon' any name with a number is an address. */
function homesWithCapital(sentence: Sentence): Span[] {
	return find(sentence, homeThenPlace).flatMap((match) => {
		let at = match.last + 1;
		const first = at;
		while (sentence.words[at]?.capital && at - first < 4) at += 1;
		if (at < sentence.words.length && /^(?:nr|nummer|number)$/.test(sentence.words[at]!.plain)) at += 1;
		const number = sentence.words[at];
		if (at === first || !number || !isHouseNumber(number.plain)) return [];
		if (units.test(sentence.text.slice(sentence.starts[at]! + number.plain.length))) return [];
		return [{ from: sentence.words[first]!.from, to: number.to }];
	});
}

function isHouseNumber(word: string): boolean {
	return /^\d{1,4}[a-z]{0,2}$/.test(word) || spelled(word) !== null;
}

const dutchPostcode = /(?<![\p{L}\d.,-])([1-9]\d{3})[ ]?([A-Za-z]{2})(?![\p{L}\d])/gu;
const britishPostcode = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/gu;
const postcodeWord = /(?:postcode|post ?code|post ?kode|woon\p{L}*|adres|address|live)\W+(?:\p{L}+\W+){0,3}$/iu;
/** Two letters that are a word or a measure after a number: '2000 mm', 'in 2024 is'. */
const notLetters =
	/^(?:is|en|in|op|de|we|ik|je|ze|er|om|of|al|zo|nu|te|ja|ga|km|mm|cm|kg|dm|ml|cl|gr|mb|gb|kb|tb|px|xp|hp|pk|ms|db|st|nd|rd|th|hz|ad|bc|am|pm|to|at|it|he|my|so|us|go|do|be|by|no|an|as|if|or|me|up|on|ha|of|uw|jr|ste|sa|sd|ss|fc|pt)$/i;

function postcodes(draft: string): Span[] {
	const dutch = [...draft.matchAll(dutchPostcode)].filter((match) => {
		const before = draft.slice(Math.max(0, match.index - 40), match.index);
		if (postcodeWord.test(before)) return !/^(?:km|mm|cm)$/i.test(match[2]!);
		if (notLetters.test(match[2]!)) return false;
		const isCapital = /^[A-Z]{2}$/.test(match[2]!);
		return isCapital || (!/^(?:19|20)/.test(match[1]!) && !match[0].includes(' '));
	});
	return [...dutch, ...draft.matchAll(britishPostcode)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
