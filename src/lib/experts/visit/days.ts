const zone = 'Europe/Amsterdam';
const hour = 60 * 60_000;
const day = 24 * hour;

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });

/** The day on which a moment falls in the Netherlands, as a form writes it: `2026-11-23`. */
export const dayOf = (moment: Date): string => calendar.format(moment);

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean =>
	/^20\d\d-\d\d-\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().startsWith(text);

/** The first moment of a day in the Netherlands. */
export function startOf(text: string): Date {
	const utc = Date.parse(`${text}T00:00:00Z`);
	// At midnight UTC it is one or two o'clock there already, the same day; clocks change after that.
	const ahead = Number(clock.format(new Date(utc)));
	const start = new Date(utc - ahead * hour);
	const off = Number(clock.format(start));
	return off === 0 ? start : new Date(start.getTime() + (off > 12 ? 24 - off : -off) * hour);
}

/** The moment at which a day is over: the beginning of the next one. */
export const endOf = (text: string): Date =>
	startOf(new Date(Date.parse(text) + day).toISOString().slice(0, 10));
