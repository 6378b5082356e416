import { redirect } from '@sveltejs/kit';
import { backTo } from '#lib/server/back.ts';
import { readForm } from '#lib/server/form.ts';
import { lookCookie, readLookForm, writeLook } from '#lib/ui/look/look.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const secure = event.url.protocol === 'https:';
		event.cookies.set(lookCookie.name, writeLook(readLookForm(form)), { ...lookCookie.options, secure });
		redirect(303, backTo(form.get('back')));
	},
};
