import { feelingsIn } from '#lib/network/pulls/feeling.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { run } = await parent();
	return { counts: await feelingsIn(run.id) };
};
