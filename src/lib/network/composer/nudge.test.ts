import { expect, test } from 'vitest';
import { gravestOf, oncePerKind, type Nudge } from './nudge.ts';

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
