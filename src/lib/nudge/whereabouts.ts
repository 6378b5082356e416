/**
 * Where someone can be found and when, or that someone is alone or a house is empty.
 * What is over is no risk, and neither is a rule, a wish, a film or a trip with the class.
 */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match, type Sentence, type Span } from './tokens.ts';
import { people, times, verbs } from './words/lexicon.ts';
import { places, shops } from './words/places.ts';

const words = {
	...people,
	...verbs,
	...times,
	place: places,
	shop: shops,
	alone: oneOf('(?:al+e+n|alen|al+een|alenig) (?:in|op)_(?:mijn|mn|m\'n|me)_eentje alone by_myself on_my_own'),
	home: oneOf("thuis tuis thuiss in_huis in_ons_huis at_home home in_the_house in_our_house"),
	parents: oneOf(
		'ouders ouwders oudrs papa_en_mama mama_en_papa pap_en_mam mam_en_pap vader_en_moeder moeder_en_vader parents mum_and_dad mom_and_dad dad_and_mum dad_and_mom folks moeders',
	),
	away: oneOf(
		'weg niet_thuis er_niet niet_in_huis op_vakantie op_reis uit_eten naar_een_feestje naar_hun_werk aan_het_werk_tot out away gone not_home not_at_home on_holiday on_vacation at_work_until',
	),
	go: oneOf('gaan ga gaat zijn zyn zijn_we zitten vertrekken vertrek ben blijven blijf go going are am leave leaving staan sta'),
	holiday: oneOf(
		'op_vakantie op_vekantie weg op_reis op_wintersport skien kamperen naar_de_camping in_het_buitenland on_holiday on_holidays on_vacation away abroad camping skiing',
	),
	few: `\\d{1,2}|${oneOf('een twee drie vier paar een_paar hele two three four one a couple_of a_few')}`,
	month: oneOf('januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october'),
};

const aloneAtHome = phrases(words, '{alone} .. {home}', '{home} .. {alone}');
const nobodyHome = phrases(
	words,
	'(?:niemand|nimand|nobody|no_one|geen_mens|noone|none) ... (?:thuis|tuis|home|huis|house)',
	'no one ... (?:home|house)',
	'(?:huis|house|flat|apartment|appartement) .. (?:is|staat|blijft|will|stands|stays|are) ... (?:leeg|empty|onbewoond)',
	'(?:key|sleutel) ... (?:mat|deurmat|doormat|bloempot|plantenbak|brievenbus|flowerpot|plant_pot|schuur|shed)',
);
const parentsAway = phrases(
	words,
	'{parents} (?:zijn|gaan|are|zyn|is|blijven|will|have) ... {away}',
	'(?:zijn|gaan) {my} {parents} ... {away}',
	'{parents} (?:werken|werkt|work|komen|come|zijn|are) ... (?:tot|until|till|pas)',
);
const someoneAway = phrases(words, '{kin} (?:is|gaat|moet|has|works|werkt|komt) ... {away}', '{kin} (?:is|werkt|works) .. (?:tot|until|till)', '(?:is|moet|werkt) {my}? {kin} ... {away}');
const journeys = phrases(
	words,
	'(?:{first}|{parents}|we\'re|i\'m|hele_gezin|gezin|family) ... {go} ... {holiday}',
	'{go} {first} ... {holiday}',
	"(?:we're|i'm) ... {holiday}",
);
const period = phrases(
	words,
	'{soon}',
	'{weekday}',
	'{few} (?:weken|week|weekjes|dagen|daagjes|weeks|days|maanden|months|nights|nachten)',
	'(?:vanaf|tot|from|until|till) (?:de|het|the)? (?:\\d{1,2}e?|\\d{1,2}(?:st|nd|rd|th)|{month})',
	'\\d{1,2}(?:e|st|nd|rd|th)? (?:of)? {month}',
	'(?:een|a|hele|the|one) (?:hele|whole)? (?:week|weekend|maand|month)',
);
const moment = phrases(words, '(?:om|rond|at|vanaf|tot|until|around|from|@|voor|tegen) {clock}', '{clock} (?:uur|u|o\'clock|pm|am)', '\\d{1,2}[:.]\\d\\d');
const routine = phrases(words, '(?:elke|iedere|elk|ieder|every|each) (?:{weekday}|dag|day|middag|avond|ochtend|afternoon|evening|morning)', '(?:na|after) (?:school|schooltijd)', '(?:op|on) {weekday}', 'always', 'altijd', 'meestal', 'usually');
const dayOfRoutine = phrases(words, '(?:elke|iedere|elk|ieder|every|each) (?:{weekday}|dag|day|middag|avond|ochtend|afternoon|evening|morning)', '(?:na|after) (?:school|schooltijd)', '(?:op|on) {weekday}');
const spot = phrases(
	words,
	'(?:in|bij|op|aan|naar|langs|achter|voor|onder|at|by|near|to|behind|on|outside|tegenover|naast) (?:de|het|t|dat|die|ons|een|the|our|that|this|n)? (?:oude|grote|kleine|nieuwe|old|big|small|new|[a-z]+)? {place}',
	'(?:bij|op|in|naar|at|to|outside|voor|near) (?:de|het|the)? {shop}',
	'(?:zit|zitten|go) (?:op|to) (?:de|het|basisschool|obs|cbs)? [a-z]{2,}school',
);
const present = phrases(
	words,
	'(?:ik|k|wij|we) (?:[a-z]+)? (?:ben|zijn|sta|staan|wacht|wachten|zit|zitten|loop|lopen|fiets|fietsen|speel|spelen|hang|ga|gaan|kom|komen|train|trainen|spreken|chill|chillen|ren)',
	'(?:ben|zijn|sta|staan|wacht|wachten|zit|zitten|loop|lopen|fiets|fietsen|speel|spelen|hang|hangen|ga|gaan|kom|komen|train|zullen|chill|chillen) (?:ik|k|we|wij)',
	'(?:i|we) (?:always|usually|will|often|\\S+)? (?:am|are|stand|wait|walk|cycle|bike|play|hang|go|meet|sit|train|be|ride|wait|chill)',
	"(?:i'm|we're|i'll|we'll|im)",
	'(?:afspreken|meet|meeten|meet_up|spreken_we_af|kom|come|zie|see)',
);
const homeward = phrases(words, '(?:loop|fiets|ga|wandel|lopen|fietsen|walk|cycle|bike|go|walking|cycling|step) ... {alone} ... (?:naar_huis|naar_school|home|to_school)', '{alone} (?:naar_huis|naar_school|home|to_school)', '(?:naar|to|walk|go) (?:huis|school|home) .. {alone}', '(?:walk|go|cycle) (?:home|to_school) {alone}');

