import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import * as lookback from '#lib/network/lookback.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
	depends(liveKey('network'));
	const { run } = await parent();
	const id = z.uuid().safeParse(params.post);
	const post = id.success ? await lookback.findForBoard(locals.person!, run, id.data, new Date()) : null;
	if (!post) error(404, 'Not found');
	return {
		post: { words: locals.language === 'en' ? (post.bodyEn ?? post.body) : post.body, picture: post.picture },
	};
};
