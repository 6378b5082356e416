import { error, fail, redirect } from '@sveltejs/kit';
import { ownClassroom } from '#lib/access/policy.ts';
import { heed } from '#lib/moderation/words/heed.server.ts';
import { toldOfHelp } from '#lib/moderation/words/help.ts';
import { readForm } from '#lib/server/form.ts';
import { moments } from '#lib/skills/check/check.ts';
import { mistakeSentence } from '#lib/skills/check/checkWords.ts';
import { chosenIn, readFilled, type Mistake } from '#lib/skills/check/reading.ts';
import * as sheets from '#lib/skills/check/sheet.server.ts';
import { library } from '../../../../library.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const shown = await sheets.ofPupil(locals.person!, params.check);
	if (!shown) error(404, 'Not found');
	const { lesson, open } = shown.check;
	return {
		...shown,
		title: library.find(lesson)?.lesson.texts[locals.language].title ?? lesson,
		/** She has something to fill in, or wants to think again. */
		filling: open !== null && (!shown.sheets[open] || url.searchParams.has('again')),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const pupil = event.locals.person!;
		const shown = await sheets.ofPupil(pupil, event.params.check);
		if (!shown) error(404, 'Not found');
		const refuse = (status: number, mistake: Mistake) =>
			fail(status, {
				chosen: chosenIn(form, shown.items),
				words: String(form.get('words') ?? ''),
				about: mistake === 'too_long' ? ('words' as const) : ('items' as const),
				problem: mistakeSentence(mistake),
			});
		const asked = String(form.get('moment') ?? '');
		const moment = moments.find((one) => one === asked);
		if (!moment) return refuse(400, 'invalid');
		const filled = readFilled(form, shown.items);
		if (typeof filled === 'string') return refuse(400, filled);
		const done = await sheets.fill(pupil, { checkId: shown.check.id, moment }, filled, new Date());
		if (!done) error(404, 'Not found');
		if (done !== 'filled') return refuse(409, done);
		if (moment === 'after' && filled.words) {
			const where = { id: `${shown.check.id}/${pupil.id}`, classroomId: ownClassroom(pupil)! };
			if (await heed(pupil, where, filled.words, new Date())) redirect(303, toldOfHelp);
		}
		redirect(303, event.url.pathname);
	},
};
