import { describe, expect, test } from 'vitest';
import { readDecision, readReviews } from './decision.ts';
import { feedbackLength } from '../limits.ts';
import { sentenceWithId } from '../words/readySentences.ts';

const id = '01935b2e-7c00-7000-8000-000000000001';
const other = '01935b2e-7c00-7000-8000-000000000002';

function form(fields: Record<string, string | string[]>) {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields))
		for (const value of [values].flat()) form.append(name, value);
	return form;
}

const read = (fields: Record<string, string | string[]>) => readDecision(form(fields), 'nl');

describe('a decision', () => {
	test('approves several at once and needs no words', () => {
		expect(read({ review: [id, other], decision: 'approved' })).toEqual({
			reviews: [id, other],
			decision: 'approved',
			feedback: null,
		});
	});

	test('leaves out words that came along with an approval', () => {
		expect(read({ review: id, decision: 'approved', feedback: 'Mooi' })).toMatchObject({ feedback: null });
	});

	test.each(['returned', 'removed'])('to be %s says why, in own words', (decision) => {
		expect(read({ review: id, decision, feedback: ' Kan het vriendelijker? ' })).toEqual({
			reviews: [id],
			decision,
			feedback: 'Kan het vriendelijker?',
		});
		expect(read({ review: id, decision, feedback: '  ' })).toEqual({ problem: 'empty' });
		expect(read({ review: id, decision })).toEqual({ problem: 'empty' });
	});

	test('or with a ready sentence, when there is one of that name', () => {
		const returned = { review: id, decision: 'returned' };
		expect(read({ ...returned, ready: 'phone' })).toMatchObject({ feedback: sentenceWithId('phone', 'nl') });
		expect(read({ ...returned, ready: 'nonsense' })).toEqual({ problem: 'empty' });
	});

	test('about all that is ticked takes the words that belong to it, and not those typed for the other', () => {
		const ticked = {
			review: [id, other],
			'feedback-returned': 'Kan het korter?',
			'feedback-removed': 'Dit hoort hier niet.',
		};
		expect(read({ ...ticked, decision: 'returned' })).toMatchObject({ feedback: 'Kan het korter?' });
		expect(read({ ...ticked, decision: 'removed' })).toMatchObject({ feedback: 'Dit hoort hier niet.' });
		expect(read({ ...ticked, decision: 'approved' })).toMatchObject({ feedback: null });
		expect(read({ ...ticked, decision: 'removed', 'feedback-removed': ' ' })).toEqual({ problem: 'empty' });
	});

	test('says it in so many characters and no more', () => {
		const said = (length: number) => read({ review: id, decision: 'returned', feedback: 'a'.repeat(length) });
		expect(said(feedbackLength)).toMatchObject({ decision: 'returned' });
		expect(said(feedbackLength + 1)).toEqual({ problem: 'long' });
	});

	test.each([
		['nothing', {}],
		['no review', { decision: 'approved' }],
		['an unknown decision', { review: id, decision: 'restored' }],
		['an id that is none', { review: ['../../etc', id], decision: 'approved' }],
		['more than the lane shows', { review: Array.from({ length: 101 }, () => id), decision: 'approved' }],
	])('with %s is refused', (_, fields) => expect(read(fields)).toEqual({ problem: 'invalid' }));
});

test('taking back names reviews, or nothing', () => {
	expect(readReviews(form({ review: [id, other] }))).toEqual([id, other]);
	expect(readReviews(form({ review: 'no id' }))).toBeNull();
	expect(readReviews(form({}))).toBeNull();
});
