import { error } from '@sveltejs/kit';
import { readQuery } from '#lib/network/search/find.ts';
import { noteSearch } from '#lib/network/footprint/searched.server.ts';
import { readGlances } from '#lib/network/glance/glance.ts';
import { look } from '#lib/network/glance/glance.server.ts';
import { readForm } from '#lib/server/form.ts';
import { placeOf } from '../square.server.ts';
import type { RequestHandler } from './$types';

/** A pupil's browser tells, some four times a minute, how long posts stood before her eyes; and what she searched for. */
export const POST: RequestHandler = async (event) => {
	const person = event.locals.person!;
	const form = await readForm(event);
	const glances = readGlances(form);
	if (!glances) error(400, 'Nothing that could be looked at');
	const searched = readQuery(form.get('search') as string | null);
	const now = new Date();
	const place = await placeOf(person, now);
	// A lesson that ended a moment ago is no mistake of hers.
	if (place?.network) {
		await look(person, place, glances, now);
		if (searched) await noteSearch(person, place.network.id, searched.text, now);
	}
	return new Response(null, { status: 204 });
};
