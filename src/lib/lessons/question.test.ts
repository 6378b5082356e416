import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLimit, judge, laidOut, readAnswer, type Option, type Question } from './question.ts';

const option = (key: string, right = false): Option => ({ key, text: key, right, why: `because ${key}` });

const ask = (kind: Question['kind'], options: Option[], graded = true): Question => ({
	key: 'question',
	kind,
	prompt: 'Which?',
	starter: null,
	graded,
	options,
});

const choice = ask('choice', [option('cat'), option('dog', true), option('cow')]);
const several = ask('several', [option('cat', true), option('dog', true), option('cow')]);
const order = ask('order', [option('one'), option('two'), option('three')]);
const open = ask('open', [], false);
const scale = ask('scale', [option('low'), option('mid'), option('high')], false);

describe('an answer from a form', () => {
	it('is one option, several, an order, or own words', () => {
		expect(readAnswer(choice, ['dog'])).toEqual({ answer: ['dog'] });
		expect(readAnswer(several, ['cat', 'cow', 'cat'])).toEqual({ answer: ['cat', 'cow'] });
		expect(readAnswer(order, ['two', 'one', 'three'])).toEqual({ answer: ['two', 'one', 'three'] });
		expect(readAnswer(open, ['  Omdat ik het leuk vind.  '])).toEqual({
			answer: ['Omdat ik het leuk vind.'],
		});
		expect(readAnswer(scale, ['mid'])).toEqual({ answer: ['mid'] });
	});

	it('says what is the matter when it is not', () => {
		expect(readAnswer(choice, [])).toEqual({ problem: 'empty' });
		expect(readAnswer(choice, [null, '', ' '])).toEqual({ problem: 'empty' });
		expect(readAnswer(choice, ['horse'])).toEqual({ problem: 'unknown' });
		expect(readAnswer(choice, ['cat', 'dog'])).toEqual({ problem: 'unknown' });
		expect(readAnswer(order, ['one', 'one', 'two'])).toEqual({ problem: 'incomplete' });
		expect(readAnswer(open, ['x'.repeat(answerLimit + 1)])).toEqual({ problem: 'too_long' });
		expect(readAnswer(open, ['x'.repeat(answerLimit)])).toEqual({ answer: ['x'.repeat(answerLimit)] });
	});

	it('is never a surprise, whatever a form sends', () => {
		const questions = [choice, several, order, open, scale];
		fc.assert(
			fc.property(fc.constantFrom(...questions), fc.array(fc.anything()), (question, given) => {
				const reading = readAnswer(question, given);
				if ('answer' in reading && question.kind !== 'open')
					expect(reading.answer.every((key) => question.options.some((each) => each.key === key))).toBe(true);
			}),
		);
	});
});

describe('judging', () => {
	it('explains the chosen option, right or wrong', () => {
		expect(judge(choice, ['dog'])).toEqual({
			right: true,
			explanations: [{ option: 'dog', right: true, why: 'because dog' }],
			missing: 0,
		});
		expect(judge(choice, ['cow'])).toEqual({
			right: false,
			explanations: [{ option: 'cow', right: false, why: 'because cow' }],
			missing: 0,
		});
	});

	it('counts what was not chosen without giving it away', () => {
		expect(judge(several, ['cat', 'dog'])).toMatchObject({ right: true, missing: 0 });
		const partly = judge(several, ['cat']);
		expect(partly).toMatchObject({ right: false, missing: 1 });
		expect(partly.explanations.map((explanation) => explanation.option)).toEqual(['cat']);
		expect(judge(several, ['cat', 'dog', 'cow']).right).toBe(false);
	});

	it('explains the places that are wrong in an order, and all of them when it is right', () => {
		expect(judge(order, ['one', 'two', 'three']).right).toBe(true);
		expect(judge(order, ['one', 'two', 'three']).explanations).toHaveLength(3);
		const swapped = judge(order, ['one', 'three', 'two']);
		expect(swapped.right).toBe(false);
		expect(swapped.explanations.map((explanation) => explanation.option)).toEqual(['two', 'three']);
		expect(judge(order, ['one', 'two']).right).toBe(false);
	});

	it('has no opinion where there is no right answer', () => {
		expect(judge(open, ['anything'])).toEqual({ right: null, explanations: [], missing: 0 });
		expect(judge(scale, ['low']).right).toBeNull();
		expect(judge(ask('order', order.options, false), ['three', 'two', 'one']).right).toBeNull();
	});
});

describe('laying out the options', () => {
	it('never shows an order question in its right order, and always the same way', () => {
		const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(keys, (names) => {
				const question = ask(
					'order',
					names.map((name) => option(name)),
				);
				const shown = laidOut(question).map(({ key }) => key);
				expect(shown).not.toEqual(names);
				expect([...shown].sort()).toEqual([...names].sort());
				expect(laidOut(question).map(({ key }) => key)).toEqual(shown);
			}),
		);
	});

	it('leaves everything else as its author wrote it', () => {
		expect(laidOut(choice)).toBe(choice.options);
		expect(laidOut(ask('order', order.options, false))).toBe(order.options);
	});
});
