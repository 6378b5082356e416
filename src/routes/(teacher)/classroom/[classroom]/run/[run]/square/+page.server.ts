import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import * as comments from '#lib/network/comment.server.ts';
import * as lookback from '#lib/network/lookback.server.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('network'), liveKey('lane'));
	const { run, title } = await runAt(event);
	const posts = await lookback.ofRun(event.locals.person!, run, new Date());
	if (!posts) error(404, 'Not found');
	return { run, title, posts };
};

const about = z.object({ post: z.uuid(), closed: z.enum(['yes', 'no']) });

export const actions: Actions = {
	comments: async (event) => {
		const read = about.safeParse(Object.fromEntries(await readForm(event)));
		const { run } = await runAt(event);
		if (!read.success) error(404, 'Not found');
		const { post, closed } = read.data;
		const done = await comments.setClosed(event.locals.person!, run, post, closed === 'yes', new Date());
		if (!done) error(404, 'Not found');
	},
};
