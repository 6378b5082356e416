import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { stepFor } from '#lib/lessons/run.ts';
import { liveKey } from '#lib/live/topic.ts';
import * as cards from '#lib/network/feed/card.server.ts';
import { readCursor } from '#lib/server/cursor.ts';
import { isHeavy, untilNext } from '#lib/network/place.server.ts';
import { showPulls } from '#lib/network/pulls/shown.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import * as actionsHere from './actions.server.ts';
import { pageOf } from './feedPage.server.ts';
import { enter, isSquare, isToOpen, ownSquare, seatOf, stillnessOf } from './square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enter(locals, now);
	const { run, classroom } = place;
	if (isToOpen(place)) redirect(303, ownSquare);

	const page = {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		classAt: stepFor(run, person.id),
		/** Said from here: every pupil would carry the words for the few days on which they are needed. */
		/** Said from here as well: that nobody of her class is here; null where they are. */
		alone: place.network?.personId ? m.solo_alone() : null,
		heavyNote: isHeavy(place) ? { title: m.network_heavy(), text: m.network_heavy_text() } : null,
	};
	if (!isSquare(place)) return { ...page, square: null };

	const asked = url.searchParams.get('before');
	const before = asked === null ? null : readCursor(asked);
	if (asked !== null && !before) error(404, 'Not found');
	const { posts, older } = await pageOf(locals, place, before);
	return {
		...page,
		square: {
			seat: seatOf(person, place, now),
			/** Of the form for a new post. */
			key: newId(),
			posts,
			older,
			newest: before === null,
			card: place.card && {
				id: place.card.id,
				title: place.card.title[language],
				body: place.card.body[language],
			},
			/** How many chats hold something that she has not read. */
			unread: place.unread,
			/** What pulls at her here; null where nothing does. */
			pulls: showPulls(place),
			/** Milliseconds until something appears by itself. */
			next: untilNext(place, now),
		},
	};
};

const closing = z.object({ id: z.uuid() });

export const actions: Actions = {
	post: (event) => actionsHere.post(event, null),
	close: async (event) => {
		const read = closing.safeParse(Object.fromEntries(await readForm(event)));
		if (read.success) await cards.close(event.locals.person!, read.data.id, new Date());
	},
};
