import { and, desc, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOfSchool } from '#lib/access/reach.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { fewest } from '../yearGroups.server.ts';
import { draw, type Drawn } from './bars.server.ts';
import { countOf, pairedIn, resultsOf } from './results.ts';

export type YearCheck = {
	lesson: string;
	year: number;
	/** Null where there are too few to tell. */
	pupils: number | null;
	results: Drawn[];
};

/**
 * What the year groups of the person's school chose before and after a lesson, of those who did both times, without a
 * name or a number so small that it would be one. Of each lesson a classroom's newest check counts.
 * Null where she does not lead a school. One query.
 */
export async function ofSchool(person: Person, now: Date): Promise<YearCheck[] | null> {
	if (!may.lead(person, person.schoolId)) return null;
	const rows = await db
		.select({
			check: t.check.id,
			classroom: t.check.classroomId,
			lesson: t.check.lesson,
			items: t.check.items,
			year: t.classroom.yearGroup,
			moment: t.checkSheet.moment,
			personId: t.checkSheet.personId,
			answers: t.checkSheet.answers,
		})
		.from(t.checkSheet)
		.innerJoin(t.check, eq(t.check.id, t.checkSheet.checkId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.check.classroomId))
		.innerJoin(t.person, eq(t.person.id, t.checkSheet.personId))
		.innerJoin(
			t.membership,
			and(eq(t.membership.personId, t.person.id), eq(t.membership.classroomId, t.check.classroomId)),
		)
		.where(and(eq(t.classroom.schoolId, person.schoolId), pupilsOfSchool(person.schoolId, now)))
		.orderBy(desc(t.check.handedOutAt), t.check.id);
	const newest = new Map<string, string>();
	for (const { check, classroom, lesson } of rows) {
		const place = `${classroom} ${lesson}`;
		if (!newest.has(place)) newest.set(place, check);
	}
	const counted = rows.filter(
		({ check, classroom, lesson }) => newest.get(`${classroom} ${lesson}`) === check,
	);
	const groups = Map.groupBy(counted, ({ lesson, year }) => `${lesson} ${year}`);
	return [...groups.values()]
		.map((sheets) => {
			const { lesson, year, items } = sheets[0]!;
			const both = pairedIn(sheets);
			const pupils = countOf(both, 'before');
			return pupils < fewest
				? { lesson, year, pupils: null, results: [] }
				: { lesson, year, pupils, results: draw(resultsOf(items, both)) };
		})
		.sort((one, other) => one.lesson.localeCompare(other.lesson) || one.year - other.year);
}
