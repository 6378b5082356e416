import { error } from '@sveltejs/kit';
import { journeyOf } from '#lib/network/journey/journey.server.ts';
import { enterSquare, readId, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const journey = await journeyOf(person, place.run.id, readId(params.post), locals.language, now);
	if (!journey) error(404, 'Not found');
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		journey,
	};
};
