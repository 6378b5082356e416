import { showBubble } from '#lib/network/bubble/shown.ts';
import { poolOf } from '#lib/network/ranking/pool.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { posts } = await poolOf(person, place.network.id, now);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		bubble: showBubble(posts, url.searchParams, locals.language),
	};
};
