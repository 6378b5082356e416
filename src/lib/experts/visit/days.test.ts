import { describe, expect, test } from 'vitest';
import { dayOf, endOf, isDay, startOf } from './days.ts';

describe('a day', () => {
	test.each([
		['2026-11-23', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
		['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T22:00:00.000Z'],
		['2027-03-28', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
		['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
	])('%s begins and ends by the Dutch clock, also when it changes', (day, start, end) => {
		expect(startOf(day).toISOString()).toBe(start);
		expect(endOf(day).toISOString()).toBe(end);
		expect(dayOf(startOf(day))).toBe(day);
		expect(dayOf(new Date(endOf(day).getTime() - 1))).toBe(day);
	});

	test.each(['2026-13-01', '2026-02-30', '26-01-01', '', 'morgen', '1999-01-01', '2026-1-1'])(
		'%o is none',
		(text) => expect(isDay(text)).toBe(false),
	);

	test('of every month has one', () => expect(isDay('2028-02-29')).toBe(true));
});
