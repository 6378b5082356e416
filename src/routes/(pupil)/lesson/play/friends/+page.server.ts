import { liveKey } from '#lib/live/topic.ts';
import { friendsOf } from '#lib/network/friend/friend.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now, 'friends');
	const { network, classroom } = place;
	const all = await friendsOf(person, network.id, clock(network, now));
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		alone: network.personId !== null,
		friends: all.filter(({ bond }) => bond !== 'none'),
	};
};
