import { redirect } from '@sveltejs/kit';
import { isPupil } from '#lib/access/policy.ts';
import { readForm } from '#lib/server/form.ts';
import { signOut } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		await signOut(event, { everywhere: form.get('everywhere') === 'yes' });
		redirect(303, isPupil(event.locals.person!) ? '/join' : '/');
	},
};
