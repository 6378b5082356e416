import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { helpLength } from '#lib/moderation/words/help.ts';
import * as school from '#lib/moderation/words/schoolWords.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	help: await school.helpOf.of(locals.person!.schoolId),
});

const card = z
	.string()
	.transform((text) => text.replace(/\r\n?/g, '\n').trim())
	.pipe(z.string().min(1, 'empty').max(helpLength, 'long'));
const writing = z.object({ nl: card, en: card });

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const typed = { nl: String(form.get('nl') ?? ''), en: String(form.get('en') ?? '') };
		const read = writing.safeParse(typed);
		if (!read.success) {
			const mistakes = Object.fromEntries(
				read.error.issues.map(({ path, message }) => [
					String(path[0]),
					message === 'long' ? m.school_help_long({ max: helpLength }) : m.school_help_empty(),
				]),
			);
			return fail(422, { typed, mistakes });
		}
		await school.writeHelp(event.locals.person!, read.data, new Date());
	},
};
