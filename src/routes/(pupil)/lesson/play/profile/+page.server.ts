import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { liveKey } from '#lib/live/topic.ts';
import { turnedAwayBy } from '#lib/network/friend/block.server.ts';
import { fields } from '#lib/network/draft.ts';
import { showInterests } from '#lib/network/profile/form.ts';
import * as profiles from '#lib/network/profile/profile.server.ts';
import { lookers } from '#lib/network/profile/looker.ts';
import { bioDraft, interests, seenBy, settingsDraft } from '#lib/network/profile/profile.ts';
import { untold } from '#lib/network/profile/untold.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { carryOut, refusals, sentenceOf, typedIn } from '../actions.server.ts';
import { enterSquare, placeOf, seatOf, stillnessOf } from '../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

const looking = z.enum(lookers).catch('classmate');

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now, 'profiles');
	const { network, classroom } = place;
	const [profile, away] = await Promise.all([
		profiles.find(network.id, person.id, person),
		turnedAwayBy(person, network.id),
	]);
	const as = looking.parse(url.searchParams.get('as'));
	const shown = seenBy(as, profile);
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		seat: seatOf(person, place, now),
		key: newId(),
		name: person.nickname,
		avatar: person.avatar,
		profile: profile ?? untold,
		choices: showInterests(interests, locals.language),
		/** As whom she looks at herself, and what they see. */
		as,
		shown: { bio: shown.bio, interests: showInterests(shown.interests, locals.language) },
		away,
	};
};

export const actions: Actions = {
	tell: async (event) => {
		const form = await readForm(event);
		const typed = typedIn(form, 'profile');
		const read = bioDraft.safeParse(fields(form));
		if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
		const { person, language } = event.locals;
		const answer = await carryOut(event, typed, (place, now) =>
			profiles.tell(person!, place, read.data, language, now),
		);
		if ('sent' in answer && answer.sent && answer.sent !== 'help') redirect(303, '/lesson/play/profile');
		return answer;
	},
	set: async (event) => {
		const form = await readForm(event);
		const read = settingsDraft.safeParse({
			audience: form.get('audience'),
			approach: form.get('approach'),
			interests: form.getAll('interest'),
		});
		if (!read.success) {
			const tooMany = read.error.issues[0]?.message === 'interests';
			return fail(400, { settings: tooMany ? m.profile_mistake_interests() : m.network_mistake_invalid() });
		}
		const now = new Date();
		const place = await placeOf(event.locals.person!, now);
		const outcome = place ? await profiles.set(event.locals.person!, place, read.data, now) : 'gone';
		if (outcome !== 'set') return fail(409, { settings: refusals[outcome]() });
	},
};
