import { error } from '@sveltejs/kit';
import * as responses from '#lib/lessons/response.server.ts';
import { isStep } from '#lib/lessons/run.ts';
import { questionsOf } from '#lib/lessons/teacher/answer/answers.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';
import { runAt } from '../found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('presence'));
	const { run, lesson, title } = await runAt(event);
	const asked = event.url.searchParams.get('step') ?? 'reflect';
	const step = isStep(asked) ? asked : 'reflect';
	const answers = await responses.ofClass(event.locals.person!, run, step);
	if (!answers) error(404, 'Not found');
	const questions = (lesson?.steps ?? []).map((part) => ({ step: part.step, questions: questionsOf(part) }));
	return {
		run,
		title,
		step,
		/** Steps that ask something. */
		steps: questions.filter(({ questions }) => questions.length > 0).map(({ step }) => step),
		questions: questions.find((part) => part.step === step)?.questions ?? [],
		answers,
		byPupil: event.url.searchParams.get('by') === 'pupil',
	};
};
