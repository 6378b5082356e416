import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { deciding, mistakeIn } from '#lib/skills/brought.ts';
import * as levels from '#lib/skills/level/level.server.ts';
import { mistakeSentence } from '#lib/skills/mistakes.ts';
import * as progress from '#lib/skills/progress.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const shown = await progress.ofClassroom(locals.person!, params.classroom, locals.language);
	const skill = shown?.skills.find(({ id }) => id === params.skill);
	if (!shown || !skill) error(404, 'Not found');
	return {
		skill,
		pupils: shown.pupils.map(({ cells, ...pupil }) => ({ ...pupil, cell: cells[skill.id] ?? null })),
	};
};

const pupil = z.uuid();

export const actions: Actions = {
	level: async (event) => {
		const { params, locals, url } = event;
		const form = await readForm(event);
		const personId = pupil.safeParse(form.get('pupil'));
		if (!personId.success) error(404, 'Not found');
		const read = deciding.safeParse({ ...Object.fromEntries(form), skill: params.skill });
		const refuse = (status: number, problem: string) => fail(status, { pupil: personId.data, problem });
		const about = { classroomId: params.classroom, personId: personId.data };
		if (!read.success) return refuse(400, mistakeSentence(mistakeIn(read.error)));
		const done = await levels.decide(locals.person!, about, read.data, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'unfit') return refuse(400, mistakeSentence('skill'));
		if (done === 'late') return refuse(409, m.skills_level_late());
		redirect(303, `${url.pathname}#${personId.data}`);
	},
};
