import { afterEach, describe, expect, test } from 'vitest';
import type { Details, Verb, Writing } from '#lib/activity/activity.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { tell } from './logWords.ts';

const writing: Writing = { text: 'Hoi', picture: null, findings: [], heeded: [], revision: 1, held: true };
const decided = { reviewId: 'a review', feedback: null, writing };

/** One of everything that can happen. */
const examples: { [V in Verb]: Details[V] } = {
	'door.opened': { until: '2026-11-23T15:00:00.000Z' },
	'door.closed': {},
	'cards.renewed': { people: 28 },
	'person.unlocked': {},
	'run.begun': { lesson: 'deel-ik-dit' },
	'run.stepped': { step: 'play' },
	'run.entered': {},
	'run.finished': {},
	'screen.seen': {},
	'step.reached': { step: 'reflect' },
	'response.given': { key: 'q', step: 'learn', right: true, tries: 1 },
	'walk.finished': { key: 'walk', right: 5, of: 6 },
	'classroom.frozen': {},
	'classroom.resumed': {},
	'classroom.held': { hold: 'marked' },
	'classroom.slowed': { seconds: 60 },
	'classroom.scheduled': { schedule: 'always' },
	'rules.written': { rules: ['Wees aardig.'] },
	'run.held': { hold: 'all' },
	'run.shaped': { shape: 'solo', from: 'class' },
	'run.woken': {},
	'network.restarted': {},
	'curtain.opened': {},
	'curtain.closed': {},
	'word.watched': { word: 'skibidi', grade: 'tip' },
	'word.unwatched': { word: 'skibidi', grade: 'tip' },
	'sentence.added': { text: 'Mooi!' },
	'sentence.removed': { text: 'Mooi!' },
	'help.written': {},
	'scenario.added': { title: 'De straat', origin: 'copied' },
	'scenario.changed': { title: 'De straat' },
	'scenario.undone': { title: 'De straat' },
	'scenario.read': { title: 'De straat' },
	'scenario.removed': { title: 'De straat' },
	'appeal.asked': { reviewId: 'a review', question: 'Waarom?' },
	'appeal.answered': { reviewId: 'a review', answer: 'Daarom.' },
	'run.said': { text: 'Nog vijf minuten', minutes: 5 },
	'run.unsaid': {},
	'run.timed': { minutes: 10 },
	'run.untimed': {},
	'run.called': { step: 'reflect' },
	'groups.made': { groups: 6, seed: 42 },
	'step.handed': { step: 'play', people: 4 },
	'step.called_back': { people: 1 },
	'patrol.chosen': {},
	'patrol.ended': {},
	'opinion.given': { verdict: 'breaks', rule: 'We zijn aardig.' },
	'spotlight.opened': { instead: null },
	'spotlight.asked': {},
	'spotlight.turned': {},
	'spotlight.closed': {},
	'ballot.given': {},
	'teacher.joined': { until: '2026-11-23T15:00:00.000Z' },
	'teacher.left': {},
	'trust.decided': { level: 'trusted', from: 'classroom' },
	'pupil.frozen': { reason: 'We praten straks even.' },
	'pupil.resumed': {},
	'comments.closed': {},
	'comments.opened': {},
	'nudge.heeded': { kinds: ['phone', 'address'] },
	'reaction.given': { kind: 'heart' },
	'reaction.taken': { kind: 'heart' },
	'report.opened': { reason: 'scary' },
	'report.answered': { decision: 'removed' },
	'review.undone': { decision: 'approved', undoes: 1 },
	'level.decided': { skill: 'slo:24A.4', level: 'with-help', from: 'practises' },
	'framework.added': { title: 'Onze mediawijsheid' },
	'framework.removed': { title: 'Onze mediawijsheid' },
	'badge.issued': { badge: 'b', skills: ['slo:24A.4'], named: false },
	'check.handed_out': { lesson: 'deel-ik-dit', moment: 'before' },
	'check.closed': { lesson: 'deel-ik-dit', moment: 'after' },
	'check.filled': { moment: 'before' },
	'badge.revoked': { badge: 'b', reason: 'Per ongeluk gemaakt.' },
	'evidence.observed': { piece: 'p', skill: 'slo:24A.2', sentence: 'Zette een slot op de tablet.' },
	'evidence.withdrawn': { skill: 'slo:24A.2' },
	'evidence.chosen': { piece: 'p', skill: 'slo:23A.2', text: 'Hoi', why: 'Omdat het duidelijk is.' },
	'evidence.reflected': { piece: 'p', skill: 'slo:24B.2', text: 'Ik schrok ervan.' },
	'reflection.approved': decided,
	'post.submitted': writing,
	'post.approved': decided,
	'post.returned': decided,
	'post.removed': decided,
	'post.restored': decided,
	'comment.submitted': writing,
	'comment.approved': decided,
	'comment.returned': decided,
	'comment.removed': decided,
	'comment.restored': decided,
	'introduction.submitted': writing,
	'introduction.approved': decided,
	'introduction.returned': decided,
	'introduction.removed': decided,
	'introduction.restored': decided,
	'question.submitted': writing,
	'question.approved': decided,
	'question.returned': decided,
	'question.removed': decided,
	'question.restored': decided,
	'answer.submitted': writing,
	'answer.approved': decided,
	'answer.returned': decided,
	'answer.removed': decided,
	'answer.restored': decided,
	'message.submitted': writing,
	'message.approved': decided,
	'message.returned': decided,
	'message.removed': decided,
	'message.restored': decided,
	'message.chosen': { text: 'Nee, dat geef ik niet.', chose: 'nee' },
	'cast.blocked': {},
	'cast.unblocked': {},
	'feed.added': { title: 'Het weer' },
	'feed.removed': { title: 'Het weer' },
	'talk.begun': { title: 'Er ligt sneeuw', heavy: false },
	'heavy.ended': {},
	'ad.hidden': { reason: 'often' },
	'ad.unhidden': {},
	'ad.spotted': {},
	'ad.bought': { cost: 12, data: ['interest'] },
	'pull.switched': { pull: 'dots', on: false },
	'acquaintance.kept': { himself: true },
	'acquaintance.removed': { himself: false },
	'cast.muted': {},
	'person.blocked': {},
	'person.unblocked': {},
	'person.muted': {},
	'friend.requested': {},
	'friend.accepted': {},
	'friend.declined': {},
	'friend.taken_back': {},
	'friend.ended': {},
	'post.shared': { share: 'p' },
	'post.deleted': {},
	'post.put_back': {},
	'change.submitted': writing,
	'change.approved': decided,
	'change.returned': decided,
	'change.removed': decided,
	'change.restored': decided,
	'poll.voted': { option: 1 },
	'avatar.changed': { from: 'fox', to: 'portrait:1:aaaaaaaaaa' },
	'avatar.given': { from: 'portrait:1:aaaaaaaaaa', to: 'fox' },
	'profile.set': { audience: 'class', approach: 'everyone', interests: ['guitar'] },
	'profile.submitted': writing,
	'profile.approved': decided,
	'profile.returned': decided,
	'profile.removed': decided,
	'profile.restored': decided,
	'visit.invited': { theme: 'Brood bakken', until: '2026-12-01T23:00:00.000Z' },
	'visit.renewed': {},
	'visit.opened': {},
	'visit.agreed': {},
	'visit.changed': {},
	'visit.ended': { itself: false },
	'thread.frozen': {},
	'thread.resumed': {},
	'question.joined': { to: 'a question' },
	'question.parted': {},
	'question.passed_on': {},
	'question.kept_back': {},
	'links.allowed': {},
	'links.barred': {},
	'vote.given': {},
	'vote.taken': {},
	'thanks.given': {},
	'thanks.taken': {},
};

