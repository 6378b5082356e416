import { error, redirect } from '@sveltejs/kit';
import * as presence from '#lib/lessons/presence.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { showCode } from '#lib/people/code.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Set while the board shows names: only in this browser, and no longer than it stays open. */
const names = 'board-names';

export const load: PageServerLoad = async ({ parent, cookies, url, depends }) => {
	depends(liveKey('presence'));
	const { run } = await parent();
	const [classroom, pupils] = await Promise.all([
		classrooms.find(run.classroomId),
		presence.inRun(run, new Date()),
	]);
	if (!classroom) error(404, 'Not found');
	const withNames = cookies.get(names) === 'on';
	return {
		code: showCode(classroom.code),
		host: url.host,
		address: `${url.origin}/join/${classroom.code}`,
		withNames,
		total: pupils.length,
		// A name that is not shown does not travel to the board at all.
		inside: pupils.flatMap(({ id, name, avatar, step }) =>
			step === null ? [] : [{ id, avatar, name: withNames ? name : null }],
		),
	};
};

export const actions: Actions = {
	names: async (event) => {
		const show = (await readForm(event)).get('names') === 'on';
		const options = { path: '/classroom', secure: event.url.protocol === 'https:' };
		if (show) event.cookies.set(names, 'on', options);
		else event.cookies.delete(names, options);
		redirect(303, event.url.pathname);
	},
};
