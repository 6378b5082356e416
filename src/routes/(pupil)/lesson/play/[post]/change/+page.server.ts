import { error, fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { changeDraft, fields } from '#lib/network/draft.ts';
import { clock } from '#lib/network/place.server.ts';
import { change, ownPost } from '#lib/network/post/change.server.ts';
import { putBack, remove, sharersOf } from '#lib/network/post/delete.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { carryOut, sentenceOf, typedIn } from '../../actions.server.ts';
import { enterSquare, placeOf, readId, seatOf, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Where a pupil changes her own post, deletes it, or puts it back. */
export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const post = await ownPost(person, network.id, readId(params.post));
	if (!post) error(404, 'Not found');
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		seat: seatOf(person, place, now),
		key: newId(),
		post: {
			id: post.id,
			body: post.body,
			isDeleted: post.deletedAt !== null,
			pending: post.pending,
		},
		sharers: post.deletedAt ? await sharersOf(post.id, clock(network, now)) : [],
	};
};

export const actions: Actions = {
	change: async (event) => {
		const id = readId(event.params.post);
		const form = await readForm(event);
		const typed = typedIn(form, `change ${id}`);
		const read = changeDraft.safeParse(fields(form));
		if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
		const { person, language } = event.locals;
		const answer = await carryOut(event, typed, (place, now) =>
			change(person!, place, id, read.data, language, now),
		);
		if ('sent' in answer && answer.sent && answer.sent !== 'help') redirect(303, `/lesson/play/${id}/change`);
		return answer;
	},
	delete: (event) => act(event, remove),
	putBack: (event) => act(event, putBack),
};

/** What is done in one tap. What is not hers does not exist. */
async function act(event: RequestEvent, verb: typeof remove): Promise<void> {
	await readForm(event);
	const now = new Date();
	const person = event.locals.person!;
	const place = await placeOf(person, now);
	if (!place || !(await verb(person, place, readId(event.params.post), now))) error(404, 'Not found');
}
