import { liveKey } from '#lib/live/topic.ts';
import { behind } from '#lib/network/curtain/curtain.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'));
	const now = new Date();
	const place = await enterSquare(locals, now);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		cast: await behind(place.run.id, locals.language),
	};
};
