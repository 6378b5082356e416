import { expect, test } from 'vitest';
import { carried, gravestOf, oncePerKind, type Nudge } from './nudge.ts';

const nudge = (kind: Nudge['kind'], grade: Nudge['grade']): Nudge => ({
	kind,
	grade,
	from: 0,
	to: 1,
	title: kind,
	why: '',
});

test('the gravest decides', () => {
	expect(gravestOf([])).toBeNull();
	expect(gravestOf([nudge('link', 'tip'), nudge('phone', 'wait')])).toBe('wait');
	expect(gravestOf([nudge('password', 'stop'), nudge('phone', 'wait')])).toBe('stop');
});

test('of each kind one is shown, the gravest, in the order of the text', () => {
	const shown = oncePerKind([nudge('unkind', 'wait'), nudge('phone', 'wait'), nudge('unkind', 'stop')]);
	expect(shown.map(({ kind, grade }) => [kind, grade])).toEqual([
		['unkind', 'stop'],
		['phone', 'wait'],
	]);
});

test.each([
	['typed on behind it', 'bel 06', 'bel 06 gauw', '06'],
	['written in front of it', 'bel 06', 'je kunt bel 06', '06'],
	['written inside it', 'bel 0612', 'bel 06 12', '06 12'],
	['one letter taken from it', 'bel 0612', 'bel 062', '062'],
	['its end replaced', 'bel 0612 nu', 'bel 06', '06'],
	['its beginning taken away', 'bel 0612 nu', '12 nu', '12'],
	['taken away', 'bel 06 nu', 'bel  nu', ''],
	['all replaced', 'bel 06', 'Wie gaat mee', ''],
])('what was pointed out stays with its words: %s', (_, before, after, words) => {
	const said = /[0-9]+/.exec(before)!;
	const found = { ...nudge('phone', 'wait'), from: said.index, to: said.index + said[0].length };
	const [now] = carried([found], before, after);
	expect(after.slice(now!.from, now!.to)).toBe(words);
});
