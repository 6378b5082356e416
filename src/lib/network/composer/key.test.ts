import { expect, test } from 'vitest';
import { z } from 'zod';
import { newKey } from './key.ts';

test('a key is a UUID that the server takes, and never the same', () => {
	const keys = Array.from({ length: 1000 }, newKey);
	expect(keys.every((key) => z.uuid().safeParse(key).success)).toBe(true);
	expect(new Set(keys).size).toBe(1000);
});
