import { randomUUID } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import * as answers from '#lib/experts/answer.server.ts';
import { answerForm, answerMistakeIn } from '#lib/experts/answerForm.ts';
import { pointingOut } from '#lib/experts/pointingOut.ts';
import * as reports from '#lib/experts/report.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { writingMistake } from '#lib/experts/writingWords.ts';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { photosIn, readPhotoForm, takeInAll } from '../../../../photos.server.ts';
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
		const { person, language } = event.locals;
		const now = new Date();
		const form = await readPhotoForm(event);
		const thread = await threads.ofExpert(person!, event.params.thread, now);
		if (!thread) error(404, 'Not found');
		if (!form) return fail(413, { ...nothingTyped, problem: writingMistake('too_large') });
		const photos = photosIn(form);
		const described = form.getAll('alt').map(String);
		const typed = {
			question: String(form.get('question') ?? ''),
			body: String(form.get('body') ?? ''),
			/** None where no photo was meant: the page opens the fields for photos when there are some. */
			alts: photos.length > 0 || described.some((alt) => alt.trim()) ? described : [],
		};
		const refuse = (status: number, problem: Parameters<typeof writingMistake>[0]) =>
			fail(status, { ...typed, problem: writingMistake(problem) });
		// A browser cannot keep a chosen file; whoever sends the words again has to choose it again.
		if (typed.alts.filter((alt) => alt.trim()).length > photos.length) return refuse(422, 'no_photo');
		const read = answerForm.safeParse({
			...typed,
			key: form.get('key'),
			kept: form.getAll('kept').map(String),
			alts: photos.map(({ alt }) => alt),
		});
		if (!read.success) return refuse(422, answerMistakeIn(read.error));
		const { alts, ...draft } = read.data;
		const taken = await takeInAll(photos.map(({ file }) => file));
		if ('refused' in taken) return refuse(statuses[taken.refused], taken.refused);
		const added = taken.map((photo, i) => ({ ...photo, alt: alts[i]! }));
		const sent = await answers.give(person!, thread, { ...draft, added }, language, now);
		if ('refused' in sent) return refuse(409, sent.refused);
		return { sent: draft.question };
	},
	report: async (event) => {
		const form = await readForm(event);
		const now = new Date();
		const person = event.locals.person!;
		const thread = await threads.ofExpert(person, event.params.thread, now);
		if (!thread) error(404, 'Not found');
		const read = pointingOut.safeParse(Object.fromEntries(form));
		if (!read.success) return fail(422, { ...nothingTyped, problem: m.experts_mistake_reason() });
		const done = await reports.report(person, thread, { kind: 'question', ...read.data }, now);
		if (!done) return fail(409, { ...nothingTyped, problem: m.experts_mistake_gone() });
		return { pointedOut: true };
	},
};

const nothingTyped = { question: '', body: undefined, alts: [] };
const statuses = { not_an_image: 415, too_large: 413, busy: 503 } as const;
