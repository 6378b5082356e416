import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import * as teams from '#lib/lessons/teacher/team.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { untilEndOfDay } from '#lib/people/schoolDay.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const now = new Date();
	const teachers = await teams.team(locals.person!, params.classroom, now);
	if (!teachers) error(404, 'Not found');
	return { teachers, today: untilEndOfDay(now) };
};

const week = 7 * 24 * 60 * 60 * 1000;
const bringing = z.object({
	email: z.string().trim().max(320).pipe(z.email()),
	until: z.enum(['today', 'week', 'always']),
});
const letting = z.object({ colleague: z.uuid() });

/** Until when; null for good. */
function momentOf(until: z.output<typeof bringing>['until'], now: Date): Date | null {
	if (until === 'always') return null;
	return until === 'today' ? untilEndOfDay(now) : untilEndOfDay(new Date(now.getTime() + week));
}

export const actions: Actions = {
	bring: async (event) => {
		const form = await readForm(event);
		const typed = { email: String(form.get('email') ?? ''), until: String(form.get('until') ?? '') };
		const read = bringing.safeParse(typed);
		if (!read.success) return fail(422, { typed, mistake: m.teacher_team_choose() });
		const now = new Date();
		const { email, until } = read.data;
		const brought = { email, until: momentOf(until, now) };
		const done = await teams.bringIn(event.locals.person!, event.params.classroom, brought, now);
		if (!done) error(404, 'Not found');
		if (done === 'unknown') return fail(422, { typed, mistake: m.teacher_team_unknown() });
		if (done === 'here') return fail(409, { typed, mistake: m.teacher_team_is_here() });
	},
	end: async (event) => {
		const read = letting.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) error(404, 'Not found');
		const { colleague } = read.data;
		const done = await teams.letGo(event.locals.person!, event.params.classroom, colleague, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'last') return fail(409, { message: m.teacher_team_last() });
	},
};
