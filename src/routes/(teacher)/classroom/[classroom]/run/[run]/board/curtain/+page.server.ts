import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { behind, setOpen } from '#lib/network/curtain/curtain.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { runAt } from '../../found.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { run } = await parent();
	return { cast: await behind(run.id, locals.language) };
};

const set = (open: boolean) => async (event: RequestEvent<RouteParams>) => {
	await readForm(event);
	const { run } = await runAt(event);
	const done = await setOpen(event.locals.person!, run, open, new Date());
	if (done === null) error(404, 'Not found');
	if (!done) return fail(409, { message: m.lens_curtain_no_square() });
	redirect(303, event.url.pathname);
};

export const actions: Actions = { open: set(true), close: set(false) };
