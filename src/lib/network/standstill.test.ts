import { describe, expect, test } from 'vitest';
import { standstillOf } from './standstill.ts';

const at = (time: string) => new Date(`2026-11-${time}:00.000+01:00`);
const place = (more: object = {}) => ({
	classroom: { id: 'room', schedule: 'lessons' as const },
	run: { begunAt: at('23T10:00'), wokenAt: null },
	frozen: false,
	paused: null,
	...more,
});

describe('the square is open during lessons', () => {
	test.each([
		['in the lesson', at('23T10:30'), null],
		['just before four', at('23T15:59'), null],
		['after school', at('23T16:00'), { why: 'asleep' }],
		['at night', at('23T22:00'), { why: 'asleep' }],
		['the next morning, until somebody opens it', at('24T09:00'), { why: 'asleep' }],
	])('%s', (_, now, standstill) => expect(standstillOf(place(), now)).toEqual(standstill));

	test('again from the moment at which the teacher opened it for another day', () => {
		const run = { begunAt: at('23T10:00'), wokenAt: at('24T09:00') };
		expect(standstillOf(place({ run }), at('24T09:30'))).toBeNull();
		expect(standstillOf(place({ run }), at('24T16:00'))).toEqual({ why: 'asleep' });
	});

	test('and at any hour where the teacher chose that', () => {
		const classroom = { id: 'room', schedule: 'always' as const };
		expect(standstillOf(place({ classroom }), at('23T22:00'))).toBeNull();
	});
});

test('one pupil can be asked to only read, and hears why', () => {
	const paused = 'We praten straks even samen.';
	expect(standstillOf(place({ paused }), at('23T10:30'))).toEqual({ why: 'paused', reason: paused });
});

test('what holds for everybody is said first', () => {
	expect(standstillOf(place({ frozen: true, paused: 'x' }), at('23T22:00'))).toEqual({ why: 'frozen' });
});
