import { error, fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import * as checks from '#lib/skills/check/check.server.ts';
import { moments } from '#lib/skills/check/check.ts';
import { library } from '../../../../../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('presence'), liveKey('run'));
	const shown = await checks.ofClassroom(locals.person!, params.classroom, params.check, new Date());
	if (!shown) error(404, 'Not found');
	const { lesson } = shown.check;
	return { ...shown, title: library.find(lesson)?.lesson.texts[locals.language].title ?? lesson };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const asked = String(form.get('open') ?? '');
		const to = moments.find((moment) => moment === asked) ?? null;
		if (!to && asked !== 'none') error(400, 'There is no such moment');
		const { classroom: classroomId, check: checkId } = event.params;
		const done = await checks.turn(event.locals.person!, { classroomId, checkId }, to, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'late') return fail(409, { problem: m.check_late() });
		redirect(303, event.url.pathname);
	},
};
