import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { childTitle } from '#lib/skills/childWords.ts';
import { skill } from '#lib/skills/framework/framework.ts';
import { glimpse } from '#lib/skills/glimpse.ts';
import { ownGoals } from '#lib/skills/framework/ownGoal.server.ts';
import * as histories from '#lib/moderation/log/history.server.ts';
import * as logs from '#lib/moderation/log/log.server.ts';
import { library } from '../../../../../library.server.ts';
import { answerIn } from './answer.server.ts';
import type { PageServerLoad } from './$types';

/** A number of the ledger, which counts up from 1. */
const number = z
	.string()
	.regex(/^[1-9]\d{0,15}$/)
	.transform(Number)
	.pipe(z.number().max(Number.MAX_SAFE_INTEGER));

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const person = locals.person!;
	const id = number.safeParse(params.activity);
	const found = id.success ? await logs.find(person, params.classroom, id.data) : null;
	if (!found) error(404, 'Not found');
	const { evidence, lesson, ...entry } = found;
	const isText = entry.aboutKind === 'post' || entry.aboutKind === 'comment';
	const own = await ownGoals(person.schoolId);
	return {
		entry: { ...entry, lesson: lesson && (library.find(lesson)?.lesson.texts[language].title ?? lesson) },
		/** What somebody said herself when she brought evidence. */
		glimpse: glimpse(entry.verb, entry.details),
		history: isText ? await histories.history(person, params.classroom, entry.aboutId!) : null,
		answer:
			entry.aboutKind === 'response'
				? await answerIn(person, { ...found, classroomId: params.classroom }, language)
				: null,
		shows: evidence.map(({ rule, skill: id }) => {
			const described = skill(id, language) ?? own.find((goal) => goal.id === id);
			return {
				rule,
				id,
				code: described?.code ?? id,
				title: childTitle(id, language) ?? described?.statement ?? '',
			};
		}),
	};
};
