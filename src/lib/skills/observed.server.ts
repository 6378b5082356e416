import { and, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as images from '#lib/images/image.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { glimpse, photosOf } from './glimpse.ts';

/** Whether somebody may see the photo of an observation: the teachers of that classroom, and the pupil it is about. */
export async function maySeeObserved(person: Person, imageId: string, piece: string): Promise<boolean> {
	const [row] = await db
		.select({
			classroomId: t.evidence.classroomId,
			personId: t.evidence.personId,
			verb: t.activity.verb,
			details: t.activity.details,
		})
		.from(t.evidence)
		.innerJoin(t.activity, eq(t.activity.id, t.evidence.activityId))
		.where(eq(t.evidence.id, piece));
	if (!row || !photosOf(glimpse(row.verb, row.details)).some(({ id }) => id === imageId)) return false;
	return row.personId === person.id || may.teach(person, row.classroomId);
}

/**
 * Takes back what a teacher wrote down: it shows nothing any more, and its photo is forgotten. What was decided
 * meanwhile stays decided. Null where it is not hers, false where there is none.
 */
export async function withdrawObserved(
	teacher: Person,
	{ classroomId, piece }: { classroomId: string; piece: string },
	now: Date,
): Promise<boolean | null> {
	if (!may.teach(teacher, classroomId)) return null;
	if (!isId(piece)) return false;
	return db.transaction(async (tx) => {
		const [row] = await tx
			.delete(t.evidence)
			.where(
				and(
					eq(t.evidence.id, piece),
					eq(t.evidence.classroomId, classroomId),
					eq(t.evidence.rule, 'observed'),
				),
			)
			.returning({ personId: t.evidence.personId, skill: t.evidence.skill });
		if (!row) return false;
		await images.forget(tx, piece);
		await record(tx, 'evidence.withdrawn', {
			by: teacher.id,
			for: row.personId,
			classroomId,
			about: { kind: 'evidence', id: piece },
			details: { skill: row.skill },
			at: now,
		});
		return true;
	});
}
