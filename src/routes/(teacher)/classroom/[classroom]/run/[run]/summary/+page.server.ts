import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { summaryOf } from '#lib/lessons/teacher/summary/summary.server.ts';
import { library } from '../../../../../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const id = z.uuid().safeParse(params.run);
	const asked = { classroom: params.classroom, run: id.data ?? '' };
	const textOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language] ?? null;
	const now = new Date();
	const found = id.success ? await summaryOf(locals.person!, asked, textOf, locals.language, now) : null;
	if (!found) error(404, 'Not found');
	const { run, lesson, ...summary } = found;
	return {
		now,
		run: { id: run.id, begunAt: run.begunAt, finishedAt: run.finishedAt },
		title: lesson?.title ?? run.lesson,
		summary,
	};
};
