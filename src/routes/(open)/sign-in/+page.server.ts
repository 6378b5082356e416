import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { home } from '#lib/access/policy.ts';
import { isRefusal } from '#lib/accounts/refusal.ts';
import { withPassword } from '#lib/accounts/signIn.server.ts';
import { readForm } from '#lib/server/form.ts';
import { signIn } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const credentials = z.object({
	email: z.string().trim().min(1).max(320),
	password: z.string().min(1).max(1000),
});

export const load: PageServerLoad = ({ locals }) => {
	if (locals.person) redirect(303, home(locals.person));
};

export const actions: Actions = {
	default: async (event) => {
		const form = Object.fromEntries(await readForm(event));
		const read = credentials.safeParse(form);
		const email = typeof form.email === 'string' ? form.email.slice(0, 320) : '';
		if (!read.success) return fail(400, { email, refused: 'empty' as const, minutes: 0 });
		const answer = await withPassword({ ...read.data, address: event.getClientAddress(), now: new Date() });
		if (isRefusal(answer)) {
			const minutes = answer.refused === 'wait' ? Math.ceil(answer.seconds / 60) : 0;
			return fail(answer.refused === 'wait' ? 429 : 400, { email, refused: answer.refused, minutes });
		}
		redirect(303, await signIn(event, answer.personId));
	},
};
