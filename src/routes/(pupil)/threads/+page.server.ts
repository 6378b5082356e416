import { error } from '@sveltejs/kit';
import { ownClassroom } from '#lib/access/policy.ts';
import * as threads from '#lib/experts/thread.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { readCursor, writeCursor } from '#lib/server/cursor.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends, url }) => {
	depends(liveKey('thread'), liveKey('run'));
	const person = locals.person!;
	const asked = url.searchParams.get('before');
	const before = asked === null ? null : readCursor(asked);
	if (asked !== null && !before) error(404, 'Not found');
	const classroomId = ownClassroom(person);
	const [list, here] = await Promise.all([
		threads.listForPupil(person, before),
		classroomId ? runs.current(classroomId) : null,
	]);
	return {
		threads: list.threads,
		older: list.older && writeCursor(list.older),
		newest: before === null,
		classroom: here && { name: here.classroom.name },
		frozen: here?.frozen ?? false,
	};
};
