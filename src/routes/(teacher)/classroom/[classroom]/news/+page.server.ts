import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/experts/visit/days.ts';
import * as feeds from '#lib/news/feed.server.ts';
import * as talks from '#lib/news/talk.server.ts';
import { talkForm, talkMistakesIn } from '#lib/news/talkForm.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const now = new Date();
	const [list, headlines] = await Promise.all([
		talks.listTalks(locals.person!, params.classroom),
		feeds.headlinesOf(locals.person!, now),
	]);
	const chosen = headlines.find(({ id }) => id === url.searchParams.get('item'));
	if (!list || (url.searchParams.has('item') && !chosen)) error(404, 'Not found');
	return {
		key: randomUUID(),
		headlines,
		talks: list.map(({ id, title, source, day }) => ({ id, title, source, day })),
		suggested: {
			title: chosen?.title ?? '',
			source: chosen?.source ?? '',
			link: chosen?.link ?? '',
			day: dayOf(chosen?.publishedAt ?? now),
		} as Record<string, string>,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const { classroom } = event.params;
		const person = event.locals.person!;
		const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		if (!(await talks.listTalks(person, classroom))) error(404, 'Not found');
		const read = talkForm.safeParse(values);
		if (!read.success) return fail(422, { values, mistakes: talkMistakesIn(read.error) });
		const begun = await talks.begin(person, classroom, read.data, new Date());
		if (!begun) error(404, 'Not found');
		redirect(303, `/classroom/${classroom}/news/${begun.id}`);
	},
};
