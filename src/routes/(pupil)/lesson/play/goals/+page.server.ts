import { liveKey } from '#lib/live/topic.ts';
import { goalsOf } from '#lib/network/scenario/goals.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	return {
		at: 'play' as const,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		goals: await goalsOf(locals.person!, network, locals.language),
	};
};
