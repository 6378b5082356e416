import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** Asks a teacher why, once for every decision. False where there is nothing to ask, or it was asked before. */
export async function ask(person: Person, reviewId: string, question: string, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [row] = await tx
			.update(t.review)
			.set({ appeal: question, appealedAt: now })
			.where(
				and(
					eq(t.review.id, reviewId),
					eq(t.review.authorId, person.id),
					inArray(t.review.decision, ['returned', 'removed']),
					isNull(t.review.appealedAt),
				),
			)
			.returning();
		if (!row) return false;
		await record(tx, 'appeal.asked', {
			by: person.id,
			classroomId: row.classroomId,
			lessonRunId: row.lessonRunId,
			about: { kind: row.subjectKind, id: row.subjectId },
			details: { reviewId, question },
			at: now,
		});
		return true;
	});
}

/** What children asked in a classroom and was not answered yet, oldest first. Null where it is not the person's. */
export async function asked(person: Person, classroomId: string) {
	if (!may.teach(person, classroomId)) return null;
	return db
		.select({
			id: t.review.id,
			kind: t.review.subjectKind,
			question: t.review.appeal,
			at: t.review.appealedAt,
			decision: t.review.decision,
			feedback: t.review.feedback,
			name: t.person.nickname,
			avatar: t.person.avatar,
			body: t.revision.body,
		})
		.from(t.review)
		.innerJoin(t.person, eq(t.person.id, t.review.authorId))
		.leftJoin(
			t.revision,
			and(eq(t.revision.subjectId, t.review.subjectId), eq(t.revision.number, t.review.revision)),
		)
		.where(
			and(eq(t.review.classroomId, classroomId), isNotNull(t.review.appealedAt), isNull(t.review.answeredAt)),
		)
		.orderBy(asc(t.review.appealedAt), asc(t.review.id))
		.limit(100);
}

/** Answers a child who asked why. False when a colleague did a moment ago; null where it is not the person's. */
export async function answer(
	person: Person,
	classroomId: string,
	{ reviewId, answer }: { reviewId: string; answer: string },
	now: Date,
): Promise<boolean | null> {
	if (!may.teach(person, classroomId)) return null;
	const its = and(
		eq(t.review.id, reviewId),
		eq(t.review.classroomId, classroomId),
		isNotNull(t.review.appealedAt),
	);
	return db.transaction(async (tx) => {
		const [row] = await tx
			.update(t.review)
			.set({ answer, answeredBy: person.id, answeredAt: now })
			.where(and(its, isNull(t.review.answeredAt)))
			.returning();
		if (!row)
			return (await tx.select({ id: t.review.id }).from(t.review).where(its)).length > 0 ? false : null;
		await record(tx, 'appeal.answered', {
			by: person.id,
			for: row.authorId,
			classroomId,
			lessonRunId: row.lessonRunId,
			about: { kind: row.subjectKind, id: row.subjectId },
			details: { reviewId, answer },
			at: now,
		});
		return true;
	});
}
