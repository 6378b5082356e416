import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { doingsOf } from '#lib/lessons/teacher/pupil/doings.server.ts';
import { seen, tasksIn } from '#lib/lessons/teacher/pupil/lookout.ts';
import { pupilsIn } from '#lib/lessons/teacher/pupil/pupils.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';
import { runAt } from '../../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('presence'), liveKey('lane'));
	const { run, lesson, title } = await runAt(event);
	const now = new Date();
	const tasks = tasksIn(lesson);
	const id = z.uuid().safeParse(event.params.person);
	const [pupil] = id.success ? await pupilsIn(run, tasks, now, id.data) : [];
	if (!pupil) error(404, 'Not found');
	const doings = await doingsOf(pupil.id, run.id);
	return {
		now,
		run: { id: run.id, isOver: run.finishedAt !== null },
		title,
		tasks: tasks.length,
		pupil: seen(pupil, lesson, now, run.finishedAt !== null),
		doings: doings.map((doing) => ({ ...doing, lesson: title })),
	};
};
