import { error, fail } from '@sveltejs/kit';
import * as acquaintances from '#lib/experts/visit/acquaintance.server.ts';
import * as introductions from '#lib/experts/introduction.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { stateOf } from '#lib/experts/visit/visit.ts';
import { standingOf } from '#lib/experts/wall/wall.ts';
import { introductionDraft, mistakeIn } from '#lib/experts/writing.ts';
import { writingMistake } from '#lib/experts/writingWords.ts';
import { liveKey } from '#lib/live/topic.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('thread'));
	const now = new Date();
	const own = await introductions.ownVisit(locals.person!, now);
	if (!own) error(404, 'Not found');
	const { visit, classroom, school, teacher, review } = own;
	return {
		visit: {
			theme: visit.theme,
			startsAt: visit.startsAt,
			endsAt: visit.endsAt,
			about: visit.about,
			rulesAcceptedAt: visit.rulesAcceptedAt,
			questionLimit: visit.questionLimit,
		},
		state: stateOf(visit, now),
		classroom,
		school,
		teacher,
		standing: standingOf(review),
		feedback: review?.feedback ?? null,
		/** Until when he is in the school's address book. */
		keptUntil: await acquaintances.keptUntil(locals.person!, visit.email, now),
		/** Closed to him until he has accepted the rules. */
		threads: visit.rulesAcceptedAt ? await threads.listForExpert(locals.person!) : [],
	};
};

export const actions: Actions = {
	agree: async ({ locals }) => {
		if (!(await introductions.acceptRules(locals.person!, new Date()))) error(404, 'Not found');
	},
	again: async (event) => {
		const keep = (await readForm(event)).get('keep') === 'yes';
		if (!(await acquaintances.keepMe(event.locals.person!, keep, new Date()))) error(404, 'Not found');
	},
	introduce: async (event) => {
		const form = await readForm(event);
		const body = String(form.get('body') ?? '');
		const read = introductionDraft.safeParse({ body });
		if (!read.success) return fail(422, { body, problem: writingMistake(mistakeIn(read.error)) });
		const { person, language } = event.locals;
		const sent = await introductions.introduce(person!, read.data.body, language, new Date());
		if (!sent) error(404, 'Not found');
		if ('refused' in sent) return fail(422, { body, problem: writingMistake(sent.refused) });
	},
};
