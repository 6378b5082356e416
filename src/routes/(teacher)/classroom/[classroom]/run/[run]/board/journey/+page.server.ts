import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { journeyOf } from '#lib/network/journey/journey.server.ts';
import { poolOfRun } from '#lib/network/ranking/pool.server.ts';
import { showOnBoard } from '#lib/network/ranking/shown.ts';
import type { PageServerLoad } from './$types';

/** So many posts can be chosen from: those that most happened to. */
const most = 6;

const id = z.uuid();

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { run } = await parent();
	const now = new Date();
	const asked = url.searchParams.get('post');
	if (asked !== null && !id.safeParse(asked).success) error(404, 'Not found');
	if (asked !== null) {
		const journey = await journeyOf(null, run.id, asked, locals.language, now);
		return { journey: journey ?? error(404, 'Not found'), posts: [] };
	}
	const { posts } = await poolOfRun(run.id, now);
	const busiest = posts
		.toSorted((one, other) => other.lookers + other.reactions - (one.lookers + one.reactions))
		.slice(0, most);
	return {
		journey: null,
		posts: showOnBoard(busiest, locals.language).map(({ id, name, avatar, text }) => ({
			id,
			name,
			avatar,
			text,
		})),
	};
};
