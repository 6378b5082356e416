import { describe, expect, test } from 'vitest';
import { formatClock, formatDate, formatDay, formatMoment, formatSince } from './time.ts';

const now = new Date('2026-11-24T13:05:00Z'); // a Tuesday, 14:05 in Amsterdam
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('how long ago', () => {
	test.each([
		[0.5, 'nu', 'now'],
		[1, '1 minuut geleden', '1 minute ago'],
		[59.9, '59 minuten geleden', '59 minutes ago'],
		[60, '1 uur geleden', '1 hour ago'],
		[14 * 60, '14 uur geleden', '14 hours ago'],
		[15 * 60, 'gisteren 23:05', 'yesterday 23:05'],
		[2 * 24 * 60, 'zondag 14:05', 'Sunday 14:05'],
		[6 * 24 * 60, 'woensdag 14:05', 'Wednesday 14:05'],
		[7 * 24 * 60, '17 nov 2026', '17 Nov 2026'],
		[-5, 'over 5 minuten', 'in 5 minutes'],
		[-24 * 60, 'morgen 14:05', 'tomorrow 14:05'],
	])('%s minutes', (minutes, dutch, english) => {
		expect(formatSince(ago(minutes), now, 'nl')).toBe(dutch);
		expect(formatSince(ago(minutes), now, 'en')).toBe(english);
	});

	test('tells minutes across midnight, and then the day', () => {
		const justPastMidnight = new Date('2026-11-24T23:20:00Z');
		expect(formatSince(new Date('2026-11-24T22:50:00Z'), justPastMidnight, 'nl')).toBe('30 minuten geleden');
		expect(formatSince(new Date('2026-11-24T22:10:00Z'), justPastMidnight, 'nl')).toBe('gisteren 23:10');
	});

	test('keeps yesterday yesterday when the clock changes', () => {
		const sundayAfterChange = new Date('2026-10-25T22:30:00Z'); // a day of 25 hours
		expect(formatSince(new Date('2026-10-24T21:30:00Z'), sundayAfterChange, 'nl')).toBe('gisteren 23:30');
	});
});

describe('a moment', () => {
	test('is told in Amsterdam time, summer and winter', () => {
		expect(formatClock(new Date('2026-07-01T12:00:00Z'), 'nl')).toBe('14:00');
		expect(formatClock(new Date('2026-12-01T12:00:00Z'), 'en')).toBe('13:00');
	});

	test('has no am and pm, and midnight is 00:00', () => {
		expect(formatClock(new Date('2026-12-01T23:00:00Z'), 'en')).toBe('00:00');
	});

	test('belongs to the Amsterdam day', () => {
		expect(formatDate(new Date('2026-12-31T23:30:00Z'), 'nl')).toBe('1 jan 2027');
		expect(formatDay(new Date('2026-03-03T12:00:00Z'), 'nl')).toBe('dinsdag 3 maart 2026');
		expect(formatMoment(new Date('2026-03-03T12:00:00Z'), 'nl')).toBe('dinsdag 3 maart 2026 13:00');
	});
});
