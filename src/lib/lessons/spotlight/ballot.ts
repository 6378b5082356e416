import { m } from '#lib/paraglide/messages.js';
import type { ballots } from '#lib/server/db/schema/lessons.ts';

/** The card that somebody holds up: it fits the rules, one doubts, it does not fit. */
export type Ballot = (typeof ballots)[number];

/** In the order of a traffic light turned over: what is fine first. */
export const cards: readonly Ballot[] = ['green', 'yellow', 'red'];

const words: Record<Ballot, () => string> = {
	green: m.spotlight_green,
	yellow: m.spotlight_yellow,
	red: m.spotlight_red,
};
const counted: Record<Ballot, (gaps: { words: string }) => string> = {
	green: m.spotlight_count_green,
	yellow: m.spotlight_count_yellow,
	red: m.spotlight_count_red,
};

/** What a card says. */
export const ballotWords = (ballot: Ballot): string => words[ballot]();

/** The same for who does not see its colour. */
export const ballotName = (ballot: Ballot): string => counted[ballot]({ words: ballotWords(ballot) });
