import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as campaigns from '#lib/network/campaign/campaign.server.ts';
import { castOf } from '#lib/network/campaign/cast.server.ts';
import { bandOf } from '#lib/network/campaign/crowd.ts';
import { reachOf } from '#lib/network/campaign/reach.ts';
import { optionOf, seenBy, townsOf } from '#lib/network/campaign/shown.ts';
import { readTarget } from '#lib/network/campaign/target.ts';
import { clock } from '#lib/network/place.server.ts';
import { showMade, showPicture } from '#lib/network/shown.ts';
import { enterSquare, readId, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const [found, cast] = await Promise.all([
		campaigns.find(person, network.id, readId(params.post)),
		castOf(network.id, language),
	]);
	if (!found) error(404, 'Not found');
	const { crowd, target, reached, perHead, cost, hidden, standing } = found;
	const stands = standing === null && found.deletedAt === null;
	const other = readTarget(url.searchParams);
	const times = (among: typeof hidden) => among.reduce((sum, { times }) => sum + times, 0);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		ad: {
			id: found.id,
			body: found.body,
			picture: showPicture(found.picture, language),
			...showMade(found.recipe, language),
			standing,
			stands,
			target,
			perHead,
			cost,
		},
		reached: reached.length,
		seen: stands ? seenBy(reached, found.appearsAt, clock(network, now)) : [],
		/** Nobody of her class is on this square. */
		alone: network.personId !== null,
		size: crowd.size,
		hidden: {
			all: bandOf(times(hidden), crowd.size),
			reasons: hidden.map(({ reason, times }) => ({ reason, band: bandOf(times, crowd.size) })),
		},
		yours: optionOf(target, { reached, perHead, cost }, crowd, classroom.yearGroup),
		other: url.search ? optionOf(other, reachOf(cast, other), crowd, classroom.yearGroup) : null,
		asked: other,
		towns: townsOf(cast),
	};
};
