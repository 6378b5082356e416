import { json } from '@sveltejs/kit';
import { clock } from '#lib/network/place.server.ts';
import { newsOf } from '#lib/network/pulls/news.server.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { faceOf, storiesOn } from '#lib/network/pulls/story.server.ts';
import { streaksOf } from '#lib/network/pulls/streak.server.ts';
import { enterSquare } from '../../square.server.ts';
import type { RequestHandler } from './$types';

/** What goes on in the pulls that are on. Apart from the square, so that one without them has no query more. */
export const GET: RequestHandler = async ({ locals }) => {
	const person = locals.person!;
	const place = await enterSquare(locals, new Date());
	const { network } = place;
	const moment = clock(network, new Date());
	const on = metBy(place);
	const [stories, streaks, news] = await Promise.all([
		on.includes('stories') ? storiesOn(network.id, moment) : null,
		on.includes('streaks') ? streaksOf(person, network.id, moment) : null,
		on.includes('dots') ? newsOf(person, network.id, moment) : null,
	]);
	return json({
		...(stories && { stories: stories.map(faceOf) }),
		...(streaks && { streaks }),
		...(news && { news }),
	});
};
