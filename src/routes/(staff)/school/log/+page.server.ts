import { error } from '@sveltejs/kit';
import { z } from 'zod';
import * as logs from '#lib/moderation/log/log.server.ts';
import { tell } from '#lib/moderation/log/logWords.ts';
import type { PageServerLoad } from './$types';

const filter = z.object({
	/** Counts up in the database; what is larger was never given out. */
	before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
	words: z.string().trim().min(1).max(100).nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = filter.parse({
		before: url.searchParams.get('before'),
		words: url.searchParams.get('words'),
	});
	const page = await logs.schoolLog(locals.person!, asked);
	if (!page) error(404, 'Not found');
	return {
		// Told here: the sentences of everything that can happen are many, and this page needs few of them.
		entries: page.entries.map((entry) => ({
			id: entry.id,
			at: entry.at,
			avatar: entry.avatar,
			sentence: tell(entry),
		})),
		older: page.before,
		isNewest: asked.before === null,
		words: asked.words,
	};
};
