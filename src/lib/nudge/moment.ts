/** Time in a sentence: when something is, whether it is over, whether it is meant at all. */
import { oneOf, phrases } from './grammar.ts';
import { find, says, type Match } from './matching.ts';
import type { Sentence } from './tokens.ts';
import { people, times } from './words/lexicon.ts';

const words = {
	...people,
	...times,
	few: `\\d{1,2}|${oneOf('een twee drie vier paar een_paar hele two three four one a couple_of a_few')}`,
	each: oneOf('elke iedere elk ieder every each'),
	part: oneOf('{weekday} dag day middag avond ochtend afternoon evening morning'),
};

const periods = phrases(
	words,
	'{soon}',
	'{weekday}',
	'{few} (weken|week|weekjes|dagen|daagjes|weeks|days|maanden|months|nights|nachten)',
	'(vanaf|tot|from|until|till) (de|het|the)? (\\d{1,2}e?|\\d{1,2}(st|nd|rd|th)|{month})',
	'(\\d{1,2}(e|st|nd|rd|th)?) (of)? {month}',
	'(een|a|hele|the|one) (hele|whole)? (week|weekend|maand|month)',
);
/** By the clock. */
export const moments = phrases(
	words,
	'(om|rond|at|vanaf|tot|until|around|from|voor|tegen) {clock}',
	"{clock} (uur|u|o'clock|pm|am)",
	'\\d{1,2}[:.]\\d\\d',
);
/** Days on which it is so again and again. */
export const routines = phrases(
	words,
	'{each} {part}',
	'(na|after) (school|schooltijd)',
	'(op|on) {weekday}',
);
export const habits = phrases(words, 'altijd', 'always', 'meestal', 'usually');

const past = phrases(words, '{past}');
const negated = phrases(
	words,
	"(niet|nooit|geen|not|never|isn't|aren't|wasn't|don't|can't|no_longer|zonder)",
);
const supposed = phrases(
	words,
	'(als|wanneer|stel|zou|zouden|mag|mogen|durf|durft|wil|willen|later|ooit|kan|moet)',
	'(if|whenever|imagine|would|may|want|can|could|allowed|should)',
);
const withClass = phrases(
	words,
	'(klas|schoolreis|schoolreisje|schoolkamp|kamp|groep|excursie|juf|meester)',
	'(class|school_trip|teacher)',
);

/** Whether a day, a time or a stretch of days is named. */
export function isDated(sentence: Sentence): boolean {
	return says(sentence, periods) || says(sentence, routines) || says(sentence, moments);
}

/** Whether it is told as past. */
export function isOver(sentence: Sentence): boolean {
	return says(sentence, past);
}

/** Whether 'niet' stands before a match, or anywhere when there is none. */
export function isNegated(sentence: Sentence, match?: Match): boolean {
	return find(sentence, negated).some((other) => !match || other.start < match.start);
}

/** Whether 'als', 'mag' or 'wil' stands before a match. */
export function isSupposed(sentence: Sentence, match: Match): boolean {
	return find(sentence, supposed).some((other) => other.start < match.start);
}

/** The school knows where its class is. */
export function isWithClass(sentence: Sentence): boolean {
	return says(sentence, withClass);
}
