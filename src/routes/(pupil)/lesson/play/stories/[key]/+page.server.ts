import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { clock } from '#lib/network/place.server.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { storiesOn, storyAmong } from '#lib/network/pulls/story.server.ts';
import { enterSquare, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'));
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const on = metBy(place);
	const stories = on.includes('stories') ? await storiesOn(network.id, clock(network, now)) : [];
	const story = storyAmong(stories, params.key, locals.language);
	if (!story) error(404, 'Not found');
	return {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		network: network.id,
		story,
		autoplay: on.includes('autoplay'),
	};
};
