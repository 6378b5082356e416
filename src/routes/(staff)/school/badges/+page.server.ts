import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { readRevoking } from '#lib/skills/out/revoking.ts';
import { badgesOfSchool, revoke } from '#lib/skills/out/status.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const badges = await badgesOfSchool(locals.person!);
	if (!badges) error(404, 'Not found');
	return { badges };
};

export const actions: Actions = {
	revoke: async (event) => {
		const read = readRevoking(await readForm(event));
		if ('problem' in read) return fail(400, read);
		const done = await revoke(event.locals.person!, read.badge, read.reason, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'late') return fail(409, { ...read, problem: m.skills_badge_late() });
		redirect(303, event.url.pathname);
	},
};
