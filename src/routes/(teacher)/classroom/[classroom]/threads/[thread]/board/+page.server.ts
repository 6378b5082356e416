import * as threads from '#lib/experts/thread.server.ts';
import { inOrder } from '#lib/experts/wall/wall.ts';
import { liveKey } from '#lib/live/topic.ts';
import { threadAt } from '../found.server.ts';
import type { PageServerLoad } from './$types';

/** One question at a time, without names: the whole room reads along. */
export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('thread'), liveKey('run'));
	const thread = await threadAt(event);
	const wall = await threads.wallForTeacher(event.locals.person!, thread.id);
	const asked = inOrder(wall).filter(({ standing }) => standing === 'shown');
	const at = asked.findIndex(({ id }) => id === event.url.searchParams.get('question'));
	// The board goes on when somebody takes it on, never by itself.
	const number = Math.max(0, at);
	const shown = asked[number];
	const answer = shown?.answer?.standing === 'shown' ? shown.answer : null;
	return {
		thread: { id: thread.id, title: thread.title },
		guest: { name: thread.expert.nickname, avatar: thread.expert.avatar },
		frozen: thread.frozen,
		number,
		total: asked.length,
		before: asked[number - 1]?.id ?? null,
		after: asked[number + 1]?.id ?? null,
		question: shown ? { id: shown.id, body: shown.body, wanted: shown.wanted } : null,
		answer: answer && { body: answer.body, images: answer.images },
	};
};
