import { error } from '@sveltejs/kit';
import { readGlances } from '#lib/network/glance.ts';
import { look } from '#lib/network/glance.server.ts';
import { readForm } from '#lib/server/form.ts';
import { placeOf } from '../square.server.ts';
import type { RequestHandler } from './$types';

/** A pupil's browser tells, some four times a minute, how long posts stood before her eyes. */
export const POST: RequestHandler = async (event) => {
	const person = event.locals.person!;
	const glances = readGlances(await readForm(event));
	if (!glances) error(400, 'Nothing that could be looked at');
	const now = new Date();
	const place = await placeOf(person, now);
	// A lesson that ended a moment ago is no mistake of hers.
	if (place) await look(person, place, glances, now);
	return new Response(null, { status: 204 });
};
