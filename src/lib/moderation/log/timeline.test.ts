import { expect, test } from 'vitest';
import type { History } from './history.server.ts';
import { timeline } from './timeline.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

const version = (number: number, minute: number): History['versions'][number] => ({
	number,
	body: `Versie ${number}`,
	picture: null,
	recipe: null,
	images: null,
	findings: [],
	heeded: [],
	at: at(minute),
});

const review = (
	id: string,
	opened: number,
	more: Partial<History['reviews'][number]> = {},
): History['reviews'][number] => ({
	id,
	revision: 1,
	cause: 'held',
	openedAt: at(opened),
	decision: null,
	decidedAt: null,
	decidedBy: null,
	feedback: null,
	reports: [],
	...more,
});

const report = (id: string, minute: number): History['reviews'][number]['reports'][number] => ({
	id,
	reason: 'scary',
	note: null,
	quote: 'Versie 2',
	quoteBy: 'Amina',
	at: at(minute),
	by: 'Bram',
});

test('tells versions, reports and decisions in the order in which they happened', () => {
	const told = timeline({
		versions: [version(1, 0), version(2, 5)],
		reviews: [
			review('first', 0, { decision: 'returned', decidedAt: at(3), decidedBy: 'juf Noor' }),
			review('second', 5, { decision: 'approved', decidedAt: at(6), decidedBy: 'juf Noor' }),
			review('reported', 8, { cause: 'report', reports: [report('a', 8), report('b', 9)] }),
		],
	});
	expect(told.map(({ kind }) => kind)).toEqual([
		'version',
		'decision',
		'version',
		'decision',
		'report',
		'waiting',
		'report',
	]);
	expect(told.map(({ at }) => at)).toEqual([0, 3, 5, 6, 8, 8, 9].map(at));
});

test('tells a version before what was decided about it in the same moment', () => {
	const decided = review('at once', 0, { decision: 'approved', decidedAt: at(0) });
	expect(timeline({ versions: [version(1, 0)], reviews: [decided] }).map(({ kind }) => kind)).toEqual([
		'version',
		'decision',
	]);
});
