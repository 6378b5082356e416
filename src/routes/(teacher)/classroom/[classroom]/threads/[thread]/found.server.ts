import { error, type RequestEvent } from '@sveltejs/kit';
import * as threads from '#lib/experts/thread.server.ts';

/** The thread of an address in the person's own classroom, or it does not exist. */
export async function threadAt({ locals, params }: RequestEvent<{ classroom: string; thread: string }>) {
	const thread = await threads.ofTeacher(locals.person!, params.classroom, params.thread);
	return thread ?? error(404, 'Not found');
}
