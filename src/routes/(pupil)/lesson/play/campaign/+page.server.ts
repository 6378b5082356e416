import { fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as campaigns from '#lib/network/campaign/campaign.server.ts';
import { castOf } from '#lib/network/campaign/cast.server.ts';
import { reachOf } from '#lib/network/campaign/reach.ts';
import { townsOf } from '#lib/network/campaign/shown.ts';
import { asQuery, mostCampaigns, purse, readTarget } from '#lib/network/campaign/target.ts';
import { fields, postDraft } from '#lib/network/draft.ts';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { postPictures } from '#lib/ui/pictures.ts';
import { carryOut, sentenceOf, typedIn } from '../actions.server.ts';
import { enterSquare, seatOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const target = readTarget(url.searchParams);
	const [cast, own] = await Promise.all([
		castOf(place.network.id, locals.language),
		campaigns.own(person, place.network.id),
	]);
	const { reached, perHead, cost } = reachOf(cast, target);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: place.classroom.id, name: place.classroom.name },
		seat: seatOf(person, place, now),
		/** Nobody of her class is on this square. */
		alone: place.network.personId !== null,
		key: newId(),
		target,
		query: asQuery(target),
		towns: townsOf(cast),
		estimate: { heads: reached.length, of: cast.length, perHead, cost },
		purse: { left: campaigns.leftOf(own), of: purse, times: mostCampaigns - own.length },
		own: own.map(({ id, body, cost, standing }) => ({ id, body, cost, standing })),
	};
};

const readPost = postDraft(postPictures);

export const actions: Actions = {
	buy: async (event) => {
		const form = await readForm(event);
		const typed = typedIn(form, 'campaign');
		const read = readPost.safeParse(fields(form));
		if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
		const { person, language } = event.locals;
		// The address says whom it is for: what she was shown the price of.
		const wanted = { draft: read.data, target: readTarget(event.url.searchParams) };
		const answer = await carryOut(event, typed, (place, now) =>
			campaigns.buy(person!, place, wanted, language, now),
		);
		if ('sent' in answer && answer.sent && answer.sent !== 'help')
			redirect(303, `/lesson/play/campaign/${read.data.key}`);
		return answer;
	},
};