const said = (verb: string, details: Record<string, unknown>, more = {}) =>
	tell({ verb, details, by: 'juf Noor', forName: 'Amina', lesson: 'Deel ik dit?', ...more });

afterEach(() => overwriteGetLocale(() => 'nl'));

describe.each(['nl', 'en'] as const)('in %s', (language) => {
	test.each(Object.entries(examples))(
		'%s is told in a sentence of its own, with who did it',
		(verb, details) => {
			overwriteGetLocale(() => language);
			const sentence = said(verb, details);
			expect(sentence).toMatch(/^juf Noor .+\.$/);
			expect(sentence).not.toMatch(/undefined|null|\{|\}/);
			expect(sentence).not.toBe(said('no.such', {}));
		},
	);
});

describe('in Dutch', () => {
	test.each([
		['classroom.frozen', {}, 'juf Noor zette de groep stil.'],
		['door.opened', examples['door.opened'], 'juf Noor zette de deur open tot 16:00.'],
		['cards.renewed', { people: 1 }, 'juf Noor maakte 1 nieuwe kaart.'],
		['nudge.heeded', { kinds: ['phone'] }, 'juf Noor haalde na een seintje iets weg: telefoonnummer.'],
		['post.approved', decided, 'juf Noor keurde een bericht van Amina goed.'],
		['post.approved', { ...decided, writing: null }, 'juf Noor liet een gemeld bericht van Amina staan.'],
		['post.submitted', { ...writing, revision: 2 }, 'juf Noor stuurde een nieuwe versie van een bericht.'],
		['run.begun', examples['run.begun'], 'juf Noor begon de les “Deel ik dit?”.'],
	])('%s with %o reads: %s', (verb, details, sentence) => expect(said(verb, details)).toBe(sentence));

	test('a visit that is over by itself was ended by nobody', () => {
		expect(said('visit.ended', { itself: true }, { by: null, forName: 'Joris' })).toBe(
			'Het bezoek van Joris is voorbij.',
		);
	});

	test('the cast and who is gone have a name too', () => {
		expect(said('post.removed', decided, { forName: null })).toBe(
			'juf Noor haalde een bericht van iemand uit het verhaal weg.',
		);
		expect(said('run.entered', {}, { by: null })).toBe('Iemand kwam in de les.');
	});

	test('what nobody knows any more still happened', () => {
		expect(said('something.older', { odd: true })).toBe('juf Noor deed iets.');
	});
});
