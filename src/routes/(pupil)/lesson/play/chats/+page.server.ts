import { liveKey } from '#lib/live/topic.ts';
import { ownChats } from '#lib/network/chat/read.server.ts';
import { showChat } from '#lib/network/chat/shown.ts';
import { clock, untilNext } from '#lib/network/place.server.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const chats = await ownChats(locals.person!, network.id, clock(network, now));
	return {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		next: untilNext(place, now),
		chats: chats.map((chat) => showChat(chat, locals.language)),
	};
};
