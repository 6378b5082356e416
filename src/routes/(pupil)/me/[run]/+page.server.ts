import { error } from '@sveltejs/kit';
import { z } from 'zod';
import * as responses from '#lib/lessons/response.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { behind } from '#lib/network/curtain/curtain.server.ts';
import { library } from '../../../library.server.ts';
import type { PageServerLoad } from './$types';

const uuid = z.uuid();

export const load: PageServerLoad = async ({ locals, params }) => {
	const person = locals.person!;
	const id = uuid.safeParse(params.run);
	const run = id.success ? await runs.findAttended(person, id.data) : null;
	if (!run) error(404, 'Not found');
	const text = library.find(run.lesson)?.lesson.texts[locals.language];
	const [given, cast] = await Promise.all([responses.own(person, run.id), behind(run.id, locals.language)]);
	const reflect = text?.steps.find(({ step }) => step === 'reflect')?.parts ?? [];
	const questions = reflect.flatMap((part) => (part.kind === 'question' ? part.question : []));
	return {
		title: text?.title ?? null,
		begunAt: run.begunAt,
		draftsOf: `${person.id}:${run.id}`,
		/** Who was cast, once her teacher showed it. */
		cast,
		answers: questions.map((question) => ({ question, answer: given.get(question.key)?.value ?? null })),
	};
};
