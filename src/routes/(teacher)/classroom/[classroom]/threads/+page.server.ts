import { error } from '@sveltejs/kit';
import * as threads from '#lib/experts/thread.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('thread'));
	const list = await threads.listForTeacher(locals.person!, params.classroom);
	if (!list) error(404, 'Not found');
	return { threads: list };
};
