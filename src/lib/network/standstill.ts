import { may } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { untilEndOfDay } from '#lib/people/schoolDay.ts';
import type { Feature } from './scenario/format/kinds.ts';
import { isOff } from './switch.ts';

/** Why somebody can only read on the square just now. */
export type Standstill =
	/** Her teacher froze the classroom. */
	| { why: 'frozen' }
	/** School is out, and nobody has opened the square for today. */
	| { why: 'asleep' }
	/** Her teacher asked her to only read for a while. */
	| { why: 'paused'; reason: string };

type Place = {
	classroom: { id: string; schedule: 'lessons' | 'always' };
	run: { begunAt: Date; wokenAt: Date | null };
	frozen: boolean;
	/** What her teacher said when she was asked to only read. */
	paused: string | null;
};

/** Why a person may not write in this place, or null when she may. Null for nobody who does not belong there. */
export function standstillOf(place: Place, now: Date): Standstill | null {
	if (place.frozen) return { why: 'frozen' };
	if (isAsleep(place, now)) return { why: 'asleep' };
	return place.paused === null ? null : { why: 'paused', reason: place.paused };
}

/** The square is open during lessons: from the moment it was opened until the end of that school day. */
export const isAsleep = ({ classroom, run }: Pick<Place, 'classroom' | 'run'>, now: Date): boolean =>
	classroom.schedule === 'lessons' && now >= untilEndOfDay(run.wokenAt ?? run.begunAt);

/** Why nothing can be done, or that this cannot be done on a square whose scenario switched it off. */
export type Refusal = Standstill['why'] | 'off';

/**
 * What refuses a person who sends something; null when nothing does.
 * @param features what is done with it, which the scenario may have switched off
 */
export function refusalFor(person: Person, place: Place, now: Date): { refused: Standstill['why'] } | null;
export function refusalFor(
	person: Person,
	place: Place & { network: Parameters<typeof isOff>[0] | null },
	now: Date,
	...features: Feature[]
): { refused: Refusal } | null;
export function refusalFor(
	person: Person,
	place: Place & { network?: Parameters<typeof isOff>[0] | null },
	now: Date,
	...features: Feature[]
): { refused: Refusal } | null {
	const { network } = place;
	if (network && features.some((feature) => isOff(network, feature))) return { refused: 'off' };
	const standstill = standstillOf(place, now);
	if (standstill) return { refused: standstill.why };
	return may.write(person, { classroomId: place.classroom.id, frozen: false }) ? null : { refused: 'frozen' };
}
