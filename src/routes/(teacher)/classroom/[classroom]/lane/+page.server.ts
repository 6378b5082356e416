import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#lib/access/policy.ts';
import { liveKey } from '#lib/live/topic.ts';
import {
	feedbackIn,
	readDecision,
	readReviews,
	type DecisionProblem,
} from '#lib/moderation/lane/decision.ts';
import { feedbackLength } from '#lib/moderation/limits.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import { ownSentences } from '#lib/moderation/words/schoolWords.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { causes, grades, subjectKinds } from '#lib/server/db/schema/moderation.ts';
import { readForm } from '#lib/server/form.ts';
import { library } from '../../../../library.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const filter = z.object({
	cause: z.enum(causes).nullable().catch(null),
	kind: z.enum(subjectKinds).nullable().catch(null),
	grade: z.enum(grades).nullable().catch(null),
	pupil: z.uuid().nullable().catch(null),
	run: z.uuid().nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(liveKey('lane'));
	const asked = filter.parse({
		cause: url.searchParams.get('cause'),
		kind: url.searchParams.get('kind'),
		grade: url.searchParams.get('grade'),
		pupil: url.searchParams.get('pupil'),
		run: url.searchParams.get('run'),
	});
	const lane = await lanes.lane(locals.person!, params.classroom, asked);
	if (!lane) error(404, 'Not found');
	const titleOf = (slug: string | null) =>
		(slug && library.find(slug)?.lesson.texts[locals.language].title) || slug;
	return {
		...lane,
		items: lane.items.map((item) => ({ ...item, lesson: titleOf(item.lesson) })),
		filter: asked,
		own: await ownSentences.of(locals.person!.schoolId),
	};
};

export const actions: Actions = {
	decide: async (event) => {
		const { form, person } = await posted(event);
		if (!form.has('review')) return fail(422, { message: m.moderation_choose_first() });
		const read = readDecision(form, event.locals.language, await ownSentences.of(person.schoolId));
		if ('problem' in read) return fail(422, { message: sentences[read.problem](), mistake: typedIn(form) });
		const { decided, late } = await reviews.decide(
			person,
			{ reviewIds: read.reviews, decision: read.decision, feedback: read.feedback },
			new Date(),
		);
		const left = read.reviews.length - decided.length - late.length;
		if (left === 1 && read.reviews.length === 1) return fail(409, { message: m.moderation_gone() });
		return { decided, late, left, decision: read.decision };
	},
	undo: async (event) => {
		const { form, person } = await posted(event);
		const ids = readReviews(form);
		if (!ids) return fail(422, { message: m.moderation_gone() });
		return { undone: await reviews.undo(person, ids, new Date()) };
	},
};

/** A form posted to a lane of the person's own. */
async function posted(event: RequestEvent) {
	const person = event.locals.person!;
	const form = await readForm(event);
	if (!may.teach(person, event.params.classroom)) error(404, 'Not found');
	return { form, person };
}

const sentences: Record<DecisionProblem, () => string> = {
	empty: m.moderation_feedback_empty,
	long: () => m.moderation_feedback_long({ max: feedbackLength }),
	invalid: m.moderation_gone,
};

/** What was filled in, to be given back beside what was wrong with it. */
const typedIn = (form: FormData) => ({
	reviews: form.getAll('review').map(String),
	decision: String(form.get('decision')),
	feedback: feedbackIn(form),
	together: form.has('together'),
});
