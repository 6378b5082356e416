import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { home, isPupil, kindOf } from '#lib/access/policy.ts';
import { changePassword } from '#lib/accounts/credential.server.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const change = z.object({ old: z.string().min(1).max(1000), next: z.string().min(1).max(1000) });

export const load: PageServerLoad = ({ locals }) => {
	const person = locals.person!;
	return { kind: kindOf(person), home: home(person), canChange: !isPupil(person) };
};

export const actions: Actions = {
	password: async (event) => {
		const person = event.locals.person!;
		if (isPupil(person)) return fail(403, { refused: 'wrong' as const, minutes: 0 });
		const read = change.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { refused: 'empty' as const, minutes: 0 });
		const refusal = await changePassword(person, {
			...read.data,
			token: event.locals.sessionToken!,
			address: event.getClientAddress(),
			now: new Date(),
		});
		if (!refusal) return { changed: true };
		if (refusal.refused === 'weak') return fail(400, { refused: refusal.weakness, minutes: 0 });
		const minutes = refusal.refused === 'wait' ? Math.ceil(refusal.seconds / 60) : 0;
		return fail(refusal.refused === 'wait' ? 429 : 400, { refused: refusal.refused, minutes });
	},
};
