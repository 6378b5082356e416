import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { feedbackLength } from '#lib/moderation/limits.ts';
import { readySentences } from '#lib/moderation/words/readySentences.ts';
import * as school from '#lib/moderation/words/schoolWords.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { occasions } from '#lib/server/db/schema/moderation.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	own: await school.ownSentences.of(locals.person!.schoolId),
	shipped: readySentences,
});

const text = z.string().trim().min(1, 'empty').max(feedbackLength, 'long');
const adding = z.object({ occasion: z.enum(occasions, 'occasion'), nl: text, en: text });

export const actions: Actions = {
	add: async (event) => {
		const form = await readForm(event);
		const typed = {
			occasion: String(form.get('occasion') ?? ''),
			nl: String(form.get('nl') ?? ''),
			en: String(form.get('en') ?? ''),
		};
		const read = adding.safeParse(typed);
		if (!read.success) {
			const mistakes = Object.fromEntries(
				read.error.issues.map(({ path, message }) => [
					String(path[0]),
					message === 'long'
						? m.moderation_feedback_long({ max: feedbackLength })
						: m.school_sentence_empty(),
				]),
			);
			return fail(422, { typed, mistakes });
		}
		await school.addSentence(event.locals.person!, read.data, new Date());
	},
	remove: async (event) => {
		const id = z.uuid().safeParse((await readForm(event)).get('sentence'));
		if (!id.success || !(await school.removeSentence(event.locals.person!, id.data, new Date())))
			error(404, 'Not found');
	},
};
