import { ownClassroom } from '#lib/access/policy.ts';
import * as threads from '#lib/experts/thread.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('thread'), liveKey('run'));
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const [list, here] = await Promise.all([
		threads.listForPupil(person),
		classroomId ? runs.current(classroomId) : null,
	]);
	return {
		threads: list,
		classroom: here && { name: here.classroom.name },
		frozen: here?.frozen ?? false,
	};
};
