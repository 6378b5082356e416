import { and, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** Lets one thread stand still, or go on: everybody can read it and nobody write. Null where it is not the person's. */
export async function setStill(
	teacher: Person,
	thread: { id: string; classroomId: string },
	still: boolean,
	now: Date,
): Promise<true | null> {
	if (!may.teach(teacher, thread.classroomId) || !isId(thread.id)) return null;
	return db.transaction(async (tx) => {
		const which = and(eq(t.thread.id, thread.id), eq(t.thread.classroomId, thread.classroomId));
		const [row] = await tx.select({ frozenAt: t.thread.frozenAt }).from(t.thread).where(which);
		if (!row) return null;
		if ((row.frozenAt !== null) === still) return true;
		await tx
			.update(t.thread)
			.set({ frozenAt: still ? now : null })
			.where(which);
		await record(tx, still ? 'thread.frozen' : 'thread.resumed', {
			by: teacher.id,
			classroomId: thread.classroomId,
			about: { kind: 'thread', id: thread.id },
			details: {},
			at: now,
		});
		return true as const;
	});
}
