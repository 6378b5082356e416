import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as logs from '#lib/moderation/log/log.server.ts';
import { logTopics } from '#lib/moderation/log/logTopics.ts';
import { takeBack } from '#lib/moderation/log/undo.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { backTo } from '#lib/server/back.ts';
import { readForm } from '#lib/server/form.ts';
import { library } from '../../../../library.server.ts';
import { inverses } from './inverses.server.ts';
import type { Actions, PageServerLoad } from './$types';

const filter = z.object({
	/** Counts up in the database; what is larger was never given out. */
	before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
	topic: z.enum(logTopics).nullable().catch(null),
	words: z.string().trim().min(1).max(100).nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = filter.parse({
		before: url.searchParams.get('before'),
		topic: url.searchParams.get('topic'),
		words: url.searchParams.get('words'),
	});
	const page = await logs.log(locals.person!, params.classroom, asked);
	if (!page) error(404, 'Not found');
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	return {
		entries: page.entries.map(({ lesson, ...entry }) => ({ ...entry, lesson: lesson && titleOf(lesson) })),
		older: page.before,
		isNewest: asked.before === null,
		topic: asked.topic,
		words: asked.words,
	};
};

const undoing = z.object({ activity: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

export const actions: Actions = {
	undo: async (event) => {
		const form = await readForm(event);
		const read = undoing.safeParse(Object.fromEntries(form));
		const { classroom } = event.params;
		const done =
			read.success &&
			(await takeBack(event.locals.person!, classroom, read.data.activity, inverses, new Date()));
		if (!done) error(404, 'Not found');
		if (done === 'newer') return fail(409, { message: m.moderation_undo_newer() });
		if (done === 'gone') return fail(409, { message: m.moderation_undo_gone() });
		redirect(303, form.has('back') ? backTo(form.get('back')) : event.url.pathname);
	},
};
