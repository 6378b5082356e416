import { error } from '@sveltejs/kit';
import * as answers from '#lib/experts/answer.server.ts';
import * as images from '#lib/images/image.server.ts';
import type { Person } from '#lib/people/person.ts';
import { maySeeObserved } from '#lib/skills/observed.server.ts';
import type { RequestHandler } from './$types';

/** Each room whose things have photos says of its own who may see them. */
const mayBeSeen = async (person: Person, { id, subjectId }: { id: string; subjectId: string }) =>
	(await answers.maySee(person, id, subjectId, new Date())) || maySeeObserved(person, id, subjectId);

/** A photo, for whoever may see what it stands with; for everybody else there is none. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const image = await images.find(params.image);
	const seen = image && (await mayBeSeen(locals.person!, image));
	const bytes = seen ? await images.bytesOf(image.id) : null;
	if (!bytes) error(404, 'Not found');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'image/webp',
			'content-disposition': 'inline; filename="photo.webp"',
			// Devices are shared, and what a teacher takes away must be gone there, too.
			'cache-control': 'private, no-store',
		},
	});
};
