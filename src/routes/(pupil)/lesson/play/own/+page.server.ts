import { fail, redirect } from '@sveltejs/kit';
import { stepFor } from '#lib/lessons/run.ts';
import { liveKey } from '#lib/live/topic.ts';
import { openOwn } from '#lib/network/solo/opening.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { enter, isToOpen, placeOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enter(locals, now);
	if (!isToOpen(place)) redirect(303, '/lesson/play');
	const stillness = stillnessOf(person, place, now);
	return {
		at: 'play' as const,
		...stillness,
		classroom: { id: place.classroom.id, name: place.classroom.name },
		classAt: stepFor(place.run, person.id),
		/** Her clock should begin when she can play along. */
		waits: stillness.standstill !== null,
	};
};

export const actions: Actions = {
	default: async (event) => {
		await readForm(event);
		const person = event.locals.person!;
		const now = new Date();
		const place = await placeOf(person, now);
		if (!place) redirect(303, '/lesson');
		const opened = await openOwn(person, place, now);
		if (opened === 'waits') return fail(409, { message: m.solo_waits_text() });
		if (opened === 'closed' && isToOpen(place)) return fail(409, { message: m.network_closed_text() });
		redirect(303, '/lesson/play');
	},
};
