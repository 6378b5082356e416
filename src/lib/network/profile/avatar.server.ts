import { and, eq, isNull, sql } from 'drizzle-orm';
import { may, ownClassroom } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { avatars } from '#lib/ui/pictures.ts';
import { readAvatar } from './avatar.ts';

/** Why a pupil keeps the avatar that she has just now; `gone` for whoever is in no classroom. */
export type Kept = 'frozen' | 'paused' | 'gone';

/** Whether her classroom, or she, may only read just now. One query; null for whoever is in no classroom. */
export async function stillnessIn(person: Person) {
	const classroomId = ownClassroom(person);
	if (!classroomId) return null;
	const [row] = await db
		.select({
			classroom: { id: t.classroom.id, name: t.classroom.name },
			frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean),
			/** Why she may only read; null while she may write. */
			paused: t.pupilFreeze.reason,
		})
		.from(t.classroom)
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.classroom.id), isNull(t.freeze.liftedAt)))
		.leftJoin(
			t.pupilFreeze,
			and(
				eq(t.pupilFreeze.classroomId, t.classroom.id),
				eq(t.pupilFreeze.personId, person.id),
				isNull(t.pupilFreeze.liftedAt),
			),
		)
		.where(eq(t.classroom.id, classroomId));
	return row ?? null;
}

/** The pictures that nobody else in her classroom is seen by. One query. */
export async function freeFor(person: Person, now: Date): Promise<string[]> {
	const classroomId = ownClassroom(person);
	const pupils = classroomId ? await classrooms.pupilsOf(classroomId, now) : [];
	return free(pupils.filter(({ id }) => id !== person.id));
}

function free(pupils: readonly { avatar: string }[]): string[] {
	const taken = new Set(pupils.map(({ avatar }) => avatar));
	return avatars.filter((id) => !taken.has(id));
}

/** Is seen by another avatar from now on: a picture, or a face of her own. Nothing in it has to be read first. */
export async function wear(person: Person, avatar: string, now: Date): Promise<'worn' | Kept> {
	const place = await stillnessIn(person);
	if (!place || readAvatar(avatar) === null) return 'gone';
	if (place.paused !== null) return 'paused';
	if (!may.write(person, { classroomId: place.classroom.id, frozen: place.frozen })) return 'frozen';
	await db.transaction(async (tx) => {
		const from = await change(tx, person.id, avatar);
		if (from === null) return;
		await record(tx, 'avatar.changed', {
			by: person.id,
			for: person.id,
			classroomId: place.classroom.id,
			details: { from, to: avatar },
			at: now,
		});
	});
	return 'worn';
}

/**
 * A teacher gives a pupil another avatar; without one, a picture that nobody else in the classroom has.
 * Null where she is not the person's.
 */
export async function give(
	person: Person,
	classroomId: string,
	{ pupilId, avatar }: { pupilId: string; avatar?: string },
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, classroomId)) return null;
	return db.transaction(async (tx) => {
		const pupils = await classrooms.rosterSeenBy(tx, classroomId, now);
		if (!pupils.some(({ id }) => id === pupilId)) return null;
		const to = readAvatar(avatar ?? free(pupils)[0] ?? avatars[0]);
		if (to === null) return null;
		const from = await change(tx, pupilId, to);
		if (from !== null) {
			await record(tx, 'avatar.given', {
				by: person.id,
				for: pupilId,
				classroomId,
				details: { from, to },
				at: now,
			});
		}
		return true;
	});
}

/** What it was before; null when it is that already. */
async function change(tx: Tx, personId: string, avatar: string): Promise<string | null> {
	const [before] = await tx
		.select({ avatar: t.person.avatar })
		.from(t.person)
		.where(eq(t.person.id, personId));
	if (!before || before.avatar === avatar) return null;
	await tx.update(t.person).set({ avatar }).where(eq(t.person.id, personId));
	return before.avatar;
}
