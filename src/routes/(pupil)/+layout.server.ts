import { ownClassroom } from '#lib/access/policy.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { whistleOf } from '#lib/lessons/whistle.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What her teacher says to everybody, on the pages below a pupil's own. Her own page, the lesson and the square bring
 * it with what they ask anyway.
 */
export const load: LayoutServerLoad = async ({ locals, route, depends }) => {
	if (!route.id?.startsWith('/(pupil)/me/')) return {};
	depends(liveKey('run'));
	const classroomId = ownClassroom(locals.person!);
	const current = classroomId ? await runs.current(classroomId) : null;
	return { whistle: current?.run && whistleOf(current.run, new Date()) };
};
