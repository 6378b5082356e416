import { and, count, desc, eq, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { SkillId } from './framework.ts';
import { glimpse } from './glimpse.ts';
import { describeSkills, type Shown } from './progress.ts';

/** As many pieces as are shown for each skill; the count tells of the others. */
const piecesShown = 12;

/** A pupil's own skills, also those that nothing has shown yet, with the newest pieces of each. One query. */
export async function ofPupil(person: Person, language: Language): Promise<Shown[]> {
	return gather(await newestPieces(person.id), language);
}

const alphabetically = new Intl.Collator('nl').compare;

/** How often each pupil of a classroom showed each skill. `counts` holds no zeros. */
export type ClassroomSkills = NonNullable<Awaited<ReturnType<typeof ofClassroom>>>;

/** Classroom × skill: pupils by name, never by how much they showed. Null where it is not hers. One query. */
export async function ofClassroom(
	teacher: Person,
	classroomId: string,
	language: Language,
	now = new Date(),
) {
	if (!may.teach(teacher, classroomId)) return null;
	const rows = await db
		.select({
			id: t.person.id,
			name: t.person.nickname,
			avatar: t.person.avatar,
			skill: t.evidence.skill,
			count: count(t.evidence.id),
		})
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(t.evidence, and(eq(t.evidence.personId, t.person.id), eq(t.evidence.classroomId, classroomId)))
		.where(pupilsOf(classroomId, now))
		.groupBy(t.person.id, t.person.nickname, t.person.avatar, t.evidence.skill);
	const pupils = new Map<
		string,
		{ id: string; name: string; avatar: string; counts: Record<SkillId, number> }
	>();
	for (const { skill, count, ...person } of rows) {
		const pupil = pupils.get(person.id) ?? { ...person, counts: {} };
		if (skill) pupil.counts[skill] = count;
		pupils.set(person.id, pupil);
	}
	return {
		skills: describeSkills(
			rows.flatMap(({ skill }) => skill ?? []),
			language,
		),
		pupils: [...pupils.values()].sort((a, b) => alphabetically(a.name, b.name)),
	};
}

/**
 * What a pupil of the teacher's classroom showed there, by skill, newest first.
 * Null where it is not hers, or the pupil is not in it. Two queries.
 */
export async function ofPupilForTeacher(
	teacher: Person,
	classroomId: string,
	personId: string,
	language: Language,
	now = new Date(),
) {
	if (!may.teach(teacher, classroomId)) return null;
	const [[pupil], rows] = await Promise.all([
		db
			.select({ id: t.person.id, name: t.person.nickname, avatar: t.person.avatar })
			.from(t.membership)
			.innerJoin(t.person, eq(t.person.id, t.membership.personId))
			.where(and(eq(t.person.id, personId), pupilsOf(classroomId, now))),
		newestPieces(personId, classroomId),
	]);
	return pupil ? { pupil, skills: gather(rows, language) } : null;
}

type Row = Awaited<ReturnType<typeof newestPieces>>[number];

/** The newest pieces of evidence of each skill, with how many there are in all. */
function newestPieces(personId: string, classroomId?: string) {
	const ranked = db
		.select({
			id: t.evidence.id,
			skill: t.evidence.skill,
			rule: t.evidence.rule,
			at: t.evidence.at,
			activityId: t.evidence.activityId,
			newness:
				sql`row_number() over (partition by ${t.evidence.skill} order by ${t.evidence.at} desc, ${t.evidence.id} desc)`
					.mapWith(Number)
					.as('newness'),
			total: sql`count(*) over (partition by ${t.evidence.skill})`.mapWith(Number).as('total'),
		})
		.from(t.evidence)
		.where(
			and(
				eq(t.evidence.personId, personId),
				classroomId === undefined ? undefined : eq(t.evidence.classroomId, classroomId),
			),
		)
		.as('ranked');
	return db
		.select({
			id: ranked.id,
			skill: ranked.skill,
			rule: ranked.rule,
			at: ranked.at,
			activityId: ranked.activityId,
			total: ranked.total,
			verb: t.activity.verb,
			details: t.activity.details,
		})
		.from(ranked)
		.innerJoin(t.activity, eq(t.activity.id, ranked.activityId))
		.where(lte(ranked.newness, piecesShown))
		.orderBy(desc(ranked.at), desc(ranked.id));
}

function gather(rows: readonly Row[], language: Language): Shown[] {
	const bySkill = Map.groupBy(rows, ({ skill }) => skill);
	return describeSkills([...bySkill.keys()], language).map((described) => {
		const pieces = bySkill.get(described.id) ?? [];
		return {
			...described,
			count: pieces[0]?.total ?? 0,
			newest: pieces[0]?.at ?? null,
			pieces: pieces.map(({ id, activityId, rule, at, verb, details }) => ({
				id,
				activityId,
				rule,
				at,
				glimpse: glimpse(verb, details),
			})),
		};
	});
}
