import { fail, redirect } from '@sveltejs/kit';
import * as invitations from '#lib/experts/visit/invitation.server.ts';
import { signIn } from '../../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening a link shows what it is for and uses nothing up: a scanner of mail opens it as well. */
export const load: PageServerLoad = async ({ params }) => ({
	invitation: await invitations.look(params.token, new Date()),
});

export const actions: Actions = {
	default: async (event) => {
		const opened = await invitations.open(event.params.token, new Date());
		if (!opened) return fail(422, { gone: true });
		redirect(303, await signIn(event, opened.personId));
	},
};
