import { and, count, eq, max, notInArray, sql, type SQL } from 'drizzle-orm';
import { db, t } from '#lib/server/db/index.ts';
import type { Shows } from './level/proposal.ts';
import { aidedRules, ownRules } from './rule.ts';

const countWhere = (is: SQL) => sql`count(case when ${is} then 1 end)`.mapWith(Number);
const seen = () => notInArray(t.evidence.rule, ownRules);

/** How much evidence a group of rows holds, as columns of a query over `evidence`. */
export const showing = () => ({
	count: count(t.evidence.id).as('pieces'),
	seen: countWhere(seen()).as('seen'),
	unaided: countWhere(notInArray(t.evidence.rule, [...ownRules, ...aidedRules])).as('unaided'),
	// What happened outside of a lesson is a moment of its own.
	occasions:
		sql`count(distinct case when ${seen()} then coalesce(${t.evidence.lessonRunId}, ${t.evidence.id}) end)`
			.mapWith(Number)
			.as('occasions'),
	kinds: sql`count(distinct case when ${seen()} then ${t.evidence.rule} end)`.mapWith(Number).as('kinds'),
	newest: max(t.evidence.at).as('newest'),
});

/** How much a pupil showed of one skill in a classroom. One query. */
export async function showsOf(personId: string, classroomId: string, skill: string): Promise<Shows | null> {
	const [row] = await db
		.select(showing())
		.from(t.evidence)
		.where(
			and(
				eq(t.evidence.personId, personId),
				eq(t.evidence.classroomId, classroomId),
				eq(t.evidence.skill, skill),
			),
		);
	return row?.newest ? { ...row, newest: row.newest } : null;
}
