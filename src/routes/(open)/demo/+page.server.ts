import { error, redirect } from '@sveltejs/kit';
import { isOffered, personIdOf } from '#lib/demo/demo.server.ts';
import { readForm } from '#lib/server/form.ts';
import { signIn } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const personId = isOffered() ? await personIdOf(String(form.get('who')), new Date()) : null;
		if (!personId) error(404, 'Not found');
		redirect(303, await signIn(event, personId));
	},
};
