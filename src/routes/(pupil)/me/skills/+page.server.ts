import { error, fail, redirect } from '@sveltejs/kit';
import { ownClassroom } from '#lib/access/policy.ts';
import { heed } from '#lib/moderation/words/heed.server.ts';
import { toldOfHelp } from '#lib/moderation/words/help.ts';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { reflect } from '#lib/skills/brought.server.ts';
import { mistakeIn, reflecting, type Mistake } from '#lib/skills/brought.ts';
import { growthLineOf } from '#lib/skills/growthLine.server.ts';
import { mistakeSentence } from '#lib/skills/mistakes.ts';
import * as progress from '#lib/skills/progress.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [skills, line] = await Promise.all([
		progress.ofPupil(locals.person!, locals.language),
		growthLineOf(locals.person!),
	]);
	return { skills, line, key: newId() };
};

export const actions: Actions = {
	reflect: async (event) => {
		const form = await readForm(event);
		const typed = { skill: String(form.get('skill') ?? ''), text: String(form.get('text') ?? '') };
		const refuse = (mistake: Mistake) => fail(400, { ...typed, problem: mistakeSentence(mistake) });
		const read = reflecting.safeParse(Object.fromEntries(form));
		if (!read.success) return refuse(mistakeIn(read.error));
		const done = await reflect(event.locals.person!, read.data, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'unfit') return refuse('skill');
		const where = { id: read.data.key, classroomId: ownClassroom(event.locals.person!)! };
		const isHeeded = await heed(event.locals.person!, where, read.data.text, new Date());
		redirect(303, isHeeded ? toldOfHelp : '/me/skills');
	},
};
