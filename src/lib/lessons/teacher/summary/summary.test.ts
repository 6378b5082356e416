import { describe, expect, test } from 'vitest';
import {
	candidatesIn,
	countsOf,
	doubtedIn,
	examplesFrom,
	foundIn,
	toSpeakWith,
	type Happened,
	type PupilThen,
} from './summary.ts';

const pupil = (name: string, more: Partial<PupilThen> = {}): PupilThen => ({
	id: name,
	name,
	givenName: name,
	cameIn: true,
	worried: false,
	...more,
});
const pupils = ['Amina', 'Bram', 'Lina'].map((name) => pupil(name));

const event = (verb: string, personId: string, details = {}, more: Partial<Happened> = {}): Happened => ({
	verb,
	personId,
	forId: null,
	aboutId: null,
	details,
	...more,
});
const sends = (by: string, id: string, text: string, more = {}): Happened =>
	event(
		'post.submitted',
		by,
		{ text, picture: null, findings: [], heeded: [], revision: 1, held: true, ...more },
		{ aboutId: id },
	);
const decides = (decision: string, forId: string) => event(`post.${decision}`, 'Noor', {}, { forId });

describe('what happened', () => {
	test('is counted for the class, a decision that was taken back not', () => {
		const events = [
			sends('Amina', '1', 'Bel me niet meer thuis'),
			sends('Bram', '2', 'Mijn konijn is ziek', { heeded: ['phone'] }),
			sends('Bram', '2', 'Mijn konijn is weer beter', { revision: 2 }),
			decides('returned', 'Bram'),
			decides('removed', 'Amina'),
			event('review.undone', 'Noor', { decision: 'removed' }, { forId: 'Amina' }),
		];
		expect(countsOf(events, [...pupils, pupil('Zoë', { cameIn: false })])).toMatchObject({
			cameIn: 3,
			pupils: 4,
			posts: 2,
			heeded: 1,
			again: 1,
			returned: 1,
			removed: 0,
		});
	});

	test('what nudges found is told by kind, and what was changed', () => {
		const events = [
			sends('Amina', '1', 'x', { findings: ['phone'] }),
			sends('Bram', '2', 'x', { heeded: ['phone', 'unkind'] }),
			sends('Lina', '3', 'x', { heeded: ['phone'] }),
		];
		expect(foundIn(events)).toEqual([
			{ kind: 'phone', marked: 3, changed: 2 },
			{ kind: 'unkind', marked: 1, changed: 1 },
		]);
	});

	test('a question is worth going over when several doubted at once', () => {
		const question = {
			key: 'q',
			kind: 'choice',
			prompt: 'Mag dit?',
			graded: true,
			options: [],
			starter: null,
		};
		const lesson = { steps: [{ step: 'learn', title: '', parts: [{ kind: 'question', question }] }] };
		const answers = (right: boolean, tries = 1) =>
			event('response.given', 'Amina', { key: 'q', step: 'learn', right, tries });
		const told = (events: Happened[]) => doubtedIn(events, lesson as never);
		expect(told([answers(false), answers(false), answers(true)])).toEqual([
			{ prompt: 'Mag dit?', of: 3, wrong: 2 },
		]);
		// One child's mistake is hers.
		expect(told([answers(false), answers(true)])).toEqual([]);
		expect(told([answers(false), answers(true), answers(false, 2)])).toEqual([]);
	});
});

describe('examples', () => {
	const marks = (text: string) => text.includes('06');
	const shown = (events: Happened[], standings: Parameters<typeof examplesFrom>[1] = []) =>
		examplesFrom(candidatesIn(events, pupils, marks), standings).map(({ text }) => text);
	const fine = 'Wij gaan zaterdag schaatsen';
	const standing = { subjectId: '1', cause: 'held', hides: false, decision: 'approved' };

	test('are what the class can see', () => {
		expect(shown([sends('Amina', '1', fine)], [standing])).toEqual([fine]);
		expect(shown([sends('Amina', '1', fine)])).toEqual([fine]);
	});

	test.each([
		['still waits', { ...standing, hides: true, decision: null }],
		['was given back', { ...standing, hides: true, decision: 'returned' }],
		['was removed', { ...standing, decision: 'removed' }],
		['was reported, and may stay', { ...standing, cause: 'report' }],
		['made an adult worry', { ...standing, cause: 'worry' }],
	])('never what %s', (_, of) => {
		expect(shown([sends('Amina', '1', fine)], [standing, of])).toEqual([]);
	});

	test.each([
		['a nudge marked when it was sent', sends('Amina', '1', fine, { findings: ['name'] })],
		['a nudge marks by the rules of now', sends('Amina', '1', 'Bel me op 06 vandaag nog')],
		['names somebody of the class', sends('Amina', '1', 'Ik ging met BRAM naar het bos')],
		['is too short to talk about', sends('Amina', '1', 'Leuk')],
	])('never what %s', (_, sent) => expect(shown([sent])).toEqual([]));

	test('only the newest version counts', () => {
		const events = [sends('Amina', '1', fine), sends('Amina', '1', `${fine} op het meer`, { revision: 2 })];
		expect(shown(events)).toEqual([`${fine} op het meer`]);
	});

	test('are three at most, unlike, each by somebody else, and without who wrote them', () => {
		const events = [
			sends('Amina', '1', 'Een eerste bericht hier'),
			sends('Amina', '2', 'Een tweede bericht hier', { heeded: ['phone'] }),
			sends('Bram', '3', 'Een derde bericht hier', { revision: 2 }),
			sends('Lina', '4', 'Een vierde bericht hier'),
			sends('Lina', '5', 'Een vijfde bericht hier'),
		];
		const examples = examplesFrom(candidatesIn(events, pupils, marks), []);
		expect(examples).toEqual([
			{ text: 'Een tweede bericht hier', why: 'heeded' },
			{ text: 'Een derde bericht hier', why: 'again' },
			{ text: 'Een vierde bericht hier', why: 'approved' },
		]);
	});
});

describe('with whom to speak', () => {
	test('is told with reasons, in the order of the names that came in', () => {
		const events = [
			event('report.opened', 'Lina'),
			decides('returned', 'Bram'),
			decides('returned', 'Bram'),
			decides('removed', 'Bram'),
			event('appeal.asked', 'Bram'),
		];
		const all = [...pupils, pupil('Sem', { cameIn: false }), pupil('Zoë', { worried: true })];
		expect(toSpeakWith(events, all)).toEqual([
			{ name: 'Bram', reasons: ['asked', 'returned', 'removed'] },
			{ name: 'Lina', reasons: ['reported'] },
			{ name: 'Sem', reasons: ['absent'] },
			{ name: 'Zoë', reasons: ['worried'] },
		]);
	});

	test('one text that came back is no reason, nor one that was taken back', () => {
		const undone = event('review.undone', 'Noor', { decision: 'returned' }, { forId: 'Bram' });
		expect(toSpeakWith([decides('returned', 'Amina')], pupils)).toEqual([]);
		expect(toSpeakWith([decides('returned', 'Bram'), decides('returned', 'Bram'), undone], pupils)).toEqual(
			[],
		);
	});
});
