import { error } from '@sveltejs/kit';
import { isVisible } from '#lib/network/comment/comment.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { historyOf } from '#lib/network/post/change.server.ts';
import { enterSquare, readId, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

/** What a post said before it was changed: whoever sees it may know. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const id = readId(params.post);
	const [isThere, versions] = await Promise.all([
		isVisible(person, network.id, id, clock(network, now)),
		historyOf(id),
	]);
	if (!isThere) error(404, 'Not found');
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		id,
		versions: versions.map(({ body, until }) => ({ body: body ?? '', until: until! })),
		/** What it says now. */
		current: versions.at(-1)?.now ?? null,
	};
};
