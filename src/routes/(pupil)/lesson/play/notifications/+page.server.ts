import { liveKey } from '#lib/live/topic.ts';
import { notificationsOf } from '#lib/network/notification/notification.server.ts';
import { clock, untilNext } from '#lib/network/place.server.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { enterSquare, stillnessOf } from '../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const now = new Date();
	const place = await enterSquare(locals, now, 'notifications');
	const { network, classroom } = place;
	const notifications = await notificationsOf(
		locals.person!,
		network.id,
		locals.language,
		clock(network, now),
	);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		next: untilNext(place, now),
		/** The network, where red dots count what is new on it. */
		dots: metBy(place).includes('dots') ? network.id : null,
		notifications,
	};
};
