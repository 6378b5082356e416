import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isOpen, stepFor } from '#lib/lessons/run.ts';
import { lookAlong, screenOf } from '#lib/lessons/teacher/pupil/screen.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { inFeed } from '#lib/network/feed/feed.server.ts';
import { clock, isHeavy } from '#lib/network/place.server.ts';
import { showWhole } from '#lib/network/post/shown.ts';
import { standstillOf } from '#lib/network/standstill.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const uuid = z.uuid();

/** An id from the address. What is no id exists as little as what is not hers. */
function readId(text: string): string {
	const read = uuid.safeParse(text);
	return read.success ? read.data : error(404, 'Not found');
}

const asked = ({ classroom, run, person }: { classroom: string; run: string; person: string }) => ({
	classroom: readId(classroom),
	run: readId(run),
	pupil: readId(person),
});

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'), liveKey('presence'));
	const now = new Date();
	const screen = await screenOf(locals.person!, asked(params), now);
	if (!screen) error(404, 'Not found');
	const { run, classroom, pupil, network, frozen, paused, looksAlong } = screen;
	const page = { now, pupil, classroom: { name: classroom.name } };
	if (!looksAlong) return { ...page, looksAlong, standstill: null, posts: null };
	const { posts } =
		network && isOpen('play', stepFor(run, pupil.id))
			? await inFeed(pupil, network.id, { before: null, now: clock(network, now) })
			: { posts: null };
	const reader = { id: pupil.id, language: locals.language, heavy: isHeavy({ classroom }) };
	return {
		...page,
		looksAlong,
		standstill: standstillOf({ classroom, run, frozen, paused }, now),
		posts: posts && posts.map((post) => showWhole(post, reader)),
	};
};

export const actions: Actions = {
	default: async (event) => {
		await readForm(event);
		const { locals, params, url } = event;
		const { run, pupil } = asked(params);
		// A run of another classroom of hers is not under this address.
		if (!(await screenOf(locals.person!, asked(params), new Date()))) error(404, 'Not found');
		const looked = await lookAlong(locals.person!, run, pupil, new Date());
		if (!looked) return fail(409, { message: m.teacher_run_is_over() });
		redirect(303, url.pathname);
	},
};
