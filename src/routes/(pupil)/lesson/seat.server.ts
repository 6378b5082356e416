import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { may, ownClassroom } from '#lib/access/policy.ts';
import { choicesIn } from '#lib/lessons/answers.ts';
import type { Part } from '#lib/lessons/lesson.ts';
import { paceOf } from '#lib/lessons/pace.ts';
import * as presence from '#lib/lessons/presence.server.ts';
import { judge, readAnswer } from '#lib/lessons/question.ts';
import * as responses from '#lib/lessons/response.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { isOpen, stepFor } from '#lib/lessons/run.ts';
import type { StepName } from '#lib/lessons/step.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { hotspotsOf, visitedAll } from '#lib/lessons/walk/walk.ts';
import { liveKey } from '#lib/live/topic.ts';
import { isAsleep } from '#lib/network/standstill.ts';
import { scenarioOf } from '#lib/network/scenario/library.server.ts';
import { heed } from '#lib/moderation/words/heed.server.ts';
import { toldOfHelp } from '#lib/moderation/words/help.ts';
import { readForm } from '#lib/server/form.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { library } from '../../library.server.ts';

/** A pupil's place at one step of the lesson her class is doing; without one she goes to where she can wait. */
async function seatAt(locals: App.Locals, name: StepName) {
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const now = classroomId ? await runs.current(classroomId) : null;
	const text = now?.run && library.find(now.run.lesson)?.lesson.texts[locals.language];
	const step = text?.steps.find(({ step }) => step === name);
	if (!now?.run || !text || !step || !isOpen(name, stepFor(now.run, person.id))) redirect(303, '/lesson');
	return { person, run: now.run, classroom: now.classroom, frozen: now.frozen, text, step };
}

/** What a step's page shows. Three queries with the session's own. */
export async function showStep(
	{ locals, depends }: Pick<RequestEvent, 'locals'> & { depends: (key: string) => void },
	name: StepName,
) {
	depends(liveKey('run'));
	const { person, run, classroom, frozen, text, step } = await seatAt(locals, name);
	const now = new Date();
	const answers = valuesOf(await responses.own(person, run.id));
	return {
		/** Where her browser tells that she is. */
		at: name,
		classroom: { name: classroom.name },
		frozen,
		whistle: whistleOf(run, now, person.id),
		lesson: text.title,
		step: { ...step, parts: step.parts.filter(isForPupils) },
		paces: paceOf(text, answers, stepFor(run, person.id)),
		classAt: stepFor(run, person.id),
		asleep: isAsleep({ classroom, run }, now),
		answers,
		cast: step.parts.some(({ kind }) => kind === 'walk') ? await castOf(run.lesson) : {},
		/** Under which a browser keeps what was typed and not yet saved. */
		draftsOf: `${person.id}:${run.id}`,
	};
}

const isForPupils = ({ kind }: Part) => kind !== 'talk' && kind !== 'present';

const valuesOf = (given: Map<string, { value: string[] }>): Record<string, string[]> =>
	Object.fromEntries([...given].map(([key, { value }]) => [key, value]));

/** Who posts in a walk, by key. A scenario that cannot be read leaves them without a face, not the class without a lesson. */
async function castOf(lesson: string): Promise<Record<string, { name: string; avatar: string }>> {
	const reading = await scenarioOf(lesson, [...avatars, ...postPictures]);
	const cast = reading && 'scenario' in reading ? reading.scenario.cast : [];
	return Object.fromEntries(cast.map(({ key, name, avatar }) => [key, { name, avatar }]));
}

const key = z.string().max(100);
/** A browser sends the end of a line as two characters; an answer is kept, counted and compared with one. */
const given = z.string().transform((typed) => typed.replace(/\r\n?/g, '\n'));
const answering = z.object({ question: key, answer: z.array(given).max(50) });

/** Keeps the answer to a question of the step. */
export async function answer(event: RequestEvent, name: StepName) {
	const { person, run, frozen, step } = await seatAt(event.locals, name);
	const form = await readForm(event);
	const read = answering.safeParse({ question: form.get('question'), answer: form.getAll('answer') });
	if (!read.success) return fail(400, { question: '', answer: [], problem: 'gone' as const });
	const { question: asked, answer: values } = read.data;
	const refuse = <P extends string>(status: number, problem: P) =>
		fail(status, { question: asked, answer: values, problem });

	const question = step.parts
		.flatMap((part) => (part.kind === 'question' ? part.question : []))
		.find(({ key }) => key === asked);
	if (!question) return refuse(409, 'gone');
	if (!may.write(person, { classroomId: run.classroomId, frozen })) return refuse(409, 'frozen');
	const reading = readAnswer(question, values);
	if ('problem' in reading) return refuse(422, reading.problem);
	const { right } = judge(question, reading.answer);
	// A page without scripts tells by this where it is.
	await presence.enter(person, run, name, new Date());
	await responses.give(person, run, { key: asked, step: name, value: reading.answer, right }, new Date());
	if (question.kind === 'open') {
		const where = {
			id: `${run.id}/${person.id}/${asked}`,
			classroomId: run.classroomId,
			lessonRunId: run.id,
		};
		if (await heed(person, where, reading.answer.join('\n'), new Date())) redirect(303, toldOfHelp);
	}
	return { question: asked, answer: reading.answer, problem: null };
}

const choosing = z.object({ walk: key, spot: key, choice: key });

/** Keeps the choice at a hotspot of a walk; the first choice at the last hotspot finishes the walk. */
export async function choose(event: RequestEvent, name: StepName) {
	const { person, run, frozen, step } = await seatAt(event.locals, name);
	const read = choosing.safeParse(Object.fromEntries(await readForm(event)));
	if (!read.success) return fail(400, { spot: '', problem: 'gone' as const });
	const { spot } = read.data;
	const walk = step.parts
		.flatMap((part) => (part.kind === 'walk' ? part.walk : []))
		.find(({ key }) => key === read.data.walk);
	const choice =
		walk &&
		hotspotsOf(walk)
			.find(({ key }) => key === spot)
			?.choices.find(({ key }) => key === read.data.choice);
	if (!walk || !choice) return fail(409, { spot, problem: 'gone' as const });
	if (!may.write(person, { classroomId: run.classroomId, frozen }))
		return fail(409, { spot, problem: 'frozen' as const });

	const now = new Date();
	const value = [choice.key];
	await presence.enter(person, run, name, now);
	await responses.give(
		person,
		run,
		{ key: spot, step: name, value, right: choice.right, walk: walk.key },
		now,
	);
	const given = await responses.own(person, run.id);
	const hotspots = hotspotsOf(walk);
	if (!given.has(walk.key) && visitedAll(walk, choicesIn(valuesOf(given)))) {
		const right = hotspots.filter(({ key }) => given.get(key)?.right).length;
		await responses.finishWalk(person, run, { key: walk.key, right, of: hotspots.length }, now);
	}
	return { spot, problem: null };
}
