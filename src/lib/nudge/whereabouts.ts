/**
 * Where someone can be found and when, or that someone is alone or a house is empty.
 * What is over is no risk, and neither is a rule, a wish, a film or a trip with the class.
 */
import { oneOf, phrases } from './grammar.ts';
import { lonelyWays, meetings } from './meeting.ts';
import { isDated, isNegated, isOver, isSupposed, isWithClass } from './moment.ts';
import { find, says, type Match } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { people } from './words/lexicon.ts';

const words = {
	...people,
	home: oneOf('thuis tuis thuiss in_huis in_ons_huis at_home home in_the_house in_our_house'),
	parents: oneOf(
		'ouders ouwders oudrs moeders papa_en_mama mama_en_papa pap_en_mam mam_en_pap vader_en_moeder moeder_en_vader',
		'parents folks mum_and_dad mom_and_dad dad_and_mum dad_and_mom',
	),
	away: oneOf(
		'weg niet_thuis er_niet er_ook_niet niet_in_huis op_vakantie op_reis uit_eten naar_een_feestje naar_hun_werk',
		'out away gone not_home not_at_home on_holiday on_vacation at_work_until',
	),
	go: oneOf(
		'gaan ga gaat zijn zyn zitten is vertrekken vertrek ben blijven blijf staan sta',
		'go going are am leave leaving',
	),
	holiday: oneOf(
		'op_vakantie op_vekantie weg op_reis op_wintersport skien kamperen naar_de_camping in_het_buitenland',
		'on_holiday on_holidays on_vacation away abroad camping skiing',
	),
};

const aloneAtHome = phrases(words, '{alone} .. {home}', '{home} .. {alone}');
const leftAlone = phrases(
	words,
	"((ik|ben|slaap)_(ben|ik|slaap|zit|blijf)|i'm|i_am|im) (nu|dan|dus|zolang|straks|even|nog|helemaal|now|all|so|vanmiddag|vanavond)* {alone} $",
);
const kin = phrases(words, '{kin}', '{parents}');
const emptyHouse = phrases(
	words,
	'(niemand|nimand|nobody|no_one|geen_mens|noone|none) ... (thuis|tuis|home|huis|house)',
	'(huis|house|flat|apartment|appartement) .. (is|staat|blijft|will|stands|stays|are) ... (leeg|empty|onbewoond)',
);
const hiddenKey = phrases(
	words,
	'(key|keys|sleutel|huissleutel|reservesleutel) ... (mat|deurmat|bloempot|plantenbak|brievenbus|schuur|doormat|flowerpot|flower_pot|plant_pot|shed)',
);
const parentsAway = phrases(
	words,
	'{parents} (zijn|gaan|are|zyn|is|blijven|will|have) ... {away}',
	'(zijn|gaan) {my} {parents} ... {away}',
	'{parents} (werken|werkt|work|komen|come|zijn|are) ... (tot|until|till|pas)',
);
/** With a day or a time these matter; without, they are just how things are. */
const someoneAway = phrases(
	words,
	'{kin} (is|gaat|moet|has|works|werkt|komt) ... {away}',
	'{kin} (is|werkt|works) .. (tot|until|till)',
	'(is|moet|werkt) {my}? {kin} ... {away}',
	'(zijn|ben|are) (wij|we|ik) .. (niet|not) (thuis|home|at_home)',
	'(wij|we) (zijn|are) .. (niet|not) .. (thuis|home)',
	"(we're|we_won't_be) .. (not)? (home|at_home)",
	"({first}|{parents}|we're|i'm|hele_gezin|gezin|family) .. {go} ... ... {holiday}",
	'{go} {first} ... ... {holiday}',
	"(we'll|i'll|we_will|i_will|vliegen_we|we_vliegen|we_fly|i_fly) .. {holiday}",
	"(we're|i'm) ... {holiday}",
	'{first} {go} .. (voor)? (\\d{1,2}|een|twee|drie|vier|paar) (week|weken|weekjes|dagen|weeks|days) (weg|naar|to|away|in)',
	'{first} (leave|fly|go|are_going) (for|to) ... (\\d{1,2}|a|one|two|three) (week|weeks|days)',
);

const being = phrases(words, '{home} (te|zijn|blijven|being|is)', '(being|staying|om) .. {alone}');
const pets = phrases(words, '{pet}');
const story = phrases(
	words,
	'{tale}',
	'(spel|liedje|gekeken|kijken|kijk|lezen|les|droom|droomde|game|song|watched|watch|read|dream)',
);
const wishes = phrases(
	words,
	'(later|ooit|wil|wilde|zou|zouden|hoop|droom|want|wish|hope|someday|would)',
	'uit elkaar',
);
const goodbye =
	/(?:^ |[,;:] |doei |bye )(?:tot|see you) (?:morgen|straks|later|vanmiddag|vanavond|dan|zo|maandag|tomorrow|then|monday) $/;

/** Phrases that tell where somebody is to be found, or that nobody is home. */
export function whereabouts(sentences: readonly Sentence[]): Span[] {
	return sentences.flatMap((sentence) => {
		if (says(sentence, story)) return [];
		return [
			...find(sentence, hiddenKey),
			...aloneIn(sentence),
			...awayIn(sentence),
			...meetings(sentence),
			...lonelyWays(sentence),
		];
	});
}

function aloneIn(sentence: Sentence): Match[] {
	const isAsked = sentence.mark === '?' && / (?:jij|je|jullie|you) /.test(sentence.text);
	if (isAsked || isOver(sentence)) return [];
	const found = [
		...(says(sentence, kin) ? find(sentence, leftAlone) : []),
		...find(sentence, emptyHouse),
		...find(sentence, aloneAtHome).filter((match) => !isTitle(sentence, match) && !says(sentence, pets)),
	].filter((match) => !isNegated(sentence, match));
	if (isDated(sentence)) return found;
	return found.filter((match) => !isSupposed(sentence, match) && !isGeneral(sentence, match));
}

function awayIn(sentence: Sentence): Match[] {
	const isMeant = sentence.mark !== '?' && !says(sentence, wishes) && !goodbye.test(sentence.text);
	if (!isMeant || isWithClass(sentence) || isOver(sentence)) return [];
	const found = [...find(sentence, parentsAway), ...(isDated(sentence) ? find(sentence, someoneAway) : [])];
	return found.filter((match) => !isNegated(sentence, match));
}

/** 'Alleen thuis zijn is eng': about being alone, not about today. */
function isGeneral(sentence: Sentence, match: Match): boolean {
	return find(sentence, being).some(({ start, end }) => start < match.end && end > match.start);
}

/** Home Alone, with capitals, is a film. */
function isTitle(sentence: Sentence, match: Match): boolean {
	const inside = sentence.words.slice(match.first, match.last + 1);
	return inside.length > 1 && inside.every(({ capital, raw }) => capital && raw !== raw.toUpperCase());
}
