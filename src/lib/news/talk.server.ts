import { and, asc, desc, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { NewTalk } from './talkForm.ts';

/** As many as a teacher looks back at. */
const shown = 50;

/**
 * Begins a talk about something that happened. Heavy news weighs on the class from then on, until a teacher ends that.
 * Sending the same form twice is beginning it once.
 */
export async function begin(
	teacher: Person,
	classroomId: string,
	{ key, ...talk }: NewTalk,
	now: Date,
): Promise<{ id: string } | null> {
	if (!may.teach(teacher, classroomId)) return null;
	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.talk)
			.values({ id: key, classroomId, ...talk, begunBy: teacher.id, begunAt: now })
			.onConflictDoNothing()
			.returning({ id: t.talk.id });
		if (rows.length === 0) {
			// Her own second tap; a key that is somebody else's opens nothing.
			const [before] = await tx
				.select({ id: t.talk.id })
				.from(t.talk)
				.where(and(eq(t.talk.id, key), eq(t.talk.classroomId, classroomId)));
			return before ?? null;
		}
		if (talk.heavy) await classrooms.setHeavy(tx, classroomId, now);
		await record(tx, 'talk.begun', {
			by: teacher.id,
			classroomId,
			about: { kind: 'talk', id: key },
			details: { title: talk.title, heavy: talk.heavy },
			at: now,
		});
		return { id: key };
	});
}

/** Heavy news weighs on the classroom no longer; ending it twice is ending it once. Null where it is not the teacher's. */
export async function endHeavy(teacher: Person, classroomId: string, now: Date): Promise<true | null> {
	if (!may.teach(teacher, classroomId)) return null;
	await db.transaction(async (tx) => {
		if (!(await classrooms.setHeavy(tx, classroomId, null))) return;
		await record(tx, 'heavy.ended', { by: teacher.id, classroomId, details: {}, at: now });
	});
	return true;
}

/** The talks of a classroom, the latest first; null where it is not the teacher's. One query. */
export const listTalks = async (teacher: Person, classroomId: string) =>
	may.teach(teacher, classroomId)
		? db
				.select()
				.from(t.talk)
				.where(eq(t.talk.classroomId, classroomId))
				.orderBy(desc(t.talk.begunAt), desc(t.talk.id))
				.limit(shown)
		: null;

/** A talk of the teacher's own classroom, or null. One query. */
export async function findTalk(teacher: Person, classroomId: string, talkId: string) {
	if (!may.teach(teacher, classroomId) || !isId(talkId)) return null;
	const [row] = await db
		.select()
		.from(t.talk)
		.where(and(eq(t.talk.id, talkId), eq(t.talk.classroomId, classroomId)));
	return row ?? null;
}

/** The conversations with an expert that came of a talk. One query. */
export const threadsOf = (talkId: string) =>
	db
		.select({ id: t.thread.id, title: t.thread.title })
		.from(t.thread)
		.where(eq(t.thread.talkId, talkId))
		.orderBy(asc(t.thread.createdAt));
