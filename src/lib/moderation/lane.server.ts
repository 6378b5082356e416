import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { taughtClassrooms } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** As many as a teacher can oversee; what does not fit comes up as the lane empties. */
const laneSize = 100;

/** What waits in a classroom, newest first, with its versions and its reports. Three queries, however much waits. */
export async function lane(person: Person, classroomId: string) {
	if (!taughtClassrooms(person).includes(classroomId)) return null;
	const rows = await items(classroomId, false);
	return { items: await withVersions(rows), waiting: rows[0]?.total ?? 0 };
}

/** What was decided lately, to look back at and to undo. */
export async function decided(person: Person, classroomId: string, limit = 30) {
	if (!taughtClassrooms(person).includes(classroomId)) return null;
	return withVersions((await items(classroomId, true)).slice(0, limit));
}

function items(classroomId: string, past: boolean) {
	return db
		.select({
			id: t.review.id,
			kind: t.review.subjectKind,
			subjectId: t.review.subjectId,
			revision: t.review.revision,
			cause: t.review.cause,
			grade: t.review.grade,
			openedAt: t.review.openedAt,
			lessonRunId: t.review.lessonRunId,
			decision: t.review.decision,
			decidedAt: t.review.decidedAt,
			feedback: t.review.feedback,
			author: t.person.nickname,
			authorId: t.person.id,
			avatar: t.person.avatar,
			total: sql`count(*) over ()`.mapWith(Number),
		})
		.from(t.review)
		.leftJoin(t.person, eq(t.person.id, t.review.authorId))
		.where(
			and(
				eq(t.review.classroomId, classroomId),
				past ? isNotNull(t.review.decision) : isNull(t.review.decision),
			),
		)
		.orderBy(desc(past ? t.review.decidedAt : t.review.openedAt), desc(t.review.id))
		.limit(laneSize);
}

type Item = Awaited<ReturnType<typeof items>>[number];

async function withVersions(rows: Item[]) {
	if (rows.length === 0) return [];
	const subjectIds = rows.map((row) => row.subjectId);
	const [versions, reports] = await Promise.all([
		db
			.select()
			.from(t.revision)
			.where(inArray(t.revision.subjectId, subjectIds))
			.orderBy(asc(t.revision.number)),
		db
			.select({
				reviewId: t.report.reviewId,
				reason: t.report.reason,
				note: t.report.note,
				quote: t.report.quote,
				quoteBy: t.report.quoteBy,
				by: t.person.nickname,
				at: t.report.at,
			})
			.from(t.report)
			.innerJoin(t.person, eq(t.person.id, t.report.personId))
			.where(
				inArray(
					t.report.reviewId,
					rows.map((row) => row.id),
				),
			)
			.orderBy(asc(t.report.at)),
	]);
	return rows.map(({ total: _, ...row }) => ({
		...row,
		versions: versions.filter((version) => version.subjectId === row.subjectId && version.number <= row.revision),
		reports: reports.filter((report) => report.reviewId === row.id),
	}));
}
