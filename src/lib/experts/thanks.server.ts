import { and, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Thread } from './thread.server.ts';

/** A pupil says thank you, or takes it back. That can be done when the visit is over, too. */
export async function say(
	person: Person,
	thread: Thread,
	thankful: boolean,
	now: Date,
): Promise<true | { refused: 'frozen' }> {
	const { id, classroomId, frozen, visit } = thread;
	if (!may.write(person, { classroomId, frozen })) return { refused: 'frozen' };
	await db.transaction(async (tx) => {
		const changed = thankful
			? await tx
					.insert(t.thanks)
					.values({ threadId: id, personId: person.id, at: now })
					.onConflictDoNothing()
					.returning({ id: t.thanks.threadId })
			: await tx
					.delete(t.thanks)
					.where(and(eq(t.thanks.threadId, id), eq(t.thanks.personId, person.id)))
					.returning({ id: t.thanks.threadId });
		if (changed.length === 0) return;
		await record(tx, thankful ? 'thanks.given' : 'thanks.taken', {
			by: person.id,
			for: visit.personId,
			classroomId,
			about: { kind: 'thread', id },
			details: {},
			at: now,
		});
	});
	return true;
}
