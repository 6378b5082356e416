import { error, fail } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as ads from '#lib/network/ads/ad.server.ts';
import { guessDraft, hideDraft } from '#lib/network/ads/draft.ts';
import { beginningOf, piecesOf, signKeysOf } from '#lib/network/ads/why.ts';
import { piecesFor } from '#lib/network/campaign/why.ts';
import { thoughtFor } from '#lib/network/campaign/thought.server.ts';
import { clock } from '#lib/network/place.server.ts';
import { inLanguage, showMade, showPicture } from '#lib/network/shown.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { refusals } from '../../actions.server.ts';
import { enterSquare, placeOf, readId, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const found = await ads.find(person, network.id, readId(params.post), clock(network, now));
	if (!found) error(404, 'Not found');
	const { ad } = found;
	const quiet = ad?.label === false;
	const page = {
		now,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		post: {
			id: found.id,
			at: found.appearsAt,
			by: found.name,
			avatar: found.avatar,
			text: inLanguage(found, language),
			picture: showPicture(found.picture, language),
			...showMade(found.recipe, language),
			mine: found.personId === person.id,
		},
		hidden: found.hidden,
	};
	// What does not say that it was paid for is for her to find out.
	if (!ad || (quiet && !(await ads.hasSpotted(person, found.id))))
		return { ...page, ad: null, campaign: null, tally: [] };
	if (ad.kind === 'campaign') {
		const thought = await thoughtFor(person, network.id, clock(network, now));
		const campaign = { pieces: piecesFor(found.target!, thought, classroom.yearGroup) };
		return { ...page, ad: null, campaign, tally: [] };
	}
	const [signs, tally] = await Promise.all([
		ads.signsOf(person, network.id, signKeysOf(ad)),
		quiet ? [] : ads.tally(found.id),
	]);
	const told = signs.map(({ key, ...words }) => ({ key, text: beginningOf(inLanguage(words, language)) }));
	return {
		...page,
		campaign: null,
		tally,
		ad: {
			kind: ad.kind,
			paidBy: ad.paidBy,
			quiet,
			because: ad.because[language],
			pieces: piecesOf(ad, classroom.yearGroup, told, language),
		},
	};
};

type Event = Parameters<Actions[string]>[0];
const none = { problem: null, reason: null, guess: null, paidBy: null };

export const actions: Actions = {
	hide: async (event) => {
		const read = hideDraft.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { ...none, reason: m.ads_mistake_reason() });
		return answered(event, (now, place) =>
			ads.hide(event.locals.person!, place, { post: postOf(event), ...read.data }, now),
		);
	},
	unhide: async (event) => {
		await readForm(event);
		return answered(event, (now, place) => ads.unhide(event.locals.person!, place, postOf(event), now));
	},
	guess: async (event) => {
		const read = guessDraft.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { ...none, problem: m.network_mistake_invalid() });
		const now = new Date();
		const place = await placeOf(event.locals.person!, now);
		const outcome = place
			? await ads.guess(event.locals.person!, place, { post: postOf(event), ...read.data }, now)
			: 'gone';
		if (typeof outcome === 'object') return { ...none, guess: read.data.guess, paidBy: outcome.paidBy };
		if (outcome === 'gone') error(404, 'Not found');
		return fail(409, { ...none, problem: refusals[outcome]() });
	},
};

const postOf = ({ params }: Event): string => readId(params.post!);

/** What is not there exists for nobody; who may only read just now is told. */
async function answered(
	{ locals }: Event,
	verb: (now: Date, place: NonNullable<Awaited<ReturnType<typeof placeOf>>>) => ReturnType<typeof ads.hide>,
) {
	const now = new Date();
	const place = await placeOf(locals.person!, now);
	const outcome = place ? await verb(now, place) : 'gone';
	if (outcome === 'gone') error(404, 'Not found');
	return outcome === 'done' ? none : fail(409, { ...none, problem: refusals[outcome]() });
}
