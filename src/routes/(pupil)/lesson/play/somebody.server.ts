import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { turnAway, type Somebody } from '#lib/network/friend/block.server.ts';
import { readDeed } from '#lib/network/friend/form.ts';
import * as friends from '#lib/network/friend/friend.server.ts';
import { readKind } from '#lib/network/profile/form.ts';
import type { Place } from '#lib/network/place.server.ts';
import type { Person } from '#lib/people/person.ts';
import { readForm } from '#lib/server/form.ts';
import { refusals } from './actions.server.ts';
import { placeOf } from './square.server.ts';

type Find = (person: Person, place: Place, now: Date) => Promise<Somebody | null>;

// What can be done on the page of a classmate and on that of one of the cast alike.

/** Blocks or mutes, or ends that. */
export async function away(event: RequestEvent, find: Find): Promise<void> {
	const kind = readKind(await readForm(event));
	const { person, place, who, now } = await meet(event, find);
	if (!(await turnAway(person, place, who, kind, now))) error(404, 'Not found');
}

/** Asks to be friends, answers, or ends it. */
export async function friend(
	event: RequestEvent,
	find: Find,
): Promise<ActionFailure<{ problem: string }> | undefined> {
	const deed = readDeed(await readForm(event));
	const { person, place, who, now } = await meet(event, find);
	if (deed === 'end') await friends.end(person, place, who, now);
	if (deed === null || deed === 'end') return;
	const outcome =
		deed === 'ask'
			? await friends.ask(person, place, who, now)
			: await friends.answer(person, place, who, deed === 'accept', now);
	if (outcome !== 'done') return fail(409, { problem: refusals[outcome]() });
}

/** Whom the address is about; what she does not meet does not exist. */
async function meet(event: RequestEvent, find: Find) {
	const now = new Date();
	const person = event.locals.person!;
	const place = await placeOf(person, now);
	const who = place && (await find(person, place, now));
	if (!place || !who) error(404, 'Not found');
	return { person, place, who, now };
}
