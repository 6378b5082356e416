import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { home, isPupil } from '#lib/access/policy.ts';
import { enter } from '#lib/accounts/join.server.ts';
import { isRefusal } from '#lib/accounts/refusal.ts';
import { tidyCode } from '#lib/people/code.ts';
import { readForm } from '#lib/server/form.ts';
import { leave } from './leave.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { person } = locals;
	if (person && isPupil(person)) redirect(303, '/lesson');
	return { home: person && home(person) };
};

const typed = z.object({ code: z.string().max(100).trim() });

export const actions: Actions = {
	join: async (event) => {
		const read = typed.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { code: '', refusal: { refused: 'wrong' as const } });
		const { code } = read.data;
		if (code === '') return fail(422, { code, refusal: { refused: 'empty' as const } });
		const door = await enter(code, event.getClientAddress(), new Date());
		if (isRefusal(door)) return fail(door.refused === 'wait' ? 429 : 422, { code, refusal: door });
		redirect(303, `/join/${tidyCode(code)}`);
	},
	leave,
};
