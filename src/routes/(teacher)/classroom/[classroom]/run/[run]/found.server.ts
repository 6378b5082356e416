import { error } from '@sveltejs/kit';
import { z } from 'zod';
import * as runs from '#lib/lessons/run.server.ts';
import { library } from '../../../../../library.server.ts';

type Asked = { locals: App.Locals; params: { classroom: string; run: string } };

/** The lesson run of an address, with its lesson's words if that is still on the shelf. What is not hers is not found. */
export async function runAt({ locals, params }: Asked) {
	const id = z.uuid().safeParse(params.run);
	const run = id.success ? await runs.find(locals.person!, id.data) : null;
	if (run?.classroomId !== params.classroom) error(404, 'Not found');
	const lesson = library.find(run.lesson)?.lesson.texts[locals.language] ?? null;
	return { run, lesson, title: lesson?.title ?? run.lesson };
}
