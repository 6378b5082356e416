import { error, fail } from '@sveltejs/kit';
import { may } from '#lib/access/policy.ts';
import { liveKey } from '#lib/live/topic.ts';
import { readReviews } from '#lib/moderation/lane/decision.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('lane'));
	const decided = await lanes.decided(locals.person!, params.classroom);
	if (!decided) error(404, 'Not found');
	return { decided };
};

export const actions: Actions = {
	default: async (event) => {
		const person = event.locals.person!;
		const ids = readReviews(await readForm(event));
		if (!may.teach(person, event.params.classroom)) error(404, 'Not found');
		if (!ids) return fail(422, { message: m.moderation_gone() });
		return { undone: await reviews.undo(person, ids, new Date()) };
	},
};
