import { redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { newId } from '#lib/server/db/id.ts';
import { post } from '../actions.server.ts';
import { enterSquare, seatOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A new post with all that can be chosen for it: a page of its own, so that the square stays light. */
export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		alone: place.network.personId !== null,
		seat: seatOf(person, place, now),
		key: newId(),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const answer = await post(event, null);
		if ('sent' in answer && answer.sent && answer.sent !== 'help') redirect(303, '/lesson/play');
		return answer;
	},
};
