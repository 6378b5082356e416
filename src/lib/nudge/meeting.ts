/** Somebody's presence at a place at a time, and the way home that somebody goes alone. */
import { oneOf, phrases } from './grammar.ts';
import { habits, isDated, isNegated, isOver, isSupposed, isWithClass, moments, routines } from './moment.ts';
import { find, says } from './matching.ts';
import type { Sentence, Span } from './tokens.ts';
import { people } from './words/lexicon.ts';
import { places, shops } from './words/places.ts';

const words = {
	...people,
	place: places,
	shop: shops,
	at: oneOf(
		'in bij op aan naar langs achter voor onder tegenover naast door via over rond',
		'at by near to behind on outside through around',
	),
	the: oneOf('de het t dat die ons een n the our that this'),
	what: oneOf('oude grote kleine nieuwe old big small new [a-z]+'),
	we: oneOf('ik k wij we'),
	be: oneOf(
		'ben zijn sta staan wacht wachten zit zitten loop lopen fiets fietsen speel spelen hang hangen',
		'ga gaan kom komen train trainen spreken zullen chill chillen ren',
	),
	english: oneOf('am are stand wait walk cycle bike play hang go meet sit train be ride chill'),
	go: oneOf('loop fiets ga wandel lopen fietsen walk cycle bike go walking cycling step'),
	homeward: oneOf('naar_huis naar_school terug home to_school back'),
};

const spots = phrases(
	words,
	'{at} {the}? {what}? {place}',
	'(bij|op|in|naar|at|to|outside|voor|near) (de|het|the)? {shop}',
	'(zit|zitten|go) (op|to) (de|het|basisschool|obs|cbs)? [a-z]{2,}school',
);
const presence = phrases(
	words,
	'{we} ([a-z]+)? {be}',
	'{be} {we}',
	'(i|we) (\\S+)? {english}',
	"(i'm|we're|i'll|we'll|im)",
	'(afspreken|meet|meeten|meet_up|spreken_we_af|kom|come|zie|see)',
);
const ways = phrases(
	words,
	'{go} ... {alone} ... ... {homeward}',
	'{go} ... ... {alone} ... {homeward}',
	'{alone} {homeward}',
	'(naar|to|walk|go) (huis|school|home) .. {alone}',
	'(walk|go|cycle) (home|to_school) {alone}',
);

/** Both the place and the time must be said. */
export function meetings(sentence: Sentence): Span[] {
	const where = find(sentence, spots);
	if (where.length === 0 || isOver(sentence) || isNegated(sentence) || isWithClass(sentence)) return [];
	const isRoutine = says(sentence, routines);
	const when = [
		...find(sentence, moments),
		...(isRoutine ? [...find(sentence, routines), ...find(sentence, habits)] : []),
	];
	return when.length > 0 && says(sentence, presence) ? [around([...where, ...when])] : [];
}

/** The way home or to school that somebody goes alone, known by its time or place. */
export function lonelyWays(sentence: Sentence): Span[] {
	const isKnown = isDated(sentence) || says(sentence, habits) || says(sentence, spots);
	if (!isKnown || isOver(sentence)) return [];
	return find(sentence, ways).filter((match) => !isNegated(sentence, match) && !isSupposed(sentence, match));
}

function around(spans: readonly Span[]): Span {
	return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}
