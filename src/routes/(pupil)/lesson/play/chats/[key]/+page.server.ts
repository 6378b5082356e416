import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import * as chats from '#lib/network/chat/chat.server.ts';
import { choiceDraft, messageDraft } from '#lib/network/chat/draft.ts';
import { findChat, messagesIn } from '#lib/network/chat/read.server.ts';
import { scriptOf } from '#lib/network/chat/script.server.ts';
import { explained, showMessage, showTurn } from '#lib/network/chat/shown.ts';
import { turnOf } from '#lib/network/chat/turn.ts';
import { fields } from '#lib/network/draft.ts';
import { clock, untilNext, type Place } from '#lib/network/place.server.ts';
import { reportPage } from '#lib/network/report/reporting.svelte.ts';
import { key as readKey } from '#lib/network/scenario/wording.ts';
import type { Person } from '#lib/people/person.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { carryOut, refusals, sentenceOf, typedIn } from '../../actions.server.ts';
import { enterSquare, isSquare, placeOf, seatOf, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now);
	const { network, classroom } = place;
	const moment = clock(network, now);
	const key = readKey.safeParse(params.key);
	const chat = key.success ? await findChat(person, network.id, key.data, moment) : null;
	if (!chat) error(404, 'Not found');
	const script = await scriptOf(network, chat.key);
	const all = await messagesIn(chat.id, null);
	const said = all.filter(({ appearsAt }) => appearsAt <= moment);
	const last = said.findLast(({ by }) => by === 'cast');
	return {
		at: 'play' as const,
		now,
		...stillnessOf(locals.person!, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		next: untilNext(place, now),
		seat: seatOf(person, place, now),
		formKey: newId(),
		chat: {
			key: chat.key,
			name: chat.name,
			avatar: chat.avatar,
			handle: chat.handle,
			blocked: chat.blocked,
			asked: chat.askedAt !== null,
			messages: said.map((message) => showMessage(message, language)),
			turn: showTurn(turnOf(chat, script, all, moment), language),
			/** Something of it is on its way. */
			typing: !chat.blocked && said.length < all.length,
			over: chat.line === null && said.length === all.length,
			words: {
				blocked: explained(script, 'blocked', language),
				asked: explained(script, 'asked', language),
			},
			report: last ? reportPage({ kind: 'message', id: last.id }) : null,
		},
	};
};

export const actions: Actions = {
	choose: async (event) => {
		const read = choiceDraft.safeParse(Object.fromEntries(await readForm(event)));
		if (!read.success) return fail(400, { chosen: m.chat_mistake_choose() });
		const now = new Date();
		const { person } = event.locals;
		const place = await placeOf(person!, now);
		const outcome = place
			? await chats.choose(person!, place, event.params.key, read.data, now)
			: ({ refused: 'gone' } as const);
		if ('said' in outcome) return;
		const refused = outcome.refused in refusals ? (outcome.refused as keyof typeof refusals) : 'gone';
		return fail(409, { chosen: refusals[refused]() });
	},
	say: async (event) => {
		const form = await readForm(event);
		const typed = typedIn(form, 'chat');
		const read = messageDraft.safeParse(fields(form));
		if (!read.success) return fail(400, { ...typed, problem: sentenceOf(read.error) });
		const { person, language } = event.locals;
		return carryOut(event, typed, (place, now) =>
			chats.say(person!, place, event.params.key, read.data, language, now),
		);
	},
	ask: (event) =>
		act(event, (person, place, now) =>
			chats.askAdult(person, place, event.params.key, event.locals.language, now),
		),
	block: (event) =>
		act(event, (person, place, now) => chats.block(person, place, event.params.key, true, now)),
	unblock: (event) =>
		act(event, (person, place, now) => chats.block(person, place, event.params.key, false, now)),
	seen: (event) => act(event, (person, place, now) => chats.markSeen(person, place, event.params.key, now)),
};

/** What is done in one tap. What is not hers does not exist. */
async function act(
	event: RequestEvent,
	verb: (person: Person, place: Place, now: Date) => Promise<boolean>,
): Promise<void> {
	await readForm(event);
	const now = new Date();
	const { person } = event.locals;
	const place = await placeOf(person!, now);
	if (!place || !isSquare(place) || !(await verb(person!, place, now))) error(404, 'Not found');
}
