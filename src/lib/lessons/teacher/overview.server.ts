import { and, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { taughtClassrooms } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** A classroom as every page of its teacher knows it: what goes on, what stands still, how much waits. */
export type Taught = Awaited<ReturnType<typeof classroomsIn>>[number];

const byName = new Intl.Collator('nl', { numeric: true });

/** The classrooms a person teaches, by name. One query. */
export async function taught(person: Person): Promise<Taught[]> {
	const ids = taughtClassrooms(person);
	if (ids.length === 0) return [];
	const rows = await classroomsIn(ids);
	return rows.sort((one, other) => byName.compare(one.name, other.name));
}

const classroomsIn = (ids: string[]) =>
	db
		.select({
			id: t.classroom.id,
			name: t.classroom.name,
			code: t.classroom.code,
			hold: t.classroom.hold,
			schedule: t.classroom.schedule,
			slow: t.classroom.slow,
			openUntil: t.classroom.openUntil,
			school: t.school.name,
			run: t.lessonRun,
			frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean),
			/** Heavy news weighs on the class: all it writes waits, and nobody comments. */
			heavy: sql`${t.classroom.heavySince} is not null`.mapWith(Boolean),
			/** So many children asked why. */
			appeals:
				sql`(select count(*) from ${t.review} where ${t.review.classroomId} = ${t.classroom.id} and ${t.review.appealedAt} is not null and ${t.review.answeredAt} is null)`.mapWith(
					Number,
				),
			/** So many of those may be signs that a child is not well. */
			worries:
				sql`(select count(*) from ${t.review} where ${t.review.classroomId} = ${t.classroom.id} and ${t.review.decision} is null and ${t.review.cause} = 'worry')`.mapWith(
					Number,
				),
			waiting:
				sql`(select count(*) from ${t.review} where ${t.review.classroomId} = ${t.classroom.id} and ${t.review.decision} is null)`.mapWith(
					Number,
				),
		})
		.from(t.classroom)
		.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
		.leftJoin(t.lessonRun, and(eq(t.lessonRun.classroomId, t.classroom.id), isNull(t.lessonRun.finishedAt)))
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.classroom.id), isNull(t.freeze.liftedAt)))
		.where(inArray(t.classroom.id, ids));

/** How many pupils came into each of these lesson runs. */
export async function arrivals(runIds: string[]): Promise<Map<string, number>> {
	if (runIds.length === 0) return new Map();
	const rows = await db
		.select({ runId: t.presence.lessonRunId, pupils: count() })
		.from(t.presence)
		.where(inArray(t.presence.lessonRunId, runIds))
		.groupBy(t.presence.lessonRunId);
	return new Map(rows.map(({ runId, pupils }) => [runId, pupils]));
}

/** The lesson runs that were finished last in all classrooms a person teaches, newest first. */
export async function finishedLately(person: Person, limit = 5) {
	const ids = taughtClassrooms(person);
	if (ids.length === 0) return [];
	return db
		.select()
		.from(t.lessonRun)
		.where(and(inArray(t.lessonRun.classroomId, ids), isNotNull(t.lessonRun.finishedAt)))
		.orderBy(desc(t.lessonRun.finishedAt))
		.limit(limit);
}
