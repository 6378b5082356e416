import { error, fail } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { clock } from '#lib/network/place.server.ts';
import { feelingDraft, putDraft } from '#lib/network/pulls/draft.ts';
import { asksForHelp } from '#lib/network/pulls/feeling.ts';
import { feel, feelingsOf } from '#lib/network/pulls/feeling.server.ts';
import { metBy } from '#lib/network/pulls/pull.ts';
import { put } from '#lib/network/pulls/pull.server.ts';
import { streaksOf } from '#lib/network/pulls/streak.server.ts';
import { pullsOn } from '#lib/network/switch.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/server/form.ts';
import { refusals } from '../actions.server.ts';
import { enterSquare, placeOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const met = metBy(place);
	const [felt, streaks] = await Promise.all([
		feelingsOf(person, network.id),
		met.includes('streaks') ? streaksOf(person, network.id, clock(network, now)) : [],
	]);
	const last = felt.at(-1);
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		pulls: pullsOn(network).map((pull) => ({ pull, on: met.includes(pull) })),
		meter: !place.putAway?.includes('meter'),
		streaks,
		felt: felt.map(({ feeling, at }) => ({
			feeling,
			minute: Math.max(0, Math.round((at.getTime() - network.openedAt.getTime()) / 60_000)),
		})),
		/** What she said last is hard: where help is. */
		help: last !== undefined && asksForHelp(last.feeling),
	};
};

export const actions: Actions = {
	put: async (event) => {
		const read = putDraft.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { problem: m.network_mistake_invalid() });
		return answered(event, (place, now) => put(event.locals.person!, place, read.data, now));
	},
	feel: async (event) => {
		const read = feelingDraft.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { problem: m.pull_mistake_feeling() });
		return answered(event, (place, now) => feel(event.locals.person!, place, read.data.feeling, now));
	},
};

/** What is not there exists for nobody; who may only read just now is told. */
async function answered(
	{ locals }: Parameters<Actions[string]>[0],
	verb: (place: NonNullable<Awaited<ReturnType<typeof placeOf>>>, now: Date) => ReturnType<typeof put>,
) {
	const now = new Date();
	const place = await placeOf(locals.person!, now);
	const outcome = place ? await verb(place, now) : 'gone';
	if (outcome === 'gone') error(404, 'Not found');
	if (outcome !== 'done') return fail(409, { problem: refusals[outcome]() });
}
