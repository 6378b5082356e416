import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import * as appeals from '#lib/moderation/appeal.server.ts';
import { feedbackLength } from '#lib/moderation/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('lane'));
	const asked = await appeals.asked(locals.person!, params.classroom);
	if (!asked) error(404, 'Not found');
	return { asked };
};

const answering = z.object({
	review: z.uuid('gone'),
	answer: z.string().trim().min(1, 'empty').max(feedbackLength, 'long'),
});

const mistakes: Record<string, () => string> = {
	empty: m.moderation_answer_empty,
	long: () => m.moderation_feedback_long({ max: feedbackLength }),
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const read = answering.safeParse(Object.fromEntries(form));
		if (!read.success) {
			const message = (mistakes[read.error.issues[0]!.message] ?? m.moderation_gone)();
			return fail(422, {
				review: String(form.get('review')),
				answer: String(form.get('answer') ?? ''),
				message,
			});
		}
		const { review, answer } = read.data;
		const given = { reviewId: review, answer };
		const done = await appeals.answer(event.locals.person!, event.params.classroom, given, new Date());
		if (done === null) error(404, 'Not found');
		if (!done) return fail(409, { review, answer, message: m.moderation_answered_by_colleague() });
	},
};
