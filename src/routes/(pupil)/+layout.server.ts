import { ownClassroom } from '#lib/access/policy.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Her classroom and what her teacher says to everybody, on the pages below a pupil's own and the help card. Her own
 * page, the lesson and the square bring them with what they ask anyway.
 */
export const load: LayoutServerLoad = async ({ locals, route, depends }) => {
	if (!/^\/\(pupil\)\/(me\/|help$)/.test(route.id ?? '')) return {};
	depends(liveKey('run'));
	const classroomId = ownClassroom(locals.person!);
	const current = classroomId ? await runs.current(classroomId) : null;
	return {
		classroom: current && { name: current.classroom.name },
		whistle: current?.run && whistleOf(current.run, new Date(), locals.person!.id),
	};
};
