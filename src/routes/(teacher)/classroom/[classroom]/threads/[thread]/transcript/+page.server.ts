import { labelOf } from '#lib/experts/asker.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { inOrder } from '#lib/experts/wall/wall.ts';
import { liveKey } from '#lib/live/topic.ts';
import { threadAt } from '../found.server.ts';
import type { PageServerLoad } from './$types';

/** What everybody may read of the conversation, with names as the guest read them: it leaves the classroom on paper. */
export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('thread'));
	const thread = await threadAt(event);
	const { visit, classroom, expert } = thread;
	const wall = await threads.wallForTeacher(event.locals.person!, thread.id);
	return {
		thread: { id: thread.id, title: thread.title, theme: visit.theme },
		visit: { startsAt: visit.startsAt, endsAt: visit.endsAt },
		guest: { name: expert.nickname, about: thread.introduced ? visit.about : null },
		questions: inOrder(wall)
			.filter(({ standing, answer }) => standing === 'shown' && answer?.standing === 'shown')
			.map((question) => ({
				id: question.id,
				body: question.body,
				askers: labelOf(question.askers, visit.naming, classroom.yearGroup),
				answer: question.answer!.body,
				images: question.answer!.images,
			})),
	};
};
