import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { builtIn, framework } from '#lib/skills/framework/catalogue.ts';
import * as owns from '#lib/skills/framework/ownFramework.server.ts';
import { readOwnFramework } from '#lib/skills/framework/ownFramework.ts';
import { problemSentence } from '#lib/skills/framework/ownFrameworkWords.ts';
import type { Actions, PageServerLoad } from './$types';

const problemsShown = 8;

export const load: PageServerLoad = async ({ locals }) => {
	const own = await owns.own(locals.person!);
	return {
		frameworks: [...builtIn.map((id) => framework(id, locals.language)), ...own].map(
			({ competences, ...about }) => ({ ...about, count: competences.length }),
		),
	};
};

const titled = z.object({
	title: z.string().trim().min(1).max(120),
	source: z.string().trim().max(300),
	text: z.string().max(100_000),
});

export const actions: Actions = {
	add: async (event) => {
		const form = await readForm(event);
		const typed = {
			title: String(form.get('title') ?? ''),
			source: String(form.get('source') ?? ''),
			text: String(form.get('text') ?? ''),
		};
		const refuse = (about: 'title' | 'source' | 'text', problems: string[]) =>
			fail(400, { ...typed, about, problems });
		const read = titled.safeParse(typed);
		if (!read.success) {
			const about = read.error.issues[0]!.path[0];
			if (about === 'source') return refuse('source', [m.skills_own_source_long()]);
			if (about === 'text') return refuse('text', [m.skills_own_long()]);
			return refuse('title', [m.skills_own_title_missing()]);
		}
		const found = readOwnFramework(read.data.text);
		if ('problems' in found)
			return refuse('text', found.problems.slice(0, problemsShown).map(problemSentence));
		const { title, source } = read.data;
		const id = await owns.add(event.locals.person!, { title, source, items: found.items }, new Date());
		if (!id) error(404, 'Not found');
		redirect(303, `/school/frameworks/${id}`);
	},
};
