import { describe, expect, test } from 'vitest';
import { formFor, optionKeys, sureness } from './check.ts';

describe('the form a pupil reads', () => {
	const people = Array.from(
		{ length: 200 },
		(_, i) => `0f9d2a3c-1111-4222-8333-${String(i).padStart(12, '0')}`,
	);

	test('is another one after than before, and the same whenever she looks', () => {
		for (const person of people) {
			const before = formFor('before', 'check', person);
			expect(formFor('after', 'check', person)).not.toBe(before);
			expect(formFor('before', 'check', person)).toBe(before);
		}
	});

	test('is one for about half of a class', () => {
		const begin = people.filter((person) => formFor('before', 'check', person) === 'a');
		expect(begin.length).toBeGreaterThan(70);
		expect(begin.length).toBeLessThan(130);
	});
});

test('a scale has answers of its own', () => {
	expect(optionKeys({ kind: 'scale', options: [] })).toEqual(sureness);
	const words = { nl: 'Ja', en: 'Yes' };
	expect(optionKeys({ kind: 'choice', options: [{ key: 'yes', words, aim: false }] })).toEqual(['yes']);
});
