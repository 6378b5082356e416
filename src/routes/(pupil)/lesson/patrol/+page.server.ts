import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { ownClassroom } from '#lib/access/policy.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { liveKey } from '#lib/live/topic.ts';
import { rulesIn, shippedRules } from '#lib/moderation/classRules.ts';
import * as patrols from '#lib/moderation/patrol/patrol.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from '#lib/people/person.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where somebody on patrol is; for everybody else there is no such page. */
async function beatOf(person: Person) {
	const classroomId = ownClassroom(person);
	const current = classroomId ? await runs.current(classroomId) : null;
	if (!current?.run?.patrol?.now.includes(person.id)) error(404, 'Not found');
	return { ...current, run: current.run };
}

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('lane'), liveKey('network'));
	const person = locals.person!;
	const { run, classroom, frozen } = await beatOf(person);
	return {
		at: 'lesson' as const,
		classroom: { name: classroom.name },
		frozen,
		whistle: whistleOf(run, new Date(), person.id),
		rules: rulesIn(classroom.rules, locals.language),
		posts: (await patrols.toLookAt(person, run)) ?? [],
	};
};

/** What she thinks, and with what does not fit the number of the rule. */
const opinion = z.object({
	review: z.uuid(),
	choice: z.string().regex(/^(fits|unsure|breaks:\d)$/),
});

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event);
		const person = event.locals.person!;
		const { run, classroom } = await beatOf(person);
		const review = String(form.get('review') ?? '');
		const read = opinion.safeParse(Object.fromEntries(form));
		if (!read.success) return fail(422, { review, problem: m.patrol_choose_first() });
		const [verdict, number] = read.data.choice.split(':') as ['fits' | 'unsure' | 'breaks', string?];
		const rule = number ? (classroom.rules ?? shippedRules)[Number(number)] : null;
		if (rule === undefined) return fail(422, { review, problem: m.patrol_choose_first() });
		const given = { reviewId: read.data.review, verdict, rule: rule?.nl ?? null };
		if (!(await patrols.giveOpinion(person, run, given, new Date())))
			return fail(409, { review, problem: m.patrol_gone() });
	},
};
