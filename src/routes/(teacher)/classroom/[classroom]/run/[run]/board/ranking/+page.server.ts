import { liveKey } from '#lib/live/topic.ts';
import { poolOfRun } from '#lib/network/ranking/pool.server.ts';
import { readChoice } from '#lib/network/ranking/recipe.ts';
import { showOnBoard } from '#lib/network/ranking/shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	depends(liveKey('network'));
	const { run } = await parent();
	const now = new Date();
	const { posts, habits } = await poolOfRun(run.id, now);
	return { now, posts: showOnBoard(posts, locals.language), habits, choice: readChoice(url.searchParams) };
};
