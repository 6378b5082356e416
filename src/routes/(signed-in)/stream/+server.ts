import { ownClassroom, taughtClassrooms, visitedClassrooms } from '#lib/access/policy.ts';
import { stream } from '#lib/live/stream.server.ts';
import type { Person } from '#lib/people/person.ts';
import type { RequestHandler } from './$types';

/** What changes in the person's own classrooms, as server-sent events without content. */
export const GET: RequestHandler = ({ locals }) => {
	const person = locals.person!;
	return new Response(streamOf(person), {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no',
		},
	});
};

function streamOf(person: Person): ReadableStream {
	const own = ownClassroom(person);
	const taught = taughtClassrooms(person);
	if (own || taught.length > 0) return stream(person.id, own ? [own] : taught);
	// A guest hears when his threads change, and not when a class comes in or plays.
	return stream(person.id, visitedClassrooms(person), ['thread']);
}
