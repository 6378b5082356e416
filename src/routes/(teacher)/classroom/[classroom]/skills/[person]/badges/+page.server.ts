import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import * as classrooms from '#lib/people/classroom.server.ts';
import { readForm } from '#lib/server/form.ts';
import { readRevoking } from '#lib/skills/out/revoking.ts';
import { badgesOf, revoke } from '#lib/skills/out/status.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const badges = await badgesOf(locals.person!, params.classroom, params.person);
	const pupils = badges && (await classrooms.pupilsOf(params.classroom, new Date()));
	const pupil = pupils?.find(({ id }) => id === params.person);
	if (!badges || !pupil) error(404, 'Not found');
	return { pupil, badges };
};

export const actions: Actions = {
	revoke: async (event) => {
		const { params, locals } = event;
		const read = readRevoking(await readForm(event));
		if ('problem' in read) return fail(400, read);
		const mine = await badgesOf(locals.person!, params.classroom, params.person);
		if (!mine?.some(({ id }) => id === read.badge)) error(404, 'Not found');
		const done = await revoke(locals.person!, read.badge, read.reason, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'late') return fail(409, { ...read, problem: m.skills_badge_late() });
		redirect(303, event.url.pathname);
	},
};
