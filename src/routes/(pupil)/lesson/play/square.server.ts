import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownClassroom } from '#lib/access/policy.ts';
import { isOpen, stepFor } from '#lib/lessons/run.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import type { Feature } from '#lib/network/scenario/format/kinds.ts';
import * as places from '#lib/network/place.server.ts';
import type { Seat } from '#lib/network/seat.ts';
import { standstillOf } from '#lib/network/standstill.ts';
import { isOff } from '#lib/network/switch.ts';
import type { Person } from '#lib/people/person.ts';

type Place = places.Place;
export type Square = Place & { network: NonNullable<Place['network']> };

/** Where a pupil is on the square; a sentence of its own for a lesson run whose network could not open. */
export async function placeOf(person: Person, now: Date): Promise<Place | null> {
	const classroomId = ownClassroom(person);
	const place = classroomId ? await places.ofPupil(classroomId, person.id, now) : null;
	return place && isOpen('play', stepFor(place.run, person.id)) ? place : null;
}

/** What one request has found: a page and the layout around it ask at the same time. */
const found = new WeakMap<App.Locals, Promise<Place | null>>();

/** The same for a page: whoever has no open square yet waits at the lesson. */
export async function enter(locals: App.Locals, now: Date): Promise<Place> {
	const finding = found.get(locals) ?? placeOf(locals.person!, now);
	found.set(locals, finding);
	return (await finding) ?? redirect(303, '/lesson');
}

/** The same for a page that is about something on the square: what its scenario switched off is not there. */
export async function enterSquare(locals: App.Locals, now: Date, feature?: Feature): Promise<Square> {
	const place = await enter(locals, now);
	if (isToOpen(place)) redirect(303, ownSquare);
	if (!isSquare(place) || (feature && isOff(place.network, feature))) error(404, 'Not found');
	return place;
}

/** Where a pupil who plays alone opens her square: writing it asks for a button, or for scripts that press it. */
export const ownSquare = '/lesson/play/own';

/** She plays alone and has not been on her square yet. */
export const isToOpen = (place: Place): boolean => place.network === null && place.run.shape === 'solo';

export const isSquare = (place: Place): place is Square => place.network !== null;

export const seatOf = (person: Person, place: Square, now: Date): Seat => ({
	person: person.id,
	network: place.network.id,
	frozen: standstillOf(place, now) !== null,
	...(place.network.switches?.off && { off: place.network.switches.off }),
});

/** What stands above the page: that she can only read just now, and why, and what her teacher says to everybody. */
export const stillnessOf = (person: Person, place: Place, now: Date) => ({
	whistle: whistleOf(place.run, now, person.id),
	frozen: place.frozen,
	standstill: standstillOf(place, now),
});

const id = z.uuid();

/** An id from an address. What is no id exists as little as what is not hers. */
export const readId = (text: string): string => {
	const read = id.safeParse(text);
	return read.success ? read.data : error(404, 'Not found');
};
