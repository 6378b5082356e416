import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grades, kinds } from './nudge.ts';

const longestSentence = 10;

describe.each(['nl', 'en'])('messages in %s', (language) => {
	const file = new URL(`../../../messages/${language}/nudge.json`, import.meta.url);
	const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	const expected = [
		...kinds.flatMap((kind) => [`nudge_${kind}_title`, `nudge_${kind}_why`]),
		...grades.map((grade) => `nudge_grade_${grade}`),
	];

	test('there is one for each kind and each grade', () => {
		expect(Object.keys(messages).sort()).toEqual(expected.sort());
	});

	test.each(Object.entries(messages))('%s has short sentences', (_, text) => {
		for (const sentence of text.split(/(?<=[.!?])\s/)) {
			expect(sentence.split(' ').length).toBeLessThanOrEqual(longestSentence);
		}
	});

	test.each(kinds)('%s: why has two sentences', (kind) => {
		expect(messages[`nudge_${kind}_why`]!.split(/(?<=[.!?])\s/)).toHaveLength(2);
	});
});
