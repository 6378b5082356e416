import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import { m } from '#lib/paraglide/messages.js';
import * as classrooms from '#lib/people/classroom.server.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params, url }) => {
	const { classroom } = await parent();
	if (classroom?.id !== params.classroom) error(404, 'Not found');
	return {
		classroom,
		pupils: await classrooms.pupilsOf(classroom.id),
		/** One pupil lost her card; otherwise everybody gets one. */
		chosen: url.searchParams.get('pupil'),
	};
};

const choosing = z.array(z.uuid()).min(1).max(200);

export const actions: Actions = {
	renew: async (event) => {
		const chosen = choosing.safeParse((await readForm(event)).getAll('pupil'));
		if (!chosen.success) return fail(400, { message: m.teacher_cards_choose() });
		const cards = await arrangements.renewCards(
			event.locals.person!,
			event.params.classroom,
			chosen.data,
			new Date(),
		);
		if (!cards) error(404, 'Not found');
		if (cards.length === 0) return fail(400, { message: m.teacher_cards_choose() });
		return {
			cards: cards.map(({ person, secret, pictures }) => ({
				id: person.id,
				nickname: person.nickname,
				avatar: person.avatar,
				pictures,
				address: `${event.url.origin}/join/card/${secret}`,
			})),
		};
	},
};
