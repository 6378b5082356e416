import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { findInFeed } from '#lib/network/feed/feed.server.ts';
import * as places from '#lib/network/place.server.ts';
import { showWhole } from '#lib/network/post/shown.ts';
import { newId } from '#lib/server/db/id.ts';
import { comment, react, vote } from '../actions.server.ts';
import { enterSquare, readId, seatOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const post = await findInFeed(
		person,
		place.network.id,
		readId(params.post),
		places.clock(place.network, now),
	);
	if (!post) error(404, 'Not found');
	return {
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		seat: seatOf(person, place, now),
		/** Of the form for a comment. */
		key: newId(),
		post: showWhole(post, {
			id: person.id,
			language: locals.language,
			heavy: places.isHeavy(place),
			off: place.network.switches?.off,
		}),
	};
};

export const actions: Actions = {
	comment: (event) => comment(event, readId(event.params.post)),
	react: (event) => react(event, readId(event.params.post)),
	vote: (event) => vote(event, readId(event.params.post)),
};
