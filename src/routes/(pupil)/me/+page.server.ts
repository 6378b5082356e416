import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownClassroom } from '#lib/access/policy.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { liveKey } from '#lib/live/topic.ts';
import * as appeals from '#lib/moderation/appeal.server.ts';
import { appealLength } from '#lib/moderation/limits.ts';
import * as reports from '#lib/moderation/report.server.ts';
import * as trusts from '#lib/moderation/trust/trust.server.ts';
import * as mine from '#lib/network/post/mine.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { library } from '../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const [posts, reported, attended, trust] = await Promise.all([
		mine.textsOf(person),
		reports.madeBy(person),
		runs.attended(person),
		classroomId ? trusts.ofPupil(classroomId, person.id) : null,
	]);
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? null;
	const here = attended.find((run) => run.classroomId === classroomId);
	const going = attended.find((run) => run.finishedAt === null && run.classroomId === classroomId);
	return {
		classroom: here && { name: here.classroom },
		whistle: going && whistleOf(going, new Date(), person.id),
		trust,
		posts: posts.map(({ lesson, ...post }) => ({ ...post, lesson: titleOf(lesson) })),
		reports: reported,
		runs: attended.map(({ id, lesson, begunAt, finishedAt, lookedAt }) => ({
			id,
			begunAt,
			finishedAt,
			lookedAt,
			title: titleOf(lesson),
		})),
	};
};

const asking = z.object({
	review: z.uuid('gone'),
	question: z.string().trim().min(1, 'empty').max(appealLength, 'long'),
});

const mistakes: Record<string, () => string> = {
	empty: m.lessons_me_ask_empty,
	long: () => m.lessons_me_ask_long({ max: appealLength }),
};

export const actions: Actions = {
	why: async (event) => {
		const form = await readForm(event);
		const read = asking.safeParse(Object.fromEntries(form));
		const refuse = (status: number, message: string) =>
			fail(status, {
				review: String(form.get('review')),
				question: String(form.get('question') ?? ''),
				message,
			});
		if (!read.success)
			return refuse(422, (mistakes[read.error.issues[0]!.message] ?? m.lessons_me_ask_gone)());
		const { review, question } = read.data;
		if (!(await appeals.ask(event.locals.person!, review, question, new Date())))
			return refuse(409, m.lessons_me_ask_gone());
		redirect(303, '/me#posts');
	},
};
