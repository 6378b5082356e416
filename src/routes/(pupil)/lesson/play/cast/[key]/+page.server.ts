import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as cast from '#lib/network/cast.server.ts';
import { byCast } from '#lib/network/feed.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { key as readKey } from '#lib/network/scenario/wording.ts';
import { inLanguage, showPicture } from '#lib/network/shown.ts';
import type { PictureId } from '#lib/ui/pictures.ts';
import { enterSquare, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const key = readKey.safeParse(params.key);
	const member = key.success ? await cast.find(place.network.id, key.data) : null;
	if (!member) error(404, 'Not found');
	const posts = await byCast(person, place.network.id, member.key, clock(place.network, now));
	return {
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		member: {
			name: member.name,
			handle: member.handle,
			avatar: member.avatar as PictureId,
			bio: member.bio[language],
		},
		posts: posts.map((post) => ({
			id: post.id,
			at: post.appearsAt,
			text: inLanguage(post, language),
			picture: showPicture(post.picture, language),
		})),
	};
};
