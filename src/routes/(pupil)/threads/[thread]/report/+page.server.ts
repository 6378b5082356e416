import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import * as reports from '#lib/experts/report.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import type { ReportAnswer } from '#lib/network/composer/answer.ts';
import { reportDraft } from '#lib/network/draft.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const asked = z.object({ kind: z.enum(['question', 'answer']), id: z.uuid() });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const person = locals.person!;
	const thread = await threads.ofPupil(person, params.thread);
	const read = asked.safeParse(Object.fromEntries(url.searchParams));
	const words = thread && read.success && (await reports.find(person, thread, read.data));
	if (!words) error(404, 'Not found');
	return {
		thread: { id: thread.id, title: thread.title },
		classroom: { name: thread.classroom.name },
		frozen: thread.frozen,
		about: { ...read.data, by: words.by },
		quote: words.body,
	};
};

export const actions: Actions = {
	default: async (event): Promise<ReportAnswer | ActionFailure<ReportAnswer>> => {
		const form = await readForm(event);
		const person = event.locals.person!;
		const thread = await threads.ofPupil(person, event.params.thread);
		if (!thread) error(404, 'Not found');
		const typed = {
			done: false,
			reason: String(form.get('reason') ?? ''),
			note: String(form.get('note') ?? ''),
		};
		const about = asked.safeParse(Object.fromEntries(event.url.searchParams));
		const read = reportDraft.pick({ reason: true, note: true }).safeParse(Object.fromEntries(form));
		if (!read.success) {
			const isReason = read.error.issues[0]?.path[0] === 'reason';
			return fail(400, {
				...typed,
				problem: (isReason ? m.network_mistake_reason : m.network_mistake_too_long)(),
			});
		}
		const done =
			about.success && (await reports.report(person, thread, { ...about.data, ...read.data }, new Date()));
		return done
			? { ...typed, done, problem: null }
			: fail(409, { ...typed, problem: m.network_refused_gone() });
	},
};
