import { error } from '@sveltejs/kit';
import * as threads from '#lib/experts/thread.server.ts';
import { readCursor, writeCursor } from '#lib/server/cursor.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
	depends(liveKey('thread'));
	const asked = url.searchParams.get('before');
	const before = asked === null ? null : readCursor(asked);
	if (asked !== null && !before) error(404, 'Not found');
	const list = await threads.listForTeacher(locals.person!, params.classroom, before);
	if (!list) error(404, 'Not found');
	return { threads: list.threads, older: list.older && writeCursor(list.older), newest: before === null };
};
