import { m } from '#lib/paraglide/messages.js';

const hour = 60;
const day = 24 * hour;

/** When something happens, counted from the opening of the play step: "Minuut 4,5", "10 min. ervoor". */
export function momentWords(minute: number, language: string): string {
	const say = (count: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count);
	if (minute >= 0) return m.scenario_minute({ minute: say(minute) });
	const before = -minute;
	if (before < 2 * hour) return m.scenario_minutes_before({ count: say(before) });
	if (before < 2 * day) return m.scenario_hours_before({ count: say(before / hour) });
	return m.scenario_days_before({ count: say(before / day) });
}

/** The same on an axis, where room is short: "5", "−1 u". */
export function shortMoment(minute: number, language: string): string {
	const say = (count: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count);
	if (minute > -hour) return say(minute);
	if (minute > -day) return m.editor_moment_hours({ count: say(minute / hour) });
	return m.editor_moment_days({ count: say(minute / day) });
}
