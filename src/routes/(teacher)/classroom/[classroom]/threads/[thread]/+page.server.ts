import { fail, type RequestEvent } from '@sveltejs/kit';
import { pairsAlike } from '#lib/experts/wall/alike.ts';
import * as answers from '#lib/experts/answer.server.ts';
import { setStill } from '#lib/experts/still.server.ts';
import * as wall from '#lib/experts/wall/wall.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { stateOf } from '#lib/experts/visit/visit.ts';
import { inOrder } from '#lib/experts/wall/wall.ts';
import { liveKey } from '#lib/live/topic.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { threadAt } from './found.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** More pairs than this are looked at when these are decided. */
const pairsShown = 5;

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('thread'), liveKey('lane'));
	const thread = await threadAt(event);
	const wall = await threads.wallForTeacher(event.locals.person!, thread.id);
	const open = wall.filter(({ standing, answer }) => standing === 'shown' && !answer);
	return {
		thread: { id: thread.id, title: thread.title, theme: thread.visit.theme, visit: thread.visit.id },
		limit: thread.visit.questionLimit,
		guest: {
			name: thread.expert.nickname,
			avatar: thread.expert.avatar,
			about: thread.visit.about,
			introduced: thread.introduced,
		},
		isStill: thread.frozenAt !== null,
		state: stateOf(thread.visit, new Date()),
		passedOn: inOrder(wall),
		onWall: wall.filter(({ passedOnAt }) => !passedOnAt),
		alike: pairsAlike(open, ({ body }) => body)
			.slice(0, pairsShown)
			// What more children want to know stays; the other joins it.
			.map(({ one, other }) => ({
				one: { id: one.id, body: one.body },
				other: { id: other.id, body: other.body },
			})),
		waits: wall.some(({ standing, answer }) => standing === 'waits' || answer?.standing === 'waits'),
		thanks: thread.thanks,
	};
};

export const actions: Actions = {
	pass: (event) =>
		arrange(event, ({ person, thread, field, now }) =>
			wall.passOn(person, thread, field('question'), field('on') !== 'no', now),
		),
	join: (event) =>
		arrange(event, ({ person, thread, field, now }) =>
			wall.join(person, thread, { from: field('from'), to: field('to') }, now),
		),
	part: (event) =>
		arrange(event, ({ person, thread, field, now }) => wall.part(person, thread, field('question'), now)),
	still: (event) =>
		arrange(event, ({ person, thread, field, now }) =>
			setStill(person, thread, field('still') !== 'no', now),
		),
	links: (event) =>
		arrange(event, ({ person, thread, field, now }) =>
			answers.allowLinks(person, thread, field('answer'), field('allowed') !== 'no', now),
		),
};

type Asked = {
	person: NonNullable<App.Locals['person']>;
	thread: threads.Thread;
	field: (name: string) => string;
	now: Date;
};

async function arrange(
	event: RequestEvent<{ classroom: string; thread: string }>,
	change: (asked: Asked) => Promise<true | 'full' | null>,
) {
	const form = await readForm(event);
	const thread = await threadAt(event);
	const field = (name: string) => String(form.get(name) ?? '');
	const done = await change({ person: event.locals.person!, thread, field, now: new Date() });
	if (done === 'full') return fail(409, { problem: m.experts_full() });
	if (done === null) return fail(409, { problem: m.experts_gone() });
}
