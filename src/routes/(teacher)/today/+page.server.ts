import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as runs from '#lib/lessons/run.server.ts';
import { arrivals, finishedLately } from '#lib/lessons/teacher/overview.server.ts';
import * as scenarios from '#lib/network/scenario/own.server.ts';
import { untilEndOfDay } from '#lib/people/schoolDay.ts';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { findReady, library } from '../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	depends(liveKey('run'), liveKey('presence'));
	const { classrooms } = await parent();
	const [inside, lately] = await Promise.all([
		arrivals(classrooms.flatMap(({ run }) => run?.id ?? [])),
		finishedLately(locals.person!),
	]);
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	return {
		rooms: classrooms.map((classroom) => ({
			...classroom,
			lesson: classroom.run && titleOf(classroom.run.lesson),
			inside: classroom.run ? (inside.get(classroom.run.id) ?? 0) : 0,
		})),
		lately: lately.map((run) => ({ ...run, title: titleOf(run.lesson) })),
		lessons: library.list(locals.language).filter(({ slug }) => findReady(slug)),
		until: untilEndOfDay(new Date()),
	};
};

const beginning = z.object({
	classroom: z.uuid(),
	lesson: z.string().min(1).max(100),
	/** One of the school's own, instead of the lesson's. */
	scenario: z.union([z.literal(''), z.uuid()]).optional(),
});

export const actions: Actions = {
	begin: async (event) => {
		const form = Object.fromEntries(await readForm(event));
		const asked = beginning.safeParse(form);
		if (!asked.success) return fail(400, { classroom: form.classroom, message: m.teacher_begin_choose() });
		const { classroom, lesson, scenario } = asked.data;
		const book = findReady(lesson);
		if (!book) return fail(409, { classroom, message: m.teacher_begin_not_ready() });
		const own = scenario ? await scenarios.forRun(event.locals.person!, scenario) : null;
		if (scenario && !own) return fail(409, { classroom, message: m.scenario_choose_gone() });
		const shape = book.lesson.texts.nl.steps.find(({ step }) => step === 'play')?.shape;
		const edition = { slug: lesson, version: book.edition, shape, own };
		const begun = await runs.begin(event.locals.person!, classroom, edition, new Date());
		if (!begun) error(404, 'Not found');
		redirect(303, `/classroom/${classroom}/run/${begun.runId}${begun.begun ? '' : '?going'}`);
	},
};
