import { showBubble } from '#lib/network/bubble/shown.ts';
import { poolOfRun } from '#lib/network/ranking/pool.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { run } = await parent();
	const { posts } = await poolOfRun(run.id, new Date());
	return { bubble: showBubble(posts, url.searchParams, locals.language) };
};
