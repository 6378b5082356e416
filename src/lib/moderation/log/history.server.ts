import { aliasedTable, and, asc, eq, exists } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

export type History = NonNullable<Awaited<ReturnType<typeof history>>>;
export type Version = History['versions'][number];
export type PastReview = History['reviews'][number];
export type PastReport = PastReview['reports'][number];

/**
 * Everything that became of one post or comment of a classroom: its versions, and each time it waited, with who
 * reported it and who decided what. Null where the classroom is not the person's. Two queries.
 */
export async function history(person: Person, classroomId: string, subjectId: string) {
	if (!may.teach(person, classroomId)) return null;
	const [versions, rows] = await Promise.all([
		versionsOf(classroomId, subjectId),
		reviewsOf(classroomId, subjectId),
	]);
	const reviews = Map.groupBy(rows, ({ review }) => review.id);
	return {
		versions,
		reviews: [...reviews.values()].map((rows) => ({
			...rows[0]!.review,
			decidedBy: rows[0]!.decidedBy,
			reports: rows.flatMap(({ report, reporter }) => (report ? [{ ...report, by: reporter ?? '' }] : [])),
		})),
	};
}

const versionsOf = (classroomId: string, subjectId: string) =>
	db
		.select({
			number: t.revision.number,
			body: t.revision.body,
			picture: t.revision.picture,
			recipe: t.revision.recipe,
			images: t.revision.images,
			findings: t.revision.findings,
			heeded: t.revision.heeded,
			at: t.revision.at,
		})
		.from(t.revision)
		.where(
			and(
				eq(t.revision.subjectId, subjectId),
				// A version itself does not know its classroom; the ledger does.
				exists(
					db
						.select({ id: t.activity.id })
						.from(t.activity)
						.where(and(eq(t.activity.aboutId, subjectId), eq(t.activity.classroomId, classroomId))),
				),
			),
		)
		.orderBy(asc(t.revision.number));

function reviewsOf(classroomId: string, subjectId: string) {
	const reporter = aliasedTable(t.person, 'reporter');
	return db
		.select({
			review: {
				id: t.review.id,
				revision: t.review.revision,
				cause: t.review.cause,
				openedAt: t.review.openedAt,
				decision: t.review.decision,
				decidedAt: t.review.decidedAt,
				feedback: t.review.feedback,
			},
			decidedBy: t.person.nickname,
			report: {
				id: t.report.id,
				reason: t.report.reason,
				note: t.report.note,
				quote: t.report.quote,
				quoteBy: t.report.quoteBy,
				at: t.report.at,
			},
			reporter: reporter.nickname,
		})
		.from(t.review)
		.leftJoin(t.person, eq(t.person.id, t.review.decidedBy))
		.leftJoin(t.report, eq(t.report.reviewId, t.review.id))
		.leftJoin(reporter, eq(reporter.id, t.report.personId))
		.where(and(eq(t.review.subjectId, subjectId), eq(t.review.classroomId, classroomId)))
		.orderBy(asc(t.review.openedAt), asc(t.review.id), asc(t.report.at));
}
