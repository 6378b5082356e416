import { readForm } from '#lib/server/form.ts';
import { look } from '#lib/skills/out/status.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const token = String((await readForm(event)).get('badge') ?? '');
		return { token, verdict: await look(token) };
	},
};
