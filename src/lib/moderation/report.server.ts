import { and, desc, eq, isNull } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import * as reviews from './review.server.ts';
import type { Reason, Subject } from './subject.ts';

export type Reporting = { reason: Reason; note: string | null; quote: string; quoteBy: string };

/** Points the teacher at something. Reports of one subject wait as one; reporting it twice is reporting it once. */
export async function open(person: Person, subject: Subject, reporting: Reporting, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		// Two pupils may report the same thing in the same moment; the second must find the first one's review.
		await reviews.holdLane(tx, subject.classroomId);
		const reviewId = (await waiting(tx, subject.id)) ?? (await openReview(tx, subject, now));
		const rows = await tx
			.insert(t.report)
			.values({
				id: newId(),
				subjectKind: subject.kind,
				subjectId: subject.id,
				classroomId: subject.classroomId,
				personId: person.id,
				reviewId,
				...reporting,
				at: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.report.id });
		if (rows.length === 0) return;
		await record(tx, 'report.opened', {
			by: person.id,
			classroomId: subject.classroomId,
			lessonRunId: subject.lessonRunId,
			about: { kind: subject.kind, id: subject.id },
			details: { reason: reporting.reason },
			at: now,
		});
	});
}

async function waiting(tx: Tx, subjectId: string) {
	const [review] = await tx
		.select({ id: t.review.id })
		.from(t.review)
		.where(and(eq(t.review.subjectId, subjectId), isNull(t.review.decision)));
	return review?.id;
}

async function openReview(tx: Tx, subject: Subject, now: Date) {
	const [latest] = await tx
		.select({ number: t.revision.number })
		.from(t.revision)
		.where(eq(t.revision.subjectId, subject.id))
		.orderBy(desc(t.revision.number))
		.limit(1);
	return reviews.open(tx, subject, { revision: latest?.number ?? 1, cause: 'report', grade: null }, now);
}

/** What a pupil reported, newest first, with what became of it. */
export const madeBy = (person: Person, limit = 50) =>
	db
		.select({
			id: t.report.id,
			reason: t.report.reason,
			note: t.report.note,
			quote: t.report.quote,
			quoteBy: t.report.quoteBy,
			at: t.report.at,
			decision: t.review.decision,
			decidedAt: t.review.decidedAt,
			feedback: t.review.feedback,
		})
		.from(t.report)
		.innerJoin(t.review, eq(t.review.id, t.report.reviewId))
		.where(eq(t.report.personId, person.id))
		.orderBy(desc(t.report.at))
		.limit(limit);
