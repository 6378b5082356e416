import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { fewestGroups, mostGroups } from '#lib/lessons/groups.ts';
import * as groups from '#lib/lessons/teacher/desk/groups.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import * as classrooms from '#lib/people/classroom.server.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'));
	const { run, title } = await runAt(event);
	return { run, title, pupils: await classrooms.pupilsOf(run.classroomId) };
};

const dealing = z.object({ count: z.coerce.number().int().min(fewestGroups).max(mostGroups) });
/** A pupil's group; empty for none. */
const number = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(mostGroups)]);
const handing = z.object({
	pupils: z.array(z.uuid()).min(1),
	/** Empty calls it back. */
	step: z.union([z.enum(['play', 'reflect']), z.literal('').transform(() => null)]),
});

async function posted(event: RequestEvent) {
	const form = await readForm(event);
	const { run } = await runAt(event);
	return { form, run, person: event.locals.person!, now: new Date() };
}

function answer(event: RequestEvent, done: boolean | null) {
	if (done === null) error(404, 'Not found');
	if (!done) return fail(409, { message: m.groups_not_done() });
	redirect(303, event.url.pathname);
}

export const actions: Actions = {
	deal: async (event) => {
		const { form, run, person, now } = await posted(event);
		const read = dealing.safeParse(Object.fromEntries(form));
		const count = String(form.get('count') ?? '');
		if (!read.success)
			return fail(422, { count, problem: m.groups_count_wrong({ fewest: fewestGroups, most: mostGroups }) });
		return answer(event, await groups.dealOut(person, run.id, read.data.count, now));
	},
	seat: async (event) => {
		const { form, run, person, now } = await posted(event);
		const numbers = [...form].flatMap(([name, value]) => {
			const read = number.safeParse(value);
			return name.startsWith('group-') ? [[name.slice('group-'.length), read] as const] : [];
		});
		if (numbers.some(([, read]) => !read.success)) return fail(422, { message: m.groups_not_done() });
		const numberOf = new Map(numbers.map(([id, read]) => [id, read.data ?? null]));
		return answer(event, await groups.seat(person, run.id, numberOf, now));
	},
	disband: async (event) => {
		const { run, person, now } = await posted(event);
		return answer(event, await groups.disband(person, run.id, now));
	},
	hand: async (event) => {
		const { form, run, person, now } = await posted(event);
		// A whole group at once, or pupils one by one.
		const of = form.getAll('group').flatMap((place) => run.groups?.sets[Number(place) - 1] ?? []);
		const chosen = [...new Set([...form.getAll('pupil').map(String), ...of])];
		const read = handing.safeParse({ pupils: chosen, step: form.get('step') });
		if (!read.success) return fail(422, { chosen, handing: m.groups_hand_choose() });
		const { pupils, step } = read.data;
		return answer(event, await groups.handOut(person, run.id, pupils, step, now));
	},
};
