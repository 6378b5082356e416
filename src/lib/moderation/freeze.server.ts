import { and, eq, isNull } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';

/** Makes a classroom read-only. Freezing what is frozen changes nothing. Null when it is not the person's to freeze. */
export async function freeze(person: Person, classroomId: string, now: Date): Promise<true | null> {
	if (!may.teach(person, classroomId)) return null;
	await db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.freeze)
			.values({ id: newId(), classroomId, frozenBy: person.id, frozenAt: now })
			.onConflictDoNothing()
			.returning({ id: t.freeze.id });
		if (rows.length === 0) return;
		await record(tx, 'classroom.frozen', { by: person.id, classroomId, details: {}, at: now });
	});
	return true;
}

/** Lifts the freeze. Null when it is not the person's to lift. */
export async function lift(person: Person, classroomId: string, now: Date): Promise<true | null> {
	if (!may.teach(person, classroomId)) return null;
	await db.transaction(async (tx) => {
		const rows = await tx
			.update(t.freeze)
			.set({ liftedBy: person.id, liftedAt: now })
			.where(and(eq(t.freeze.classroomId, classroomId), isNull(t.freeze.liftedAt)))
			.returning({ id: t.freeze.id });
		if (rows.length === 0) return;
		await record(tx, 'classroom.resumed', { by: person.id, classroomId, details: {}, at: now });
	});
	return true;
}

/** Lets a pupil only read for a while, and tells her why. Null where she is not the person's. */
export async function freezePupil(
	person: Person,
	classroomId: string,
	{ pupilId, reason }: { pupilId: string; reason: string },
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, classroomId) || !(await classrooms.hasPupil(classroomId, pupilId, now))) return null;
	await db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.pupilFreeze)
			.values({ id: newId(), classroomId, personId: pupilId, reason, frozenBy: person.id, frozenAt: now })
			.onConflictDoNothing()
			.returning({ id: t.pupilFreeze.id });
		if (rows.length === 0) return;
		await record(tx, 'pupil.frozen', {
			by: person.id,
			for: pupilId,
			classroomId,
			details: { reason },
			at: now,
		});
	});
	return true;
}

/** Lets her write again. Null where she is not the person's. */
export async function liftPupil(
	person: Person,
	classroomId: string,
	pupilId: string,
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, classroomId) || !(await classrooms.hasPupil(classroomId, pupilId, now))) return null;
	await db.transaction(async (tx) => {
		const rows = await tx
			.update(t.pupilFreeze)
			.set({ liftedBy: person.id, liftedAt: now })
			.where(
				and(
					eq(t.pupilFreeze.classroomId, classroomId),
					eq(t.pupilFreeze.personId, pupilId),
					isNull(t.pupilFreeze.liftedAt),
				),
			)
			.returning({ id: t.pupilFreeze.id });
		if (rows.length === 0) return;
		await record(tx, 'pupil.resumed', { by: person.id, for: pupilId, classroomId, details: {}, at: now });
	});
	return true;
}
