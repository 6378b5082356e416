import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { locked } from '#lib/accounts/attempt.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import { paces } from '#lib/lessons/teacher/desk/paces.ts';
import { untilEndOfDay } from '#lib/people/schoolDay.ts';
import { liveKey } from '#lib/live/topic.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as talks from '#lib/news/talk.server.ts';
import { m } from '#lib/paraglide/messages.js';
import * as classrooms from '#lib/people/classroom.server.ts';
import { backTo } from '#lib/server/back.ts';
import { holds, schedules } from '#lib/server/db/schema/people.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ parent, params, depends }) => {
	const { classroom } = await parent();
	if (classroom?.id !== params.classroom) error(404, 'Not found');
	depends(liveKey('run'), liveKey('presence'));
	const now = new Date();
	const pupils = await classrooms.rosterOf(classroom.id, now);
	const waiting = await locked(
		pupils.map(({ id }) => id),
		now,
	);
	return {
		classroom,
		frozen: classroom.frozen,
		pupils: pupils.map((pupil) => ({
			...pupil,
			/** Set while too many wrong tries keep her out. */
			waits: waiting.find(({ personId }) => personId === pupil.id)?.seconds ?? null,
		})),
		until: untilEndOfDay(now),
	};
};

export const actions: Actions = {
	freeze: (event) => arrange(event, ({ person, id, now }) => freezes.freeze(person, id, now)),
	resume: (event) => arrange(event, ({ person, id, now }) => freezes.lift(person, id, now)),
	endHeavy: (event) => arrange(event, ({ person, id, now }) => talks.endHeavy(person, id, now)),
	open: (event) =>
		arrange(event, ({ person, id, now }) => arrangements.openDoor(person, id, untilEndOfDay(now), now)),
	close: (event) => arrange(event, ({ person, id, now }) => arrangements.closeDoor(person, id, now)),
	hold: (event) =>
		arrange(event, ({ person, id, now, form }) => {
			const hold = z.enum(holds).safeParse(form.get('hold'));
			if (!hold.success) return fail(400, { message: m.teacher_hold_choose() });
			return arrangements.hold(person, id, hold.data, now);
		}),
	pace: (event) =>
		arrange(event, ({ person, id, now, form }) => {
			const slow = pace.safeParse(form.get('slow'));
			if (!slow.success) return fail(400, { message: m.trust_not_done() });
			return arrangements.slow(person, id, slow.data || null, now);
		}),
	schedule: (event) =>
		arrange(event, ({ person, id, now, form }) => {
			const schedule = z.enum(schedules).safeParse(form.get('schedule'));
			if (!schedule.success) return fail(400, { message: m.trust_not_done() });
			return arrangements.schedule(person, id, schedule.data, now);
		}),
	unlock: (event) =>
		arrange(event, ({ person, id, now, form }) => {
			const pupil = z.uuid().safeParse(form.get('pupil'));
			return pupil.success ? arrangements.unlock(person, id, pupil.data, now) : null;
		}),
};

/** Seconds between two texts of one pupil. */
const pace = z.coerce.number().pipe(z.literal([0, ...paces]));

type Asked = { person: NonNullable<App.Locals['person']>; id: string; now: Date; form: FormData };

/** Does what was asked in this classroom and goes back to where it was asked. */
async function arrange<T extends object>(
	event: RequestEvent,
	change: (asked: Asked) => Promise<true | null> | T | null,
) {
	const form = await readForm(event);
	const { classroom: id } = event.params;
	const done = await change({ person: event.locals.person!, id, now: new Date(), form });
	if (done === null) error(404, 'Not found');
	if (done !== true) return done;
	redirect(303, form.has('back') ? backTo(form.get('back')) : `/classroom/${id}`);
}
