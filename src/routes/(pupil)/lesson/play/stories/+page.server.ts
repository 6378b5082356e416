import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { clock } from '#lib/network/place.server.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { faceOf, storiesOn } from '#lib/network/pulls/story.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'));
	const now = new Date();
	const place = await enterSquare(locals, now);
	if (!metBy(place).includes('stories')) error(404, 'Not found');
	const { network, classroom } = place;
	return {
		at: 'play' as const,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		faces: (await storiesOn(network.id, clock(network, now))).map(faceOf),
	};
};
