import { error, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { findInFeed } from '#lib/network/feed/feed.server.ts';
import { findReturned } from '#lib/network/post/post.server.ts';
import { toldOfHelp } from '#lib/moderation/words/help.ts';
import { newId } from '#lib/server/db/id.ts';
import { post } from '../../actions.server.ts';
import { enterSquare, readId, seatOf, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const id = readId(params.post);
	const returned = await findReturned(person, place.network.id, id);
	if (!returned) {
		// Sent again a moment ago, or the teacher came back on it: the feed tells.
		if (await findInFeed(person, place.network.id, id, now)) redirect(303, '/lesson/play');
		error(404, 'Not found');
	}
	return {
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		seat: seatOf(person, place, now),
		key: newId(),
		returned,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const answer = await post(event, readId(event.params.post));
		// Who may not be well is told where help is, and not only on the square.
		if ('sent' in answer && answer.sent) redirect(303, answer.sent === 'help' ? toldOfHelp : '/lesson/play');
		return answer;
	},
};
