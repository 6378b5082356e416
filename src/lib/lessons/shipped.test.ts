import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skillIds } from '#lib/skills/framework/framework.ts';
import { postPictures } from '#lib/ui/pictures.ts';
import { openLibrary } from './library.server.ts';
import type { LessonText, Part } from './lesson.ts';
import { guideSections } from './guide.ts';
import { judge, type Question } from './question.ts';
import { hotspotsOf, visitedAll, type Walk } from './walk/walk.ts';

// Words that a nine-year-old reads alone, and lessons a class can do on Monday.

const slugs = readdirSync('lessons');
const castOf = (slug: string) =>
	(parse(readFileSync(`lessons/${slug}/scenario.yaml`, 'utf8')) as { cast: { key: string }[] }).cast.map(
		({ key }) => key,
	);
const library = openLibrary('lessons', {
	knownTo: (slug) => ({ cast: castOf(slug), pictures: postPictures, skills: skillIds() }),
});
const languages = ['nl', 'en'] as const;

function partsOf(text: LessonText, ...steps: string[]): Part[] {
	return text.steps.filter(({ step }) => steps.includes(step)).flatMap(({ parts }) => parts);
}

function questionsIn(parts: Part[]): Question[] {
	return parts.flatMap((part) => (part.kind === 'question' ? [part.question] : []));
}

function walkIn(parts: Part[]): Walk {
	return parts.flatMap((part) => (part.kind === 'walk' ? [part.walk] : []))[0]!;
}

/** Everything a pupil reads or hears, in separate strings. */
function wordsFor(part: Part): string[] {
	switch (part.kind) {
		case 'prose':
		case 'present':
			return [part.speech];
		case 'talk':
			return [part.prompt];
		case 'term':
			return [part.term.meaning, part.term.example];
		case 'question':
			return [part.question.prompt, ...part.question.options.flatMap(({ text, why }) => [text, why ?? ''])];
		case 'walk':
			return [
				part.walk.intro,
				part.walk.done,
				...part.walk.posts.map(({ text }) => text),
				...hotspotWords(part.walk),
			];
	}
}

function hotspotWords(walk: Walk): string[] {
	return hotspotsOf(walk).flatMap(({ prompt, choices }) => [
		prompt,
		...choices.flatMap(({ text, feedback }) => [text, feedback]),
	]);
}

function sentencesIn(words: string[]): string[] {
	return words
		.flatMap((text) => text.split(/(?<=[.!?…]["”’)]*)\s+/))
		.filter((sentence) => /\p{L}/u.test(sentence));
}

function lengthOf(sentence: string): number {
	return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

it('offers “Deel ik dit?” first, in both languages', () => {
	for (const language of languages) expect(library.list(language)[0]?.slug).toBe('deel-ik-dit');
});

describe.each(slugs)('the lesson %s', (slug) => {
	const book = library.find(slug);
	if (!book) throw new Error(JSON.stringify(library.mistakes(), null, '\t'));
	const { lesson } = book;

	it('is read without mistakes, with a known cast, pictures and skills', () => {
		expect(library.mistakes().filter(({ file }) => file.startsWith(`${slug}/`))).toEqual([]);
		expect(lesson.minutes).toBe(45);
		expect(lesson.order).not.toBeNull();
	});

	describe.each(languages)('in %s', (language) => {
		const text = lesson.texts[language];
		const sentences = sentencesIn(text.steps.flatMap(({ parts }) => parts).flatMap(wordsFor));

		it('has sentences of at most ten words', () => {
			expect(sentences.length).toBeGreaterThan(200);
			expect(sentences.filter((sentence) => lengthOf(sentence) > 10)).toEqual([]);
		});

		it('asks before and after in two ways, in sentences as short, with something to talk about', () => {
			const check = lesson.check!;
			expect(check.length).toBeGreaterThanOrEqual(6);
			expect(new Set(check.map(({ kind }) => kind)).size).toBe(2);
			const asked = check.flatMap(({ asks, options, talk }) => [
				asks.a[language],
				asks.b[language],
				talk[language],
				...options.map(({ words }) => words[language]),
			]);
			expect(sentencesIn(asked).filter((sentence) => lengthOf(sentence) > 10)).toEqual([]);
			expect(check.filter(({ skill }) => !skill || !skillIds().includes(skill))).toEqual([]);
		});

		it('teaches words, and explains every answer to a question', () => {
			const parts = partsOf(text, 'learn');
			expect(parts.filter(({ kind }) => kind === 'term').length).toBeGreaterThanOrEqual(5);
			expect(parts.filter(({ kind }) => kind === 'present').length).toBeGreaterThanOrEqual(4);
			expect(parts.some(({ kind }) => kind === 'talk')).toBe(true);

			const questions = questionsIn(parts);
			expect(questions.length).toBeGreaterThanOrEqual(4);
			for (const question of questions) {
				const rightKeys = question.options.filter(({ right }) => right).map(({ key }) => key);
				const best = question.kind === 'order' ? question.options.map(({ key }) => key) : rightKeys;
				expect(judge(question, best)).toMatchObject({ right: true, missing: 0 });
				const wrong = question.options.filter(({ right }) => !right);
				for (const { key } of wrong) expect(judge(question, [key]).right).toBe(false);
				expect(question.options.every(({ why }) => why)).toBe(true);
			}
		});

		it('walks past what is fine as well as past what is not', () => {
			const walk = walkIn(partsOf(text, 'practise'));
			const hotspots = hotspotsOf(walk);
			const best = hotspots.map(
				({ key, choices }) => [key, choices.find(({ right }) => right)!.key] as const,
			);
			expect(walk.posts.length).toBeGreaterThanOrEqual(5);
			expect(hotspots.length).toBeGreaterThanOrEqual(8);
			expect(visitedAll(walk, Object.fromEntries(best))).toBe(true);
			expect(visitedAll(walk, Object.fromEntries(best.slice(1)))).toBe(false);
			expect(best.filter(([, choice]) => choice === 'fine').length).toBeGreaterThanOrEqual(3);
			expect(best.filter(([, choice]) => choice !== 'fine').length).toBeGreaterThanOrEqual(5);
		});

		it('looks back with questions of several kinds, and none that can be wrong', () => {
			const questions = questionsIn(partsOf(text, 'reflect'));
			expect(questions.length).toBeGreaterThanOrEqual(4);
			expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
			expect(questions.filter(({ graded }) => graded)).toEqual([]);
			expect(questions.at(-1)).toMatchObject({ key: 'little-one', kind: 'open' });
		});

		it('has a whole guide, with the minutes of the plan adding up to the lesson', () => {
			const { parts } = lesson.guides[language];
			expect(parts.map(({ section }) => section).sort()).toEqual([...guideSections].sort());
			const plan = parts.find(({ section }) => section === 'plan')!.html;
			const minutes = [...plan.matchAll(/<td>(\d+)–(\d+)<\/td>/g)].map(([, from, to]) => [
				Number(from),
				Number(to),
			]);
			expect(minutes.length).toBeGreaterThan(5);
			expect(minutes.map(([from]) => from)).toEqual([0, ...minutes.slice(0, -1).map(([, to]) => to)]);
			expect(minutes.at(-1)![1]).toBe(lesson.minutes);
		});
	});
});
