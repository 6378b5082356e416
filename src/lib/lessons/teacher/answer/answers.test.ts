import { expect, test } from 'vitest';
import type { Question } from '../../question.ts';
import { byPupil, countedOptions, inWords, questionsOf, type Answer } from './answers.ts';

const choice: Question = {
	key: 'share',
	kind: 'choice',
	prompt: 'Wat kun je delen?',
	starter: null,
	graded: true,
	options: [
		{ key: 'hobby', text: 'Mijn hobby', right: true, why: null },
		{ key: 'address', text: 'Mijn adres', right: false, why: 'Zo kan iemand je vinden.' },
	],
};
const open: Question = {
	key: 'tip',
	kind: 'open',
	prompt: 'Welke tip geef jij?',
	starter: null,
	graded: false,
	options: [],
};
const answer = (personId: string, key: string, ...value: string[]): Answer => ({
	key,
	value,
	right: null,
	tries: 1,
	personId,
	name: personId,
	avatar: 'fox',
});
const answers = [
	answer('Amina', 'share', 'hobby'),
	answer('Amina', 'tip', 'Vraag het eerst.'),
	answer('Bram', 'share', 'address'),
	answer('Daan', 'share', 'hobby'),
	answer('Daan', 'gone', 'x'),
];

test('questions stand in the order of the lesson', () => {
	const parts = [
		{ kind: 'question' as const, question: choice },
		{ kind: 'talk' as const, prompt: 'En jij?' },
		{ kind: 'question' as const, question: open },
	];
	expect(questionsOf({ step: 'reflect', title: '', shape: 'class', parts }).map(({ key }) => key)).toEqual([
		'share',
		'tip',
	]);
});

test('each place to find on a walk is asked like a question', () => {
	const choices = [{ key: 'ask', text: 'Vraag het eerst', right: true, feedback: 'Precies.' }];
	const hotspots = [{ key: 'photo', on: 'picture' as const, prompt: 'Mag dit?', choices }];
	const post = { key: 'beach', author: 'saar', text: 'Kijk!', picture: null, hotspots };
	const parts = [{ kind: 'walk' as const, walk: { key: 'walk', intro: '', posts: [post], done: '' } }];
	const asked = questionsOf({ step: 'practise', title: '', shape: 'class', parts });
	expect(asked.map(({ key, prompt }) => [key, prompt])).toEqual([['photo', 'Mag dit?']]);
	expect(inWords(asked[0]!, answer('Amina', 'photo', 'ask'))).toEqual(['Vraag het eerst']);
});

test('options are counted, also those that nobody chose', () => {
	expect(countedOptions(choice, answers.slice(0, 2))).toEqual([
		{ key: 'hobby', text: 'Mijn hobby', right: true, count: 1 },
		{ key: 'address', text: 'Mijn adres', right: false, count: 0 },
	]);
	expect(countedOptions(open, answers)).toEqual([]);
});

test('an answer is told in words, and an option of an older edition by its key', () => {
	expect(inWords(choice, answers[2]!)).toEqual(['Mijn adres']);
	expect(inWords(choice, answer('Elif', 'share', 'older'))).toEqual(['older']);
	expect(inWords(open, answers[1]!)).toEqual(['Vraag het eerst.']);
});

test('every pupil has her own answers, to questions that are still asked', () => {
	const told = byPupil([choice, open], answers).map(({ name, answers }) => [
		name,
		answers.map(({ question }) => question.key),
	]);
	expect(told).toEqual([
		['Amina', ['share', 'tip']],
		['Bram', ['share']],
		['Daan', ['share']],
	]);
});
