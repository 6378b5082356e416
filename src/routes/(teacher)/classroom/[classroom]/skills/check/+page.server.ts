import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/access/policy.ts';
import { liveKey } from '#lib/live/topic.ts';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import * as checks from '#lib/skills/check/check.server.ts';
import { mistakeSentence } from '#lib/skills/check/checkWords.ts';
import { handing, type Mistake } from '#lib/skills/check/reading.ts';
import { library } from '../../../../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('presence'));
	const list = await checks.list(locals.person!, params.classroom);
	if (!list) error(404, 'Not found');
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? slug;
	return {
		key: newId(),
		checks: list.map(({ lesson, ...check }) => ({ ...check, title: titleOf(lesson) })),
		lessons: library
			.list(locals.language)
			.filter(({ slug }) => library.find(slug)?.lesson.check)
			.map(({ slug, title }) => ({ slug, title })),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		if (!may.teach(event.locals.person!, event.params.classroom)) error(404, 'Not found');
		const typed = { lesson: String(form.get('lesson') ?? '') };
		const refuse = (mistake: Mistake) => fail(400, { ...typed, problem: mistakeSentence(mistake) });
		const read = handing.safeParse(Object.fromEntries(form));
		if (!read.success) return refuse(read.error.issues[0]!.path[0] === 'lesson' ? 'lesson' : 'invalid');
		const { key, lesson } = read.data;
		const items = library.find(lesson)?.lesson.check;
		if (!items) return refuse('lesson');
		const done = await checks.handOut(
			event.locals.person!,
			event.params.classroom,
			{ key, lesson, items },
			new Date(),
		);
		if (!done) error(404, 'Not found');
		redirect(303, `${event.url.pathname}/${key}`);
	},
};
