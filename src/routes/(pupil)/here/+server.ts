import { error } from '@sveltejs/kit';
import { ownClassroom } from '#lib/access/policy.ts';
import * as presence from '#lib/lessons/presence.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { isOpen, isStep, stepFor } from '#lib/lessons/run.ts';
import { readForm } from '#lib/server/form.ts';
import type { RequestHandler } from './$types';

/**
 * A pupil's browser tells at which step she is, or with `lesson` that she has come in.
 * Loading a page does not: reading writes nothing.
 */
export const POST: RequestHandler = async (event) => {
	const person = event.locals.person!;
	const step = String((await readForm(event)).get('step'));
	const classroomId = ownClassroom(person);
	const now = classroomId ? await runs.current(classroomId) : null;
	if (!now?.run) error(409, 'There is no lesson now');
	if (step === 'lesson') await presence.arrive(person, now.run, new Date());
	else if (!isStep(step)) error(400, 'No such step');
	else if (!isOpen(step, stepFor(now.run, person.id))) error(409, 'That step is not open');
	else await presence.enter(person, now.run, step, new Date());
	return new Response(null, { status: 204 });
};
