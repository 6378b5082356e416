import { footprintOf, wipe } from '#lib/network/footprint/footprint.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { readForm } from '#lib/server/form.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		footprint: await footprintOf(person, place.network.id, locals.language, clock(place.network, now)),
	};
};

export const actions: Actions = {
	wipe: async (event) => {
		await readForm(event);
		const { network } = await enterSquare(event.locals, new Date());
		await wipe(event.locals.person!, network.id);
		return { wiped: true };
	},
};
