import { clock } from '#lib/network/place.server.ts';
import { poolOf } from '#lib/network/ranking/pool.server.ts';
import { readChoice } from '#lib/network/ranking/recipe.ts';
import { showPool } from '#lib/network/ranking/shown.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const moment = clock(place.network, now);
	const { posts, habits } = await poolOf(person, place.network.id, moment);
	return {
		at: 'play' as const,
		now: moment,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		posts: showPool(posts, locals.language),
		habits,
		choice: readChoice(url.searchParams),
	};
};
