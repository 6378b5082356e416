import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as cast from '#lib/network/cast.server.ts';
import { castWith } from '#lib/network/friend/block.server.ts';
import { relationTo } from '#lib/network/friend/friend.server.ts';
import { byCast } from '#lib/network/feed/feed.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { key as readKey } from '#lib/network/scenario/wording.ts';
import { inLanguage, showPicture } from '#lib/network/shown.ts';
import { away, friend } from '../../somebody.server.ts';
import { isOff } from '#lib/network/switch.ts';
import { enterSquare, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const key = readKey.safeParse(params.key);
	const member = key.success ? await cast.find(place.network.id, key.data) : null;
	if (!member) error(404, 'Not found');
	const moment = clock(place.network, now);
	const [posts, { turned, bond, next }] = await Promise.all([
		byCast(person, place.network.id, member.key, moment),
		relationTo(person, place.network.id, { castMemberId: member.id, otherId: null }, moment),
	]);
	return {
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		turned,
		bond,
		hasFriends: !isOff(place.network, 'friends'),
		/** Milliseconds until an answer comes. */
		next: next && !place.frozen ? next.getTime() - moment.getTime() : null,
		member: {
			name: member.name,
			handle: member.handle,
			avatar: member.avatar,
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

const who =
	(text: string) =>
	async (...[, { network }]: Parameters<Parameters<typeof away>[1]>) => {
		const key = readKey.safeParse(text);
		return network && key.success ? castWith(network.id, key.data) : null;
	};

export const actions: Actions = {
	away: (event) => away(event, who(event.params.key)),
	friend: (event) => friend(event, who(event.params.key)),
};
