/**
 * Moments in words, for people in the Netherlands: always Amsterdam time and a 24-hour clock, so
 * that the server and every browser write the same. Formatters are made once per language.
 */
const zone = 'Europe/Amsterdam';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Words = ReturnType<typeof wordsFor>;
const cache = new Map<string, Words>();

/** "nu", "5 minuten geleden", "gisteren 14:05", "dinsdag 14:05", "3 mrt 2026"; works forwards too. */
export function formatSince(moment: Date, now: Date, language: string): string {
	const words = wordsIn(language);
	const past = now.getTime() - moment.getTime();
	const distance = Math.abs(past);
	const direction = past < 0 ? 1 : -1;
	const days = dayNumber(moment) - dayNumber(now);

	if (distance < minute) return words.relative.format(0, 'second');
	if (distance < hour) return words.relative.format(direction * Math.floor(distance / minute), 'minute');
	if (days === 0) return words.relative.format(direction * Math.floor(distance / hour), 'hour');
	if (Math.abs(days) === 1) return `${words.relative.format(days, 'day')} ${words.clock.format(moment)}`;
	if (Math.abs(days) < 7) return `${words.weekday.format(moment)} ${words.clock.format(moment)}`;
	return words.date.format(moment);
}

/** "14:05" */
export function formatClock(moment: Date, language: string): string {
	return wordsIn(language).clock.format(moment);
}

/** "3 mrt 2026" */
export function formatDate(moment: Date, language: string): string {
	return wordsIn(language).date.format(moment);
}

/** "dinsdag 3 maart 2026" */
export function formatDay(moment: Date, language: string): string {
	return wordsIn(language).day.format(moment);
}

/** "dinsdag 3 maart 2026 14:05" */
export function formatMoment(moment: Date, language: string): string {
	return `${formatDay(moment, language)} ${formatClock(moment, language)}`;
}

function wordsIn(language: string): Words {
	let words = cache.get(language);
	if (!words) cache.set(language, (words = wordsFor(language)));
	return words;
}

function wordsFor(language: string) {
	const locale = language === 'en' ? 'en-GB' : 'nl-NL';
	const formatter = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
	return {
		relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
		clock: formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		weekday: formatter({ weekday: 'long' }),
		date: formatter({ day: 'numeric', month: 'short', year: 'numeric' }),
		day: formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
	};
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** Counts days of the Amsterdam calendar, so that "yesterday" holds across a change to summer time. */
function dayNumber(moment: Date): number {
	return Date.parse(calendar.format(moment)) / day;
}
