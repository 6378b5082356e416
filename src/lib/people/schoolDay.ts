const zone = 'Europe/Amsterdam';
const hour = 60 * 60_000;
const closes = 16;

/** Until when a door stays open that is opened now for the rest of the day: four o'clock, but at least an hour. */
export function untilEndOfDay(now: Date): Date {
	const end = atHour(now, closes);
	return end.getTime() - now.getTime() >= hour ? end : new Date(now.getTime() + hour);
}

const wall = new Intl.DateTimeFormat('en-GB', {
	timeZone: zone,
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23',
});

/** A full hour on the Dutch clock, on the day of `now`. The clock is never changed in school hours. */
function atHour(now: Date, wanted: number): Date {
	const [hours = 0, minutes = 0, seconds = 0] = wall.format(now).split(':').map(Number);
	const sinceMidnight = (hours * 60 + minutes) * 60_000 + seconds * 1000 + now.getMilliseconds();
	return new Date(now.getTime() - sinceMidnight + wanted * hour);
}
