import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownClassroom } from '#lib/access/policy.ts';
import { cards } from '#lib/lessons/spotlight/ballot.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { liveKey } from '#lib/live/topic.ts';
import { rulesIn } from '#lib/moderation/classRules.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const current = classroomId ? await runs.current(classroomId) : null;
	const run = current?.run;
	// There is a vote, or there was one whose cards lie open now.
	if (!run?.votingAt) redirect(303, '/lesson');
	const now = new Date();
	const [post, own] = await Promise.all([spotlights.shown(run, now), spotlights.ownBallot(person, run)]);
	const { language } = locals;
	return {
		at: 'lesson' as const,
		classroom: { name: current!.classroom.name },
		frozen: current!.frozen,
		whistle: whistleOf(run, now, person.id),
		/** Null when it was taken away in the meantime. */
		post: post && {
			words: language === 'en' ? (post.bodyEn ?? post.body) : post.body,
			picture: post.picture,
			recipe: post.recipe,
		},
		rules: rulesIn(current!.classroom.rules, language),
		own,
		isTurned: run.turnedAt !== null,
	};
};

const choosing = z.object({ colour: z.enum(cards) });

export const actions: Actions = {
	default: async (event) => {
		const read = choosing.safeParse(Object.fromEntries(await readForm(event)));
		const person = event.locals.person!;
		const classroomId = ownClassroom(person);
		const current = classroomId ? await runs.current(classroomId) : null;
		if (!current) error(404, 'Not found');
		if (!current.run) return fail(409, { problem: m.spotlight_vote_late() });
		if (!read.success) return fail(422, { problem: m.spotlight_vote_first() });
		if (!(await spotlights.give(person, current.run, read.data.colour, new Date())))
			return fail(409, { problem: m.spotlight_vote_late() });
	},
};