const over = phrases(words, '{past}');
const negated = phrases(words, '(?:niet|nooit|geen|not|never|nog_niet|isn\'t|aren\'t|wasn\'t|don\'t|can\'t|no_longer|zonder)');
const supposed = phrases(words, '(?:als|wanneer|if|whenever|stel|imagine|zou|zouden|would|mag|mogen|durf|durft|may|wil|willen|want|later|ooit|can|could|allowed|kan|moet|should)');
const tobe = phrases(words, '{home} (?:te|zijn|blijven|being|is)', '(?:being|staying|om) .. {alone}');
const story = phrases(words, '(?:film|movie|boek|book|verhaal|story|serie|series|game|spel|liedje|song|gekeken|watched|watch|kijken|kijk|lezen|read|les|hoofdpersoon|character|droom|droomde|dream)');
const pets = phrases(words, '(?:hond|kat|poes|konijn|cavia|hamster|dog|cat|rabbit|hamster|puppy|kitten|vis|paard)');
const withClass = phrases(words, '(?:klas|schoolreis|schoolreisje|schoolkamp|kamp|class|school_trip|groep|excursie|juf|meester|teacher)');
const ownHome = phrases(words, '{first}', '{my}', '{kin}', "(?:i'm|we're|im|NAME|er|is|hij|zij|ze|she|he|there|nobody|niemand|the|het)");

export function whereabouts(sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, story)) return [];
		return [...alone(sentence), ...away(sentence), ...meeting(sentence), ...routes(sentence)];
	});
}

function alone(sentence: Sentence): Match[] {
	const isQuestion = sentence.mark === '?' && / (?:jij|je|jullie|you) /.test(sentence.text);
	if (isQuestion || !says(sentence, ownHome)) return [];
	const hits = [...find(sentence, aloneAtHome).filter((match) => !isTitle(sentence, match) && !says(sentence, pets)), ...find(sentence, nobodyHome)];
	const isDated = says(sentence, period) || says(sentence, dayOfRoutine) || says(sentence, moment);
	return hits.filter((match) => isNow(sentence, match) && (isDated || (!before(sentence, match, supposed) && !aboutBeing(sentence, match))));
}

function away(sentence: Sentence): Match[] {
	if (sentence.mark === '?' || says(sentence, withClass)) return [];
	const isDated = says(sentence, period) || says(sentence, moment);
	const hits = [
		...find(sentence, parentsAway),
		...(isDated ? [...find(sentence, someoneAway), ...find(sentence, journeys)] : []),
	];
	return hits.filter((match) => isNow(sentence, match) && !says(sentence, wish));
}

const wish = phrases(words, '(?:later|ooit|wil|wilde|zou|zouden|want|wish|hoop|hope|someday|would|droom)', 'uit_elkaar');

/** Somebody's presence at a place at a time: both must be said. */
function meeting(sentence: Sentence): Span[] {
	const spots = find(sentence, spot);
	if (spots.length === 0 || says(sentence, over) || says(sentence, negated)) return [];
	const when = [...find(sentence, moment), ...(says(sentence, dayOfRoutine) ? find(sentence, routine) : [])];
	if (when.length === 0 || !says(sentence, present) || says(sentence, withClass)) return [];
	return [around([...spots, ...when])];
}

function routes(sentence: Sentence): Match[] {
	const isKnown = says(sentence, routine) || says(sentence, moment) || says(sentence, spot);
	return isKnown ? find(sentence, homeward).filter((match) => isNow(sentence, match) && !before(sentence, match, supposed)) : [];
}

function isNow(sentence: Sentence, match: Match): boolean {
	return !says(sentence, over) && !before(sentence, match, negated);
}

function before(sentence: Sentence, match: Match, phrase: RegExp): boolean {
	return find(sentence, phrase).some((other) => other.start < match.start);
}

function aboutBeing(sentence: Sentence, match: Match): boolean {
	return find(sentence, tobe).some((other) => other.start < match.end && other.end > match.start);
}

/** Home Alone, with capitals, is a film. */
function isTitle(sentence: Sentence, match: Match): boolean {
	const inside = sentence.words.slice(match.first, match.last + 1);
	return match.last > match.first && inside.every((word) => word.capital && word.raw !== word.raw.toUpperCase());
}

function around(spans: readonly Span[]): Span {
	return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}
