import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, isUnique, t } from '#lib/server/db/index.ts';
import type { Deciding } from '../brought.ts';
import { first, hasLevel, type Decision, type Level } from './level.ts';
import { goalOf } from '../framework/ownGoal.server.ts';
import { propose } from './proposal.ts';
import { showsOf } from '../shows.server.ts';

/** Decided; `late` when a colleague decided since the page was made; `unfit` for a skill that gets no level. */
export type Outcome = 'decided' | 'late' | 'unfit';

/**
 * Decides how far a pupil is with a skill; every decision is kept and deciding again takes the last one back.
 * Null where the classroom is not hers or the pupil is not in it.
 */
export async function decide(
	teacher: Person,
	{ classroomId, personId }: { classroomId: string; personId: string },
	{ skill: skillId, level, after }: Deciding,
	now: Date,
): Promise<Outcome | null> {
	if (!may.teach(teacher, classroomId)) return null;
	if (!(await classrooms.hasPupil(classroomId, personId, now))) return null;
	const known = await goalOf(teacher.schoolId, skillId, 'nl');
	if (!known || !hasLevel(known.goal)) return 'unfit';
	const [shows, latest] = await Promise.all([
		showsOf(personId, classroomId, skillId),
		latestOf(personId, skillId),
	]);
	if ((latest?.number ?? 0) !== after) return 'late';
	const proposal = propose(shows, latest);
	try {
		await db.transaction(async (tx) => {
			const activityId = await record(tx, 'level.decided', {
				by: teacher.id,
				for: personId,
				classroomId,
				details: { skill: skillId, level, from: latest?.level ?? first },
				at: now,
			});
			await tx.insert(t.level).values({
				personId,
				skill: skillId,
				number: after + 1,
				level,
				proposedBy: proposal?.level === level ? proposal.rule : null,
				classroomId,
				decidedBy: teacher.id,
				activityId,
				at: now,
			});
		});
	} catch (problem) {
		// A colleague decided in the same moment: her decision has this number.
		if (isUnique(problem)) return 'late';
		throw problem;
	}
	return 'decided';
}

async function latestOf(personId: string, skillId: string) {
	const [row] = await db
		.select({ number: t.level.number, level: t.level.level, at: t.level.at })
		.from(t.level)
		.where(and(eq(t.level.personId, personId), eq(t.level.skill, skillId)))
		.orderBy(desc(t.level.number))
		.limit(1);
	return row ?? null;
}

/** Every decision about a pupil, the newest of each skill first. One query. */
export async function historyOf(personId: string): Promise<Map<string, Decision[]>> {
	const rows = await db
		.select({
			skill: t.level.skill,
			number: t.level.number,
			level: t.level.level,
			proposedBy: t.level.proposedBy,
			by: t.person.nickname,
			at: t.level.at,
		})
		.from(t.level)
		.innerJoin(t.person, eq(t.person.id, t.level.decidedBy))
		.where(eq(t.level.personId, personId))
		.orderBy(desc(t.level.number));
	return Map.groupBy(rows, ({ skill }) => skill);
}

/** A pupil of a classroom, and where she stands with one skill; without a skill where nobody decided anything. */
export type Standing = {
	id: string;
	name: string;
	avatar: string;
	stand: { skill: string; level: Level; number: number; at: Date } | null;
};

/** A classroom's pupils with what counts now for each skill that somebody decided about. One query. */
export async function standingIn(classroomId: string, now: Date): Promise<Standing[]> {
	const pupils = db
		.select({ id: t.membership.personId })
		.from(t.membership)
		.where(eq(t.membership.classroomId, classroomId));
	const numbered = db
		.select({
			personId: t.level.personId,
			skill: t.level.skill,
			level: t.level.level,
			number: t.level.number,
			at: t.level.at,
			place:
				sql`row_number() over (partition by ${t.level.personId}, ${t.level.skill} order by ${t.level.number} desc)`
					.mapWith(Number)
					.as('place'),
		})
		.from(t.level)
		.where(inArray(t.level.personId, pupils))
		.as('numbered');
	const rows = await db
		.select({
			id: t.person.id,
			name: t.person.nickname,
			avatar: t.person.avatar,
			skill: numbered.skill,
			level: numbered.level,
			number: numbered.number,
			at: numbered.at,
		})
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(numbered, and(eq(numbered.personId, t.person.id), eq(numbered.place, 1)))
		.where(pupilsOf(classroomId, now));
	return rows.map(({ id, name, avatar, skill, level, number, at }) => ({
		id,
		name,
		avatar,
		stand: skill && level && number !== null && at ? { skill, level, number, at } : null,
	}));
}
