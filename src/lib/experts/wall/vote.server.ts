import { and, eq, or } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Thread } from '../thread.server.ts';
import { stateOf } from '../visit/visit.ts';

/** A pupil wants to know it too, or thinks better of it. One vote each, and none for one's own. */
export async function vote(
	person: Person,
	thread: Thread,
	questionId: string,
	wants: boolean,
	now: Date,
): Promise<true | { refused: 'frozen' | 'paused' | 'over' | 'gone' }> {
	if (!may.write(person, thread)) return { refused: 'frozen' };
	if (thread.paused !== null) return { refused: 'paused' };
	if (stateOf(thread.visit, now) === 'over') return { refused: 'over' };
	if (!isId(questionId)) return { refused: 'gone' };
	return db.transaction(async (tx) => {
		const group = await tx
			.select({ id: t.question.id, personId: t.question.personId })
			.from(t.question)
			.where(
				and(
					eq(t.question.threadId, thread.id),
					or(eq(t.question.id, questionId), eq(t.question.joinedTo, questionId)),
					cleared(t.question.id),
				),
			);
		if (!group.some(({ id, personId }) => id === questionId && personId !== person.id))
			return { refused: 'gone' };
		const changed = wants
			? await tx
					.insert(t.vote)
					.values({ questionId, personId: person.id, at: now })
					.onConflictDoNothing()
					.returning({ id: t.vote.questionId })
			: // What was joined to it counts as it, so taking back takes back all of it.
				(
					await Promise.all(
						group.map(({ id }) =>
							tx
								.delete(t.vote)
								.where(and(eq(t.vote.questionId, id), eq(t.vote.personId, person.id)))
								.returning({ id: t.vote.questionId }),
						),
					)
				).flat();
		if (changed.length > 0)
			await record(tx, wants ? 'vote.given' : 'vote.taken', {
				by: person.id,
				classroomId: thread.classroomId,
				about: { kind: 'question', id: questionId },
				details: {},
				at: now,
			});
		return true;
	});
}
