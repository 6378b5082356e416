import { error, fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { fields, shareDraft } from '#lib/network/draft.ts';
import { clock } from '#lib/network/place.server.ts';
import { share, shareable } from '#lib/network/post/share.server.ts';
import { inLanguage } from '#lib/network/shown.ts';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { carryOut, sentenceOf, typedIn } from '../../actions.server.ts';
import { enterSquare, readId, seatOf, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now, 'shares');
	const { network, classroom } = place;
	const post = await shareable(person, network.id, readId(params.post), clock(network, now));
	if (!post) error(404, 'Not found');
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		seat: seatOf(person, place, now),
		key: newId(),
		post: {
			id: post.id,
			name: post.castName ?? post.name ?? '',
			text: inLanguage(post, locals.language),
			isForClass: post.audience === 'class',
		},
	};
};

export const actions: Actions = {
	default: async (event) => {
		const id = readId(event.params.post);
		const form = await readForm(event);
		const typed = typedIn(form, `share ${id}`);
		const read = shareDraft.safeParse(fields(form));
		if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
		const { person, language } = event.locals;
		const answer = await carryOut(event, typed, (place, now) =>
			share(person!, place, id, read.data, language, now),
		);
		if ('sent' in answer && answer.sent && answer.sent !== 'help') redirect(303, '/lesson/play');
		return answer;
	},
};
