import { ownClassroom } from '#lib/access/policy.ts';
import { goOnAt, paceOf } from '#lib/lessons/pace.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { stateOf } from '#lib/experts/visit/visit.ts';
import * as responses from '#lib/lessons/response.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { ownGroup } from '#lib/lessons/ownGroup.server.ts';
import { stepFor } from '#lib/lessons/run.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { liveKey } from '#lib/live/topic.ts';
import { isAsleep } from '#lib/network/standstill.ts';
import * as sheets from '#lib/skills/check/sheet.server.ts';
import { library } from '../../library.server.ts';
import type { PageServerLoad } from './$types';

/** So long after its end, a lesson is what a pupil comes back to say goodbye to. */
const justNow = 3 * 60 * 60 * 1000;

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('thread'));
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const current = classroomId ? await runs.current(classroomId) : null;
	const textOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language] ?? null;
	const now = new Date();
	const [threadsHere, checks] = await Promise.all([threads.listForPupil(person), sheets.listOf(person)]);
	const guests = guestsIn(threadsHere.threads, now);
	const check = checks.find(({ waits }) => waits)?.id ?? null;

	if (!current?.run) {
		const [last] = await runs.attended(person, 1);
		const ended = last?.finishedAt && now.getTime() - last.finishedAt.getTime() < justNow ? last : null;
		return {
			classroom: current && { name: current.classroom.name },
			frozen: current?.frozen ?? false,
			lesson: null,
			guests,
			check,
			finished: ended && { run: ended.id, title: textOf(ended.lesson)?.title ?? null },
		};
	}

	const { run, frozen, classroom } = current;
	const text = textOf(run.lesson);
	const at = stepFor(run, person.id);
	const paces = text && paceOf(text, Object.fromEntries(await responses.own(person, run.id)), at);
	return {
		at: 'lesson' as const,
		classroom: { name: classroom.name },
		frozen,
		whistle: whistleOf(run, now, person.id),
		finished: null,
		guests,
		check,
		lesson: {
			classAt: at,
			asleep: isAsleep({ classroom, run }, now),
			group: await ownGroup(run, person.id),
			/** Null when the lesson's own files cannot be read just now. */
			text: text && paces && { title: text.title, summary: text.summary, paces, goOn: goOnAt(paces, at) },
		},
	};
};

/** Who is visiting just now, each once, with the first thread to go to. */
function guestsIn(list: Awaited<ReturnType<typeof threads.listForPupil>>['threads'], now: Date) {
	const open = list.filter(({ visit }) => stateOf(visit, now) === 'open');
	const visits = new Map(open.toReversed().map((thread) => [thread.visit.id, thread]));
	return [...visits.values()].map(({ visit, expert, title }) => ({
		visit: visit.id,
		name: expert.nickname,
		avatar: expert.avatar,
		title,
	}));
}
