import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownClassroom } from '#lib/access/policy.ts';
import { heed } from '#lib/moderation/words/heed.server.ts';
import { toldOfHelp } from '#lib/moderation/words/help.ts';
import { choose, findOwnCleared } from '#lib/network/lookback/choose.server.ts';
import { readForm } from '#lib/server/form.ts';
import { choosing, mistakeIn, type Mistake } from '#lib/skills/brought.ts';
import { mistakeSentence } from '#lib/skills/mistakes.ts';
import { describeSkills } from '#lib/skills/progress.ts';
import type { Actions, PageServerLoad } from './$types';

const uuid = z.uuid();

/** An id from the address. What is no id exists as little as what is not hers. */
function readId(text: string): string {
	const read = uuid.safeParse(text);
	return read.success ? read.data : error(404, 'Not found');
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const post = await findOwnCleared(locals.person!, readId(params.post));
	if (!post) error(404, 'Not found');
	const skills = describeSkills([], locals.language);
	return {
		post: { body: post.body, picture: post.picture, recipe: post.recipe },
		skills: skills.map(({ id, childTitle }) => ({ id, childTitle })),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const id = readId(event.params.post);
		const form = await readForm(event);
		const typed = { skill: String(form.get('skill') ?? ''), why: String(form.get('why') ?? '') };
		const refuse = (mistake: Mistake) =>
			fail(400, {
				...typed,
				about: mistake === 'skill' ? 'skill' : 'why',
				problem: mistakeSentence(mistake),
			});
		// What is not hers does not exist, however wrong the form is.
		if (!(await findOwnCleared(event.locals.person!, id))) error(404, 'Not found');
		const read = choosing.safeParse(typed);
		if (!read.success) return refuse(mistakeIn(read.error));
		const done = await choose(event.locals.person!, id, read.data, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'unfit') return refuse('skill');
		const where = { id: `chosen/${id}`, classroomId: ownClassroom(event.locals.person!)! };
		const isHeeded = await heed(event.locals.person!, where, read.data.why, new Date());
		redirect(303, isHeeded ? toldOfHelp : '/me/skills');
	},
};
