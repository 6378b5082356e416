import { randomUUID } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import * as answers from '#lib/experts/answer.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { answerDraft, mistakeIn } from '#lib/experts/writing.ts';
import { writingMistake } from '#lib/experts/writingWords.ts';
import { liveKey } from '#lib/live/topic.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was passed on to him, with names as the teacher chose: nothing else of the classroom comes this far. */
export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('thread'));
	const thread = await threads.ofExpert(locals.person!, params.thread, new Date());
	if (!thread) error(404, 'Not found');
	const questions = await threads.wallForExpert(thread);
	return {
		thread: { id: thread.id, title: thread.title, theme: thread.visit.theme },
		classroom: thread.classroom.name,
		frozen: thread.frozen,
		questions: questions.map((question) => ({ ...question, key: randomUUID() })),
		thanks: thread.thanks,
	};
};

export const actions: Actions = {
	answer: async (event) => {
		const form = await readForm(event);
		const { person, language } = event.locals;
		const now = new Date();
		const thread = await threads.ofExpert(person!, event.params.thread, now);
		if (!thread) error(404, 'Not found');
		const typed = { question: String(form.get('question') ?? ''), body: String(form.get('body') ?? '') };
		const read = answerDraft.safeParse({ ...typed, key: form.get('key') });
		if (!read.success) return fail(422, { ...typed, problem: writingMistake(mistakeIn(read.error)) });
		const sent = await answers.give(person!, thread, read.data, language, now);
		if ('refused' in sent) return fail(409, { ...typed, problem: writingMistake(sent.refused) });
		return { sent: read.data.question };
	},
};
