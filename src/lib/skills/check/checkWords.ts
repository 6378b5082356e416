import { m } from '#lib/paraglide/messages.js';
import type { Language } from '#lib/people/person.ts';
import type { Item, Moment, State, Sureness } from './check.ts';
import type { Mistake } from './reading.ts';

const sure: Record<Sureness, () => string> = {
	not: m.check_sure_not,
	little: m.check_sure_little,
	quite: m.check_sure_quite,
	very: m.check_sure_very,
};

const states: Record<State, () => string> = {
	before: m.check_state_before,
	between: m.check_state_between,
	after: m.check_state_after,
	done: m.check_state_done,
};

const mistakes: Record<Mistake, () => string> = {
	incomplete: m.check_mistake_incomplete,
	too_long: m.check_mistake_too_long,
	closed: m.check_mistake_closed,
	frozen: m.check_mistake_frozen,
	lesson: m.check_mistake_lesson,
	invalid: m.check_mistake_invalid,
};

export const stateName = (state: State): string => states[state]();
export const mistakeSentence = (mistake: Mistake): string => mistakes[mistake]();
export const momentName = (moment: Moment): string =>
	moment === 'before' ? m.check_before() : m.check_after();

/** An option in words; those of a scale have words of their own. */
export function optionWords(
	key: string,
	{ kind, options }: Pick<Item, 'kind' | 'options'>,
	language: Language,
): string {
	if (kind === 'scale') return sure[key as Sureness]?.() ?? key;
	return options.find((option) => option.key === key)?.words[language] ?? key;
}
