import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import * as feeds from '#lib/news/feed.server.ts';
import { feedProblem } from '#lib/news/words.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ feeds: await feeds.listFeeds(locals.person!) });

export const actions: Actions = {
	add: async (event) => {
		const url = String((await readForm(event)).get('url') ?? '');
		const added = await feeds.addFeed(event.locals.person!, url, new Date());
		if (added !== true) return fail(422, { url, problem: feedProblem(added.refused) });
		return { added };
	},
	remove: async (event) => {
		const id = z.uuid().safeParse((await readForm(event)).get('feed'));
		if (!id.success || !(await feeds.removeFeed(event.locals.person!, id.data, new Date())))
			error(404, 'Not found');
	},
};
