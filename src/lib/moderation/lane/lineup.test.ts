import { describe, expect, test } from 'vitest';
import { isCalm, lineUp, nextAfter, withSentence } from './lineup.ts';

const item = (id: string, minute: number) => ({ id, openedAt: new Date(Date.UTC(2026, 10, 23, 9, minute)) });
const [a, b, c] = [item('a', 3), item('b', 2), item('c', 1)];
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('the lane', () => {
	test('holds what waits, in the order it came in', () => {
		expect(ids(lineUp([a, b, c], new Set(), []))).toEqual(['a', 'b', 'c']);
	});

	test('leaves out what was decided here, also while the server has not said so yet', () => {
		expect(ids(lineUp([a, b, c], new Set(['b']), []))).toEqual(['a', 'c']);
	});

	test('keeps in its place what a colleague decided meanwhile, once', () => {
		expect(ids(lineUp([a, c], new Set(), [b]))).toEqual(['a', 'b', 'c']);
		expect(ids(lineUp([a, b, c], new Set(), [b]))).toEqual(['a', 'b', 'c']);
	});

	test('lets go of what was kept once it was decided here', () => {
		expect(ids(lineUp([a, c], new Set(['b']), [b]))).toEqual(['a', 'c']);
	});
});

describe('after a decision', () => {
	const leaving = (...ids: string[]) => new Set(ids);

	test('the next one has its turn', () => expect(nextAfter(['a', 'b', 'c'], 'b', leaving('b'))).toBe('c'));
	test('the one before, at the end', () => expect(nextAfter(['a', 'b', 'c'], 'c', leaving('c'))).toBe('b'));
	test('nobody, when it was the last', () => expect(nextAfter(['a'], 'a', leaving('a'))).toBeNull());
	test('the first that stays, when many leave', () =>
		expect(nextAfter(['a', 'b', 'c'], null, leaving('a', 'b'))).toBe('c'));
	test('the nearest before, when all after it leave', () =>
		expect(nextAfter(['a', 'b', 'c'], 'b', leaving('b', 'c'))).toBe('a'));
});

test('only what waits without a nudge or report is approved along with others', () => {
	const found = [{ kind: 'phone' }];
	expect(isCalm({ cause: 'held', versions: [{ findings: found }, { findings: [] }] })).toBe(true);
	expect(isCalm({ cause: 'held', versions: [{ findings: found }] })).toBe(false);
	expect(isCalm({ cause: 'nudge', versions: [{ findings: [] }] })).toBe(false);
	expect(isCalm({ cause: 'report', versions: [] })).toBe(false);
});

test('a chosen sentence replaces another one but not a teacher’s own words', () => {
	const ready = ['Kan het vriendelijker?', 'Vertel meer.'];
	expect(withSentence('', ready[0]!, ready)).toBe('Kan het vriendelijker?');
	expect(withSentence('Vertel meer.', ready[0]!, ready)).toBe('Kan het vriendelijker?');
	expect(withSentence('Hoi Amina! ', ready[1]!, ready)).toBe('Hoi Amina! Vertel meer.');
});
