import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import * as school from '#lib/moderation/words/schoolWords.server.ts';
import { mostWords, watching, wordLength } from '#lib/moderation/words/watched.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	words: await school.watchedWords.of(locals.person!.schoolId),
});

const mistakes: Record<string, () => string> = {
	empty: m.school_word_empty,
	long: () => m.school_word_long({ max: wordLength }),
	grade: m.school_word_grade,
};

/** The word of the form, or what is wrong with it. */
async function readWord(event: RequestEvent) {
	const form = await readForm(event);
	const typed = { word: String(form.get('word') ?? ''), grade: String(form.get('grade') ?? '') };
	const read = watching.safeParse(typed);
	if (read.success) return { watched: read.data, typed };
	const problem = read.error.issues[0]!.message;
	return { typed, message: (mistakes[problem] ?? m.school_word_empty)(), about: problem };
}

export const actions: Actions = {
	try: async (event) => {
		const read = await readWord(event);
		if (!read.watched) return fail(422, read);
		return { ...read, tried: await school.tryOn(event.locals.person!, read.watched) };
	},
	add: async (event) => {
		const read = await readWord(event);
		if (!read.watched) return fail(422, read);
		if (!(await school.watch(event.locals.person!, read.watched, new Date())))
			return fail(409, { ...read, message: m.school_words_full({ max: mostWords }), about: 'empty' });
	},
	remove: async (event) => {
		const id = z.uuid().safeParse((await readForm(event)).get('word'));
		if (!id.success || !(await school.unwatch(event.locals.person!, id.data, new Date())))
			error(404, 'Not found');
	},
};
