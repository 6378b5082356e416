import { expect, test } from 'vitest';
import { untilEndOfDay } from './schoolDay.ts';

test.each([
	['in winter', '2026-11-23T08:12:30.500Z', '2026-11-23T15:00:00.000Z'],
	['in summer', '2026-06-22T07:45:00.000Z', '2026-06-22T14:00:00.000Z'],
	['just after midnight in Amsterdam', '2026-06-21T22:05:00.000Z', '2026-06-22T14:00:00.000Z'],
	['exactly an hour before the end', '2026-11-23T14:00:00.000Z', '2026-11-23T15:00:00.000Z'],
	['late in the afternoon', '2026-11-23T14:40:00.000Z', '2026-11-23T15:40:00.000Z'],
	['in the evening', '2026-11-23T19:00:00.000Z', '2026-11-23T20:00:00.000Z'],
])('a door opened %s stays open until the end of the day', (_, now, until) => {
	expect(untilEndOfDay(new Date(now)).toISOString()).toBe(until);
});
