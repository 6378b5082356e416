import { fail, redirect } from '@sveltejs/kit';
import { ownClassroom } from '#lib/access/policy.ts';
import { isDoorOpen } from '#lib/accounts/join.server.ts';
import { closed, isRefusal } from '#lib/accounts/refusal.ts';
import { withCard } from '#lib/accounts/signIn.server.ts';
import { signIn } from '../../../../session.server.ts';
import { holderOf } from '#lib/accounts/holder.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening a card shows whose it is and signs nobody in: a camera's preview opens it as well. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const now = new Date();
	const holder = await holderOf(params.secret, now);
	if (!holder) return { holder: null, refusal: null };
	if (holder.id === locals.person?.id) redirect(303, '/lesson');
	const classroomId = ownClassroom(holder);
	const isOpen = classroomId !== null && (await isDoorOpen(classroomId, now));
	return {
		holder: { name: holder.nickname, avatar: holder.avatar },
		refusal: isOpen ? null : closed,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { secret } = event.params;
		const answer = await withCard({ secret, address: event.getClientAddress(), now: new Date() });
		if (isRefusal(answer)) return fail(answer.refused === 'wait' ? 429 : 422, { refusal: answer });
		redirect(303, await signIn(event, answer.personId));
	},
};
