import { error, fail } from '@sveltejs/kit';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import {
	mostRules,
	readRules,
	ruleLength,
	shippedRules,
	type RuleProblem,
} from '#lib/moderation/classRules.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { classroom } = await parent();
	if (classroom?.id !== params.classroom) error(404, 'Not found');
	const { rules } = (await runs.current(classroom.id))!.classroom;
	const filled = rules ?? shippedRules;
	return {
		isOwn: rules !== null,
		rules: Array.from({ length: mostRules }, (_, i) => filled[i] ?? { nl: '', en: '' }),
	};
};

const sentences: Record<RuleProblem, () => string> = {
	long: () => m.spotlight_rule_long({ max: ruleLength }),
	missing: m.spotlight_rule_missing,
};

export const actions: Actions = {
	default: async (event) => {
		const read = readRules(await readForm(event));
		const { person } = event.locals;
		if ('problems' in read) {
			const problems = Object.entries(read.problems).map(([i, problem]) => [i, sentences[problem]()]);
			return fail(422, {
				typed: read.typed,
				problems: Object.fromEntries(problems) as Record<number, string>,
			});
		}
		if (!(await arrangements.writeRules(person!, event.params.classroom, read.rules, new Date())))
			error(404, 'Not found');
	},
};
