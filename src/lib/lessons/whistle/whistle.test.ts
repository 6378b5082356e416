import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { saying, timing } from './blowing.ts';
import { whistleOf } from './heard.ts';
import { timerAt } from './whistle.ts';

const now = new Date('2026-11-23T09:30:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const silent = {
	step: 'play' as const,
	said: null,
	saidUntil: null,
	timerFrom: null,
	timerUntil: null,
	calledAt: null,
	votingAt: null,
	turnedAt: null,
	patrol: null,
	shape: null,
};

test('a run in which nothing was said says nothing', () => {
	expect(whistleOf(silent, now)).toEqual({
		now,
		word: null,
		timer: null,
		call: null,
		vote: null,
		onPatrol: false,
	});
});

test('a word stands until its moment, and one that stood ready is read in one’s own language', () => {
	const said = { text: 'Nog vijf minuten.', ready: 'five-minutes' };
	const run = { ...silent, said, saidUntil: after(60) };
	expect(whistleOf(run, now).word).toEqual({ text: said.text, until: after(60) });
	overwriteGetLocale(() => 'en');
	expect(whistleOf(run, now).word?.text).toBe('Five more minutes.');
	overwriteGetLocale(() => 'nl');
	expect(whistleOf(run, after(60)).word).toBeNull();
	// One that an older version knew is still what was said.
	expect(whistleOf({ ...run, said: { text: 'Hoi', ready: 'gone' } }, now).word?.text).toBe('Hoi');
});

test('a timer counts down, stays a while at nothing, and goes', () => {
	const timer = { from: now, until: after(300) };
	expect(timerAt(timer, now.getTime())).toEqual({ left: 300, of: 300 });
	expect(timerAt(timer, after(299.5).getTime())).toEqual({ left: 1, of: 300 });
	expect(timerAt(timer, after(330).getTime())).toEqual({ left: 0, of: 300 });
	expect(timerAt(timer, after(421).getTime())).toBeNull();
	const run = { ...silent, timerFrom: now, timerUntil: after(300) };
	expect(whistleOf(run, after(330)).timer).toEqual(timer);
	expect(whistleOf(run, after(421)).timer).toBeNull();
});

test('a call is to where the class is', () => {
	expect(whistleOf({ ...silent, calledAt: now }, after(5)).call).toEqual({ step: 'play', at: now });
});

test('a word of one’s own is short and not empty; a ready one needs none', () => {
	expect(saying.parse({ text: '  Even stil  ', minutes: '15' })).toEqual({ text: 'Even stil', minutes: 15 });
	expect(saying.parse({ ready: 'board', text: '' })).toMatchObject({ ready: 'board', minutes: 5 });
	expect(saying.parse({ text: 'Hoi', minutes: '99999' }).minutes).toBe(5);
	for (const typed of [{}, { text: '  ' }, { text: 'x'.repeat(121) }, { ready: 'no-such' }])
		expect(saying.safeParse(typed).success).toBe(false);
});

test.each([
	['5', true],
	['60', true],
	['0', false],
	['61', false],
	['1.5', false],
	['-3', false],
	['', false],
	['veel', false],
])('a timer of "%s" minutes: %s', (minutes, fits) => {
	expect(timing.safeParse({ minutes }).success).toBe(fits);
});

test('a vote is heard until the cards are turned over', () => {
	expect(whistleOf({ ...silent, votingAt: now }, after(5)).vote).toEqual(now);
	expect(whistleOf({ ...silent, votingAt: now, turnedAt: after(3) }, after(5)).vote).toBeNull();
});

test('who is on patrol hears it, and nobody else', () => {
	const run = { ...silent, patrol: { now: ['bram', 'hana'] } };
	expect(whistleOf(run, now, 'hana').onPatrol).toBe(true);
	expect(whistleOf(run, now, 'amina').onPatrol).toBe(false);
	expect(whistleOf(run, now).onPatrol).toBe(false);
	// Where each plays alone nobody looks at what another wrote.
	expect(whistleOf({ ...run, shape: 'solo' }, now, 'hana').onPatrol).toBe(false);
});
