import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import * as lookback from '#lib/network/lookback/lookback.server.ts';
import { restart } from '#lib/network/restart.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('network'), liveKey('lane'));
	const { run, title } = await runAt(event);
	const number = whichNetwork.safeParse(event.url.searchParams.get('square'));
	if (!number.success) error(404, 'Not found');
	const whose = z.union([z.null(), z.uuid()]).safeParse(event.url.searchParams.get('of'));
	if (!whose.success) error(404, 'Not found');
	const [past, alone] = await Promise.all([
		lookback.ofRun(event.locals.person!, run, new Date(), number.data, whose.data),
		lookback.aloneIn(run),
	]);
	if (!past) error(404, 'Not found');
	return {
		run,
		title,
		...past,
		/** The pupils with a square of their own, and whose of them this is; null for the class's. */
		alone,
		of: whose.data,
	};
};

/** Of a run's squares, from 1; null for the one that goes on, or went on last. */
const whichNetwork = z.union([z.null(), z.coerce.number().int().min(1).max(1000)]);

const about = z.object({ post: z.uuid(), closed: z.enum(['yes', 'no']) });

export const actions: Actions = {
	comments: async (event) => {
		const read = about.safeParse(Object.fromEntries(await readForm(event)));
		const { run } = await runAt(event);
		if (!read.success) error(404, 'Not found');
		const { post, closed } = read.data;
		const done = await comments.setClosed(event.locals.person!, run, post, closed === 'yes', new Date());
		if (!done) error(404, 'Not found');
	},
	restart: async (event) => {
		const seen = z.coerce
			.number()
			.int()
			.safeParse((await readForm(event)).get('seen'));
		const { run } = await runAt(event);
		if (!seen.success) return fail(400, { message: m.common_not_sent() });
		const done = await restart(event.locals.person!, run, seen.data, new Date());
		if (!done) return fail(409, { message: m.teacher_run_is_over() });
		redirect(303, event.url.pathname);
	},
};
