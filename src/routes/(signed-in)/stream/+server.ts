import { ownClassroom, taughtClassrooms } from '#lib/access/policy.ts';
import { stream } from '#lib/live/stream.server.ts';
import type { RequestHandler } from './$types';

/** What changes in the person's own classrooms, as server-sent events without content. */
export const GET: RequestHandler = ({ locals }) => {
	const person = locals.person!;
	const own = ownClassroom(person);
	return new Response(stream(person.id, own ? [own] : taughtClassrooms(person)), {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no',
		},
	});
};
