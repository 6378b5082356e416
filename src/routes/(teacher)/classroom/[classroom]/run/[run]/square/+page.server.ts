import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as lookback from '#lib/network/lookback.server.ts';
import type { PageServerLoad } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('network'), liveKey('lane'));
	const { run, title } = await runAt(event);
	const posts = await lookback.ofRun(event.locals.person!, run, new Date());
	if (!posts) error(404, 'Not found');
	return { run, title, posts };
};
