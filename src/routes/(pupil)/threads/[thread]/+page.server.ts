import { randomUUID } from 'node:crypto';
import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { questionsEach } from '#lib/experts/limits.ts';
import * as questions from '#lib/experts/question.server.ts';
import * as votes from '#lib/experts/wall/vote.server.ts';
import * as thanks from '#lib/experts/thanks.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { stateOf } from '#lib/experts/visit/visit.ts';
import { mistakeIn, questionDraft } from '#lib/experts/writing.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { Sent } from '#lib/moderation/send.server.ts';
import type { Answer } from '#lib/network/composer/answer.ts';
import { inWords } from '#lib/network/composer/nudges.ts';
import { slowWords } from '#lib/network/composer/slowWords.ts';
import { fields } from '#lib/network/draft.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('thread'), liveKey('run'));
	const person = locals.person!;
	const thread = await threads.ofPupil(person, params.thread);
	if (!thread) error(404, 'Not found');
	const now = new Date();
	const { wall, mine } = await threads.wallForPupil(person, thread.id);
	return {
		thread: { id: thread.id, title: thread.title, theme: thread.visit.theme },
		guest: {
			name: thread.expert.nickname,
			avatar: thread.expert.avatar,
			/** Read before anybody asks. */
			about: thread.introduced ? thread.visit.about : null,
		},
		/** The news it is about, or that the class has heard, is heavy. */
		heavy: thread.heavy,
		isOver: stateOf(thread.visit, now) === 'over',
		classroom: { name: thread.classroom.name },
		/** The classroom stands still; where this thread alone does, that is said here. */
		frozen: thread.frozen && thread.frozenAt === null,
		isStill: thread.frozenAt !== null,
		standstill: thread.paused === null ? null : { why: 'paused' as const, reason: thread.paused },
		wall: wall.map(withoutNames),
		left: Math.max(0, questionsEach - mine),
		thanks: { count: thread.thanks, mine: thread.thanked },
		key: randomUUID(),
	};
};

/** Classmates know each other by their nicknames, and by nothing else. */
function withoutNames<T extends Awaited<ReturnType<typeof threads.wallForPupil>>['wall'][number]>(
	question: T,
): T {
	const asNickname = <A extends { nickname: string; givenName: string }>(asker: A): A => ({
		...asker,
		givenName: asker.nickname,
	});
	return {
		...question,
		asker: asNickname(question.asker),
		askers: question.askers.map(asNickname),
		joined: question.joined.map((one) => ({ ...one, asker: asNickname(one.asker) })),
	};
}

export const actions: Actions = {
	ask: (event) => write(event, null),
	again: (event) => write(event, event.url.searchParams.get('question') ?? ''),
	vote: async (event) => {
		const { thread, form, person } = await posted(event);
		const wants = form.get('wants') !== 'no';
		const done = await votes.vote(person, thread, String(form.get('question')), wants, new Date());
		if (done !== true) return fail(409, { problem: refusals[done.refused]() });
	},
	thank: async (event) => {
		const { thread, form, person } = await posted(event);
		const done = await thanks.say(person, thread, form.get('thankful') !== 'no', new Date());
		if (done !== true) return fail(409, { problem: refusals[done.refused]() });
	},
};

/** A form posted in a thread of the pupil's own classroom. */
async function posted(event: RequestEvent<{ thread: string }>) {
	const person = event.locals.person!;
	const form = await readForm(event);
	const thread = await threads.ofPupil(person, event.params.thread);
	if (!thread) error(404, 'Not found');
	return { thread, form, person };
}

const refusals = {
	frozen: m.network_refused_frozen,
	asleep: m.network_refused_asleep,
	paused: m.network_refused_paused,
	closed: m.network_refused_closed,
	off: m.pull_refused_off,
	gone: m.network_refused_gone,
	over: m.experts_refused_over,
	not_introduced: m.experts_refused_not_introduced,
	enough: m.experts_refused_enough,
};
const mistakes = {
	empty: m.network_mistake_empty,
	too_long: m.network_mistake_too_long,
	invalid: m.network_mistake_invalid,
};

function becameOf({ waits, worry }: Sent): Answer['sent'] {
	if (worry) return 'help';
	return waits ? 'waits' : 'shown';
}

/** Sends a new question, or with an id the next version of one that came back. */
async function write(
	event: RequestEvent<{ thread: string }>,
	questionId: string | null,
): Promise<Answer | ActionFailure<Answer>> {
	const { thread, form, person } = await posted(event);
	const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
	const typed: Answer = {
		form: questionId ?? 'ask',
		body: text(form.get('body')),
		picture: null,
		earlier: form.getAll('earlier').map(text),
		sent: null,
		problem: null,
		nudges: [],
	};
	const read = questionDraft.safeParse(fields(form));
	if (!read.success) return fail(400, { ...typed, problem: mistakes[mistakeIn(read.error)]() });
	const { language } = event.locals;
	const now = new Date();
	const outcome =
		questionId === null
			? await questions.propose(person, thread, read.data, language, now)
			: await questions.revise(person, thread, questionId, read.data, language, now);
	if (!('refused' in outcome)) return { ...typed, body: '', earlier: [], sent: becameOf(outcome) };
	if (outcome.refused === 'nudged') return fail(422, { ...typed, nudges: inWords(outcome.findings) });
	if (outcome.refused === 'slow') return fail(409, { ...typed, problem: slowWords(outcome.seconds) });
	return fail(409, { ...typed, problem: refusals[outcome.refused]() });
}
