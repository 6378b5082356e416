import { may } from '#lib/access/policy.ts';
import * as attempts from '#lib/accounts/attempt.server.ts';
import * as cards from '#lib/accounts/card.server.ts';
import type { Details, Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import type { ClassRule, Hold, Schedule } from '#lib/people/classroom.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, type Tx } from '#lib/server/db/index.ts';
import { passwordPictures } from '#lib/ui/pictures.ts';

// What a teacher arranges in her own classroom, besides lessons. Every verb answers null where it is not hers.

/** Lets pupils in until a moment, without a lesson. */
export const openDoor = (person: Person, classroomId: string, until: Date, now: Date) =>
	arrange(person, classroomId, now, 'door.opened', { until: until.toISOString() }, (tx) =>
		classrooms.openDoor(tx, classroomId, until),
	);

export const closeDoor = (person: Person, classroomId: string, now: Date) =>
	arrange(person, classroomId, now, 'door.closed', {}, (tx) => classrooms.closeDoor(tx, classroomId));

/** Chooses what of the pupils' writing waits for her. */
export const hold = (person: Person, classroomId: string, what: Hold, now: Date) =>
	arrange(
		person,
		classroomId,
		now,
		'classroom.held',
		async (tx) => ({ hold: what, from: (await classrooms.settingsOf(tx, classroomId)).hold }),
		(tx) => classrooms.setHold(tx, classroomId, what),
	);

/** Lets every pupil send one text in so many seconds; null lets them send as they like. */
export const slow = (person: Person, classroomId: string, seconds: number | null, now: Date) =>
	arrange(
		person,
		classroomId,
		now,
		'classroom.slowed',
		async (tx) => ({ seconds, from: (await classrooms.settingsOf(tx, classroomId)).slow }),
		(tx) => classrooms.setSlow(tx, classroomId, seconds),
	);

/** Chooses when the square is open while a lesson goes on. */
export const schedule = (person: Person, classroomId: string, when: Schedule, now: Date) =>
	arrange(person, classroomId, now, 'classroom.scheduled', { schedule: when }, (tx) =>
		classrooms.setSchedule(tx, classroomId, when),
	);

/** Writes down what the class agreed on; null goes back to the rules that every class begins with. */
export const writeRules = (person: Person, classroomId: string, rules: ClassRule[] | null, now: Date) =>
	arrange(person, classroomId, now, 'rules.written', { rules: rules?.map(({ nl }) => nl) ?? null }, (tx) =>
		classrooms.setRules(tx, classroomId, rules),
	);

/** Lets a pupil of the classroom try her pictures again at once. Null for somebody who is no pupil there. */
export async function unlock(
	person: Person,
	classroomId: string,
	pupilId: string,
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, classroomId) || !(await classrooms.hasPupil(classroomId, pupilId, now))) return null;
	return arrange(
		person,
		classroomId,
		now,
		'person.unlocked',
		{},
		(tx) => attempts.unlock(tx, pupilId),
		pupilId,
	);
}

/** Gives pupils new cards, in the order of their names. Each is told once: it cannot be shown again. */
export async function renewCards(
	person: Person,
	classroomId: string,
	pupilIds: readonly string[],
	now: Date,
): Promise<cards.Card[] | null> {
	if (!may.teach(person, classroomId)) return null;
	const renewed = await cards.renewCards(classroomId, pupilIds, passwordPictures, now);
	if (renewed.length > 0)
		await arrange(person, classroomId, now, 'cards.renewed', { people: renewed.length }, async () => {});
	return renewed;
}

async function arrange<V extends Verb>(
	person: Person,
	classroomId: string,
	now: Date,
	verb: V,
	details: Details[V] | ((before: Tx) => Promise<Details[V]>),
	change: (tx: Tx) => Promise<void>,
	forId: string | null = null,
): Promise<true | null> {
	if (!may.teach(person, classroomId)) return null;
	await db.transaction(async (tx) => {
		const told = typeof details === 'function' ? await details(tx) : details;
		await change(tx);
		await record(tx, verb, { by: person.id, for: forId, classroomId, details: told, at: now });
	});
	return true;
}
