import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from '#lib/people/person.ts';
import { backTo } from '#lib/server/back.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { runAt } from '../found.server.ts';
import { spotlitIn } from '../spotlit.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('network'), liveKey('presence'));
	const { run, title } = await runAt(event);
	return { run, title, spotlit: await spotlitIn(run, event.locals.language) };
};

type Verb = (person: Person, runId: string, now: Date) => Promise<boolean | null>;

/** Does it, and goes back to the page on which it was asked. What was done already is done. */
async function arrange(event: RequestEvent, verb: Verb) {
	const form = await readForm(event);
	const { run } = await runAt(event);
	if (run.finishedAt) return fail(409, { message: m.spotlight_is_over() });
	await verb(event.locals.person!, run.id, new Date());
	redirect(303, form.has('back') ? backTo(form.get('back')) : event.url.pathname);
}

const opening = z.object({ post: z.uuid() });

export const actions: Actions = {
	open: async (event) => {
		const read = opening.safeParse(Object.fromEntries(await readForm(event)));
		const { run } = await runAt(event);
		const opened =
			read.success && (await spotlights.open(event.locals.person!, run.id, read.data.post, new Date()));
		if (opened === null) error(404, 'Not found');
		if (run.finishedAt) return fail(409, { message: m.spotlight_is_over() });
		if (opened !== true) return fail(409, { message: m.spotlight_unfit() });
		redirect(303, event.url.pathname);
	},
	ask: (event) => arrange(event, spotlights.ask),
	turn: (event) => arrange(event, spotlights.turn),
	close: (event) => arrange(event, spotlights.close),
};
