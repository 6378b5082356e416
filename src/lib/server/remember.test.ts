import { expect, test } from 'vitest';
import { remembering } from './remember.ts';

test('is loaded once, again after a minute, again when it was forgotten, and again when loading failed', async () => {
	let now = 0;
	let loads = 0;
	let fails = false;
	const load = async () => {
		loads++;
		if (fails) throw new Error('no connection');
		return loads;
	};
	const remembered = remembering(load, () => now);
	expect([await remembered.of('a'), await remembered.of('a')]).toEqual([1, 1]);
	now = 60_000;
	expect(await remembered.of('a')).toBe(2);
	remembered.forget('a');
	fails = true;
	await expect(remembered.of('a')).rejects.toThrow('no connection');
	fails = false;
	expect(await remembered.of('a')).toBe(4);
});
