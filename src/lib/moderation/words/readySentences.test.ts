import { expect, test } from 'vitest';
import { kinds } from '#lib/nudge/nudge.ts';
import { readySentences, sentencesForRemoval, sentencesForReturn, sentenceWithId } from './readySentences.ts';

const languages = ['nl', 'en'] as const;

test('there is something to say about everything a nudge points at', () => {
	const occasions = readySentences.map((sentence) => sentence.for);
	expect(kinds.filter((kind) => !occasions.includes(kind))).toEqual([]);
});

test('every sentence can be found by its name', () => {
	const ids = readySentences.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { id, nl, en } of readySentences) {
		expect(sentenceWithId(id, 'nl')).toBe(nl);
		expect(sentenceWithId(id, 'en')).toBe(en);
	}
	expect(sentenceWithId('no such sentence', 'nl')).toBeNull();
});

test.each(languages)('a child can read them: at most ten words a sentence (%s)', (language) => {
	const sentences = readySentences.flatMap((ready) => ready[language].split(/[.!?]/));
	const tooLong = sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 10);
	expect(tooLong).toEqual([]);
});

test('what was found comes first, what always fits comes after it, and nothing else is offered', () => {
	const offered = sentencesForReturn(['unkind', 'phone']).map((sentence) => sentence.for);
	expect(offered.slice(0, 2)).toEqual(['phone', 'unkind']);
	expect(new Set(offered.slice(2))).toEqual(new Set(['return']));
	expect(sentencesForReturn([]).length).toBeGreaterThan(1);
});

test('to take something away there are reasons', () => {
	expect(sentencesForRemoval().length).toBeGreaterThan(2);
});
