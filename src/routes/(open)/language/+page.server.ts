import { redirect } from '@sveltejs/kit';
import { cookieName, isLocale } from '#lib/paraglide/runtime.js';
import { backTo } from '#lib/server/back.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const year = 365 * 24 * 60 * 60;

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const language = form.get('language');
		if (isLocale(language))
			event.cookies.set(cookieName, language, {
				path: '/',
				maxAge: year,
				sameSite: 'lax',
				// Read by the browser too, so that both speak the same language.
				httpOnly: false,
				secure: event.url.protocol === 'https:',
			});
		redirect(303, backTo(form.get('back')));
	},
};
