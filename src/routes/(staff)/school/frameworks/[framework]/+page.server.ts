import { error, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { isBuiltIn } from '#lib/skills/framework/catalogue.ts';
import * as owns from '#lib/skills/framework/ownFramework.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await owns.find(locals.person!, params.framework, locals.language);
	if (!found) error(404, 'Not found');
	return { framework: found, isOwn: !isBuiltIn(found.id) };
};

export const actions: Actions = {
	remove: async (event) => {
		await readForm(event);
		const removed = await owns.remove(event.locals.person!, event.params.framework, new Date());
		if (!removed) error(404, 'Not found');
		redirect(303, '/school/frameworks');
	},
};
