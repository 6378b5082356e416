import { m } from '#lib/paraglide/messages.js';
import type { RosterMistake } from './roster.ts';

const words: Record<RosterMistake['mistake'], (gap: { line: number }) => string> = {
	empty: m.accounts_roster_empty,
	header: m.accounts_roster_header,
	quotes: m.accounts_roster_quotes,
	given_name: m.accounts_roster_given_name,
	too_long: m.accounts_roster_too_long,
	year_group: m.accounts_roster_year_group,
	twice: m.accounts_roster_twice,
};

/** Says to an adult what is wrong with which line of a roster, and what to do. */
export const sayMistake = ({ line, mistake }: RosterMistake): string => words[mistake]({ line });
