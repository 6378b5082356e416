import { expect, test } from 'vitest';
import type { LessonText, Part } from './lesson.ts';
import { doneIn, goOnAt, paceOf } from './pace.ts';
import { stepNames } from './step.ts';

const question = (key: string): Part => ({
	kind: 'question',
	question: { key, kind: 'open', prompt: '?', starter: null, graded: false, options: [] },
});
const walk: Part = { kind: 'walk', walk: { key: 'round', intro: '', posts: [], done: '' } };
const talk: Part = { kind: 'talk', prompt: '?' };
const parts: Record<string, Part[]> = {
	learn: [talk, question('one'), question('two')],
	practise: [walk],
	play: [talk],
	reflect: [question('three')],
};
const text: LessonText = {
	title: 'Title',
	summary: '',
	theme: '',
	steps: stepNames.map((step) => ({ step, title: step, shape: 'class', parts: parts[step]! })),
};
const everything = { one: 1, two: 1, round: 1, three: 1 };
const next = (given: object, classAt: (typeof stepNames)[number]) =>
	goOnAt(paceOf(text, { ...given }, classAt), classAt);

test('a step is done when all its questions are answered and its walk is finished', () => {
	expect(doneIn(text.steps[0]!, { one: 1, other: 1 })).toBe(1);
	expect(paceOf(text, { one: 1 }, 'learn').map(({ isDone }) => isDone)).toEqual([false, false, false, false]);
	expect(paceOf(text, everything, 'learn').map(({ isDone }) => isDone)).toEqual([true, true, false, true]);
});

test('a step without questions is done when the class has gone on', () => {
	expect(paceOf(text, {}, 'play')[2]!.isDone).toBe(false);
	expect(paceOf(text, {}, 'reflect')[2]!.isDone).toBe(true);
});

test('learning and practising are open from the start, the rest when the teacher says so', () => {
	expect(paceOf(text, {}, 'learn').map(({ isOpen }) => isOpen)).toEqual([true, true, false, false]);
	expect(paceOf(text, {}, 'play').map(({ isOpen }) => isOpen)).toEqual([true, true, true, false]);
});

test('a pupil goes on at the first step she has not done, until there is nothing left but to wait', () => {
	expect(next({}, 'learn')).toBe('learn');
	expect(next({ one: 1, two: 1 }, 'learn')).toBe('practise');
	expect(next({ round: 1 }, 'practise')).toBe('learn');
	expect(next({ one: 1, two: 1, round: 1 }, 'practise')).toBe(null);
});

test('the class plays and looks back together, whatever a pupil has left', () => {
	expect(next({}, 'play')).toBe('play');
	expect(next({}, 'reflect')).toBe('reflect');
	expect(next(everything, 'reflect')).toBe(null);
});
