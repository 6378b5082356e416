import { describe, expect, test } from 'vitest';
import type { Activity, Details, Verb, Writing } from '#lib/activity/activity.ts';
import { childTitle } from './childWords.ts';
import { skill } from './framework/framework.ts';
import { hasSentence } from './ruleWords.ts';
import { hasSentenceForChild } from './ruleWordsForChild.ts';
import { rules, rulesFor, shownBy } from './rule.ts';

const writing = (more: Partial<Writing> = {}): Writing => ({
	text: 'Wie wil er mee voetballen?',
	picture: null,
	findings: [],
	heeded: [],
	revision: 1,
	held: true,
	...more,
});

const approved = (of: Writing | null) => ({ reviewId: 'a review', feedback: null, writing: of });

function activity<V extends Verb>(verb: V, details: Details[V]): Activity {
	return {
		id: 1,
		at: new Date('2026-11-23T09:00:00.000Z'),
		verb,
		personId: 'somebody',
		forId: null,
		classroomId: 'a classroom',
		lessonRunId: null,
		about: null,
		details,
	} as Activity;
}

/** For each rule what shows its skills, and something much like it that does not. */
const examples: Record<string, { shows: Activity[]; doesNot: Activity[] }> = {
	heeded_private: {
		shows: [
			activity('nudge.heeded', { kinds: ['phone'] }),
			activity('nudge.heeded', { kinds: ['shouting', 'address'] }),
		],
		doesNot: [
			activity('nudge.heeded', { kinds: ['unkind'] }),
			activity('post.submitted', writing({ heeded: ['phone'] })),
		],
	},
	heeded_tone: {
		shows: [
			activity('nudge.heeded', { kinds: ['unkind'] }),
			activity('nudge.heeded', { kinds: ['shouting'] }),
		],
		doesNot: [activity('nudge.heeded', { kinds: ['phone', 'bank'] })],
	},
	patrolled: {
		shows: [activity('opinion.given', { verdict: 'breaks', rule: 'We zijn aardig.' })],
		doesNot: [activity('opinion.given', { verdict: 'unsure', rule: null })],
	},
	post_approved: {
		shows: [activity('post.approved', approved(writing()))],
		// A reported post that may stay was approved before.
		doesNot: [activity('post.approved', approved(null)), activity('post.returned', approved(writing()))],
	},
	second_try: {
		shows: [activity('post.approved', approved(writing({ revision: 2 })))],
		doesNot: [
			activity('post.approved', approved(writing())),
			activity('post.removed', approved(writing({ revision: 2 }))),
		],
	},
	comment_approved: {
		shows: [
			activity('comment.approved', approved(writing())),
			activity('comment.approved', approved(writing({ findings: ['account'] }))),
		],
		doesNot: [
			activity('comment.approved', approved(writing({ findings: ['unkind'] }))),
			activity('comment.approved', approved(null)),
			activity('comment.submitted', writing()),
		],
	},
	reported: {
		shows: [activity('report.opened', { reason: 'scary' })],
		doesNot: [activity('report.answered', { decision: 'removed' })],
	},
	walk_finished: {
		shows: [
			activity('walk.finished', { key: 'walk', right: 4, of: 6 }),
			activity('walk.finished', { key: 'walk', right: 6, of: 6 }),
		],
		doesNot: [
			activity('walk.finished', { key: 'walk', right: 3, of: 6 }),
			activity('walk.finished', { key: 'walk', right: 0, of: 0 }),
		],
	},
	advertised: {
		shows: [activity('ad.bought', { cost: 12, data: ['interest'] })],
		doesNot: [activity('ad.bought', { cost: 12, data: [] })],
	},
	pull_off: {
		shows: [activity('pull.switched', { pull: 'dots', on: false })],
		doesNot: [activity('pull.switched', { pull: 'dots', on: true })],
	},
	looked_back: {
		shows: [activity('response.given', { key: 'q', step: 'reflect', right: null, tries: 1 })],
		doesNot: [
			activity('response.given', { key: 'q', step: 'reflect', right: null, tries: 2 }),
			activity('response.given', { key: 'q', step: 'learn', right: true, tries: 1 }),
		],
	},
	observed: {
		shows: [
			activity('evidence.observed', { piece: 'p', skill: 'slo:24A.2', sentence: 'Zette het slot erop.' }),
		],
		doesNot: [activity('level.decided', { skill: 'slo:24A.2', level: 'alone', from: 'practises' })],
	},
	chosen: {
		shows: [
			activity('evidence.chosen', { piece: 'p', skill: 'slo:23A.2', text: 'Hoi', why: 'Het is duidelijk.' }),
		],
		doesNot: [activity('post.approved', approved(writing()))],
	},
	reflected: {
		shows: [activity('evidence.reflected', { piece: 'p', skill: 'slo:24B.2', text: 'Ik schrok.' })],
		doesNot: [activity('response.given', { key: 'q', step: 'reflect', right: null, tries: 1 })],
	},
};

const namesFor = (of: Activity) => rulesFor(of).map(({ name }) => name);

test('every rule has an example of what shows its skills and of what does not', () => {
	expect(Object.keys(examples).sort()).toEqual(rules.map(({ name }) => name).sort());
});

describe.each(Object.entries(examples))('%s', (name, { shows, doesNot }) => {
	test.each(shows)('is shown by %o', (example) => expect(namesFor(example)).toContain(name));
	test.each(doesNot)('is not shown by %o', (example) => expect(namesFor(example)).not.toContain(name));
});

describe.each(rules)('the rule $name', ({ name, skills, named }) => {
	test('gives skills that the framework knows, in words for children in both languages', () => {
		expect(skills.length > 0).toBe(named === undefined);
		for (const id of skills) {
			expect(skill(id, 'nl')?.statement).toBeTruthy();
			expect(childTitle(id, 'nl')).toMatch(/^Ik .+\.$/);
			expect(childTitle(id, 'en')).toMatch(/^I .+\.$/);
		}
	});

	test('has its sentences', () =>
		expect([hasSentence(name), hasSentenceForChild(name)]).toEqual([true, true]));
});

test('a first approved post shows one thing, a second try two', () => {
	expect(namesFor(activity('post.approved', approved(writing())))).toEqual(['post_approved']);
	expect(namesFor(activity('post.approved', approved(writing({ revision: 3 }))))).toEqual([
		'post_approved',
		'second_try',
	]);
});

test('what a person brings shows the skill she named, under the id she gave it', () => {
	const brought = activity('evidence.observed', {
		piece: 'p',
		skill: 'slo:24A.2',
		sentence: 'Zette het slot erop.',
	});
	expect([...shownBy(brought)]).toEqual([['slo:24A.2', 'observed']]);
});
