import { readQuery } from '#lib/network/search/find.ts';
import { clock } from '#lib/network/place.server.ts';
import { search, tagsNow } from '#lib/network/search/search.server.ts';
import { inLanguage } from '#lib/network/shown.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now, 'search');
	const { network, classroom } = place;
	const moment = clock(network, now);
	const asked = url.searchParams.get('q');
	const query = readQuery(asked);
	const page = {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		asked: asked ?? '',
	};
	if (!query) return { ...page, found: null, tags: await tagsNow(person, network.id, moment) };
	const { posts, cast, classmates } = await search(person, network, query, moment);
	return {
		...page,
		tags: [],
		found: {
			posts: posts.map((post) => ({
				id: post.id,
				at: post.at,
				name: post.name,
				avatar: post.avatar,
				text: inLanguage(post, locals.language),
			})),
			people: [
				...cast.map(({ key, name, handle, avatar }) => ({
					name,
					handle,
					avatar,
					page: `/lesson/play/cast/${key}`,
				})),
				...classmates.map(({ id, nickname, handle, avatar }) => ({
					name: nickname,
					handle,
					avatar,
					page: id === person.id ? '/lesson/play/profile' : `/lesson/play/profile/${id}`,
				})),
			],
		},
	};
};
