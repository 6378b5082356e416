import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatDay } from '#lib/ui/time.ts';
import type { Mistake, VisitState } from './visit/visit.ts';
import type { Standing } from './wall/wall.ts';

// Named one by one, so that the page that loads this brings these sentences and no others.

const mistakes: Record<Mistake, () => string> = {
	empty: m.experts_mistake_empty,
	too_long: m.experts_mistake_too_long,
	email: m.experts_mistake_email,
	threads: m.experts_mistake_threads,
	day: m.experts_mistake_day,
	order: m.experts_mistake_order,
	past: m.experts_mistake_past,
	too_far: m.experts_mistake_too_far,
	limit: m.experts_mistake_limit,
	choose: m.experts_mistake_choose,
	consent: m.experts_mistake_consent,
	two_years: m.experts_mistake_two_years,
};

/** What is to be changed in a field, or null. */
export const mistakeWords = (mistake: string | undefined): string | null =>
	mistake ? (mistakes[mistake as Mistake] ?? m.experts_mistake_empty)() : null;

const states: Record<VisitState, () => string> = {
	ahead: m.experts_state_ahead,
	open: m.experts_state_open,
	over: m.experts_state_over,
};

export const stateName = (state: VisitState): string => states[state]();

/** From its first day to its last: a visit ends when its last day does. */
export const daysWords = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string =>
	m.experts_from_until({
		from: formatDay(startsAt, getLocale()),
		until: formatDay(new Date(endsAt.getTime() - 1), getLocale()),
	});

const standings: Record<Exclude<Standing, 'shown'>, () => string> = {
	waits: m.experts_introduction_waits,
	returned: m.experts_introduction_returned,
	removed: m.experts_introduction_returned,
};

/** What became of what an expert wrote about himself, as long as children do not read it. */
export const standingWords = (standing: Standing): string =>
	standing === 'shown' ? '' : standings[standing]();

export const questionsWords = (count: number): string =>
	count === 1 ? m.experts_questions_one() : m.experts_questions_other({ count });

export const answersWords = (count: number): string =>
	count === 1 ? m.experts_answers_one() : m.experts_answers_other({ count });
