import { and, countDistinct, eq, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOfSchool } from '#lib/access/reach.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { hasLevel, levels, type Level } from './level/level.ts';
import { describeSkills, type Described } from './progress.ts';

/** Fewer pupils than this are not told in numbers: in a small group a number is a name. */
export const fewest = 5;

/** How the pupils of a year group stand with one skill, in numbers only. */
export type YearSkill = Described & {
	/** Pupils at each level; for an experience there are none. */
	counts: Record<Level, number>;
	/** Pupils about whom nobody decided yet. */
	undecided: number;
	/** Pupils of whom there is evidence. */
	met: number;
	/** The same as pieces of a bar that is as long as there are pupils. */
	bars: { key: Level | 'met'; from: number; width: number }[];
};

export type YearGroup = {
	year: number;
	/** Null where there are too few to tell. */
	pupils: number | null;
	skills: YearSkill[];
};

/**
 * How the year groups of the person's school stand, without a name or anything that could be one.
 * Null where she does not lead a school. Three queries.
 */
export async function ofSchool(person: Person, language: Language, now: Date): Promise<YearGroup[] | null> {
	if (!may.lead(person, person.schoolId)) return null;
	const here = pupilsOfSchool(person.schoolId, now);
	const pupils = countDistinct(t.person.id);
	const year = t.classroom.yearGroup;
	const [sizes, standing, met] = await Promise.all([
		db
			.select({ year, pupils })
			.from(t.membership)
			.innerJoin(t.person, eq(t.person.id, t.membership.personId))
			.innerJoin(t.classroom, eq(t.classroom.id, t.membership.classroomId))
			.where(here)
			.groupBy(year)
			.orderBy(year),
		standingBySkill(person.schoolId, now),
		db
			.select({ year, skill: t.evidence.skill, pupils })
			.from(t.evidence)
			.innerJoin(t.person, eq(t.person.id, t.evidence.personId))
			.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
			.innerJoin(t.classroom, eq(t.classroom.id, t.membership.classroomId))
			.where(here)
			.groupBy(year, t.evidence.skill),
	]);
	return sizes.map(({ year, pupils }) => {
		if (pupils < fewest) return { year, pupils: null, skills: [] };
		const ofYear = <T extends { year: number }>(rows: T[]) => rows.filter((row) => row.year === year);
		const [decided, seen] = [ofYear(standing), ofYear(met)];
		const described = describeSkills(
			[...decided, ...seen].map(({ skill }) => skill),
			language,
		);
		return {
			year,
			pupils,
			skills: described.map((skill) => {
				const at = (level: Level) =>
					decided.find((row) => row.skill === skill.id && row.level === level)?.pupils ?? 0;
				const counts = Object.fromEntries(levels.map((level) => [level, at(level)])) as Record<Level, number>;
				const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
				const met = seen.find((row) => row.skill === skill.id)?.pupils ?? 0;
				const isLevelled = hasLevel(skill.goal);
				return {
					...skill,
					counts,
					undecided: isLevelled ? pupils - known : 0,
					met,
					bars: isLevelled ? barsOf(counts) : [{ key: 'met' as const, from: 0, width: met }],
				};
			}),
		};
	});
}

/** How many pupils of each year group stand at each level of each skill, by the last decision about each. */
function standingBySkill(schoolId: string, now: Date) {
	const numbered = db
		.select({
			personId: t.level.personId,
			skill: t.level.skill,
			level: t.level.level,
			place:
				sql`row_number() over (partition by ${t.level.personId}, ${t.level.skill} order by ${t.level.number} desc)`
					.mapWith(Number)
					.as('place'),
		})
		.from(t.level)
		.innerJoin(t.person, eq(t.person.id, t.level.personId))
		.where(eq(t.person.schoolId, schoolId))
		.as('numbered');
	return db
		.select({
			year: t.classroom.yearGroup,
			skill: numbered.skill,
			level: numbered.level,
			pupils: countDistinct(t.person.id),
		})
		.from(numbered)
		.innerJoin(t.person, eq(t.person.id, numbered.personId))
		.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
		.innerJoin(t.classroom, eq(t.classroom.id, t.membership.classroomId))
		.where(and(pupilsOfSchool(schoolId, now), eq(numbered.place, 1)))
		.groupBy(t.classroom.yearGroup, numbered.skill, numbered.level);
}

/** One piece for each level that somebody stands at, after each other. */
function barsOf(counts: Record<Level, number>): YearSkill['bars'] {
	let from = 0;
	return levels.flatMap((key) => {
		const piece = { key, from, width: counts[key] };
		from += counts[key];
		return counts[key] > 0 ? [piece] : [];
	});
}
