import { expect, test } from 'vitest';
import { nextTry } from './patience.ts';

const now = new Date('2026-11-23T09:00:00Z');
const waitAfter = (tries: number) => nextTry(tries, now).getTime() - now.getTime();

test('the first tries follow soon, later ones at ever greater distances', () => {
	expect(waitAfter(1)).toBe(60_000);
	const waits = Array.from({ length: 12 }, (_, i) => waitAfter(i + 1));
	expect(waits).toEqual([...waits].sort((a, b) => a - b));
});

test('a letter is never given up', () => {
	expect(waitAfter(1000)).toBe(12 * 60 * 60_000);
});
