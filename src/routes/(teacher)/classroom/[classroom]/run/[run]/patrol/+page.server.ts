import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as patrols from '#lib/lessons/teacher/desk/patrol.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { pair } from '#lib/moderation/patrol/patrol.ts';
import { m } from '#lib/paraglide/messages.js';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { backTo } from '#lib/server/back.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'));
	const { run, title } = await runAt(event);
	return { run, title, pupils: await classrooms.pupilsOf(run.classroomId) };
};

const choosing = z.array(z.uuid()).length(pair);

type Verb = (person: Person, runId: string, now: Date) => Promise<boolean | null>;

async function arrange(event: RequestEvent, verb: Verb) {
	const form = await readForm(event);
	const { run } = await runAt(event);
	if (!(await verb(event.locals.person!, run.id, new Date())))
		return fail(409, { message: m.patrol_is_over() });
	redirect(303, form.has('back') ? backTo(form.get('back')) : event.url.pathname);
}

export const actions: Actions = {
	choose: async (event) => {
		const form = await readForm(event);
		const { run } = await runAt(event);
		const chosen = form.getAll('pupil').map(String);
		const read = choosing.safeParse(chosen);
		if (!read.success) return fail(422, { chosen, message: m.patrol_two() });
		const done = await patrols.choose(event.locals.person!, run.id, read.data, new Date());
		if (done === null) error(404, 'Not found');
		if (!done) return fail(409, { chosen, message: run.finishedAt ? m.patrol_is_over() : m.patrol_two() });
		redirect(303, event.url.pathname);
	},
	rotate: (event) => arrange(event, patrols.rotate),
	end: (event) => arrange(event, patrols.end),
};
