import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { SkillId } from './framework.ts';
import { glimpse } from './glimpse.ts';
import { hasLevel, type Decision } from './level.ts';
import * as levels from './level.server.ts';
import { describeSkills, type Cell, type Shown, type ShownToTeacher } from './progress.ts';
import { propose, type Shows } from './proposal.ts';
import { showing } from './shows.server.ts';

/** As many pieces as are shown for each skill; the count tells of the others. */
const piecesShown = 12;

/** A pupil's own skills, also those that nothing has shown yet, with the newest pieces of each. Two queries. */
export async function ofPupil(person: Person, language: Language): Promise<Shown[]> {
	const [rows, decisions] = await Promise.all([newestPieces(person.id), levels.historyOf(person.id)]);
	return gather(rows, decisions, language).map(({ proposal: _, ...shown }) => shown);
}

/** How far each pupil of a classroom is with each skill. `cells` holds only what there is something about. */
export type ClassroomSkills = NonNullable<Awaited<ReturnType<typeof ofClassroom>>>;

/** Classroom × skill: pupils by name, never by how much they showed. Null where it is not hers. Three queries. */
export async function ofClassroom(
	teacher: Person,
	classroomId: string,
	language: Language,
	now = new Date(),
) {
	if (!may.teach(teacher, classroomId)) return null;
	const [pupils, shown] = await Promise.all([
		classrooms.pupilsOf(classroomId, now),
		db
			.select({ personId: t.evidence.personId, skill: t.evidence.skill, ...showing() })
			.from(t.evidence)
			.where(eq(t.evidence.classroomId, classroomId))
			.groupBy(t.evidence.personId, t.evidence.skill),
	]);
	const standing = await levels.standingOf(pupils.map(({ id }) => id));
	const here = new Set(pupils.map(({ id }) => id));
	const found = [...shown, ...standing].filter(({ personId }) => here.has(personId));
	const skills = describeSkills(
		found.map(({ skill }) => skill),
		language,
	);
	const goals = new Map(skills.map(({ id, goal }) => [id, goal]));
	const of = <T extends { personId: string; skill: string }>(rows: T[]) =>
		new Map(rows.map((row) => [`${row.personId} ${row.skill}`, row]));
	const [shows, stands] = [of(shown), of(standing)];
	return {
		skills,
		pupils: pupils.map(({ id, nickname, avatar }) => {
			const cells: Record<SkillId, Cell> = {};
			for (const { skill } of found.filter(({ personId }) => personId === id)) {
				const goal = goals.get(skill);
				if (!goal || skill in cells) continue;
				const evidence = showsIn(shows.get(`${id} ${skill}`));
				const stand = stands.get(`${id} ${skill}`) ?? null;
				cells[skill] = {
					count: evidence?.count ?? 0,
					level: stand?.level ?? null,
					number: stand?.number ?? 0,
					proposal: hasLevel(goal) ? propose(evidence, stand) : null,
				};
			}
			return { id, name: nickname, avatar, cells };
		}),
	};
}

/**
 * What a pupil of the teacher's classroom showed there, by skill, newest first, and what was decided about her.
 * Null where it is not hers, or the pupil is not in it. Three queries.
 */
export async function ofPupilForTeacher(
	teacher: Person,
	classroomId: string,
	personId: string,
	language: Language,
	now = new Date(),
): Promise<{ pupil: { id: string; name: string; avatar: string }; skills: ShownToTeacher[] } | null> {
	if (!may.teach(teacher, classroomId)) return null;
	const [[pupil], rows, decisions] = await Promise.all([
		db
			.select({ id: t.person.id, name: t.person.nickname, avatar: t.person.avatar })
			.from(t.membership)
			.innerJoin(t.person, eq(t.person.id, t.membership.personId))
			.where(and(eq(t.person.id, personId), pupilsOf(classroomId, now))),
		newestPieces(personId, classroomId),
		levels.historyOf(personId),
	]);
	return pupil ? { pupil, skills: gather(rows, decisions, language) } : null;
}

type Row = Awaited<ReturnType<typeof newestPieces>>[number];

/** The newest pieces of evidence of each skill, each with how much there is in all. */
function newestPieces(personId: string, classroomId?: string) {
	const hers = and(
		eq(t.evidence.personId, personId),
		classroomId === undefined ? undefined : eq(t.evidence.classroomId, classroomId),
	);
	const summary = db
		.select({ skill: t.evidence.skill, ...showing() })
		.from(t.evidence)
		.where(hers)
		.groupBy(t.evidence.skill)
		.as('summary');
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
		})
		.from(t.evidence)
		.where(hers)
		.as('ranked');
	return db
		.select({
			id: ranked.id,
			skill: ranked.skill,
			rule: ranked.rule,
			at: ranked.at,
			activityId: ranked.activityId,
			shows: {
				count: summary.count,
				seen: summary.seen,
				unaided: summary.unaided,
				occasions: summary.occasions,
				kinds: summary.kinds,
			},
			verb: t.activity.verb,
			details: t.activity.details,
		})
		.from(ranked)
		.innerJoin(summary, eq(summary.skill, ranked.skill))
		.innerJoin(t.activity, eq(t.activity.id, ranked.activityId))
		.where(lte(ranked.newness, piecesShown))
		.orderBy(desc(ranked.at), desc(ranked.id));
}

function showsIn(row: (Omit<Shows, 'newest'> & { newest: Date | null }) | undefined): Shows | null {
	if (!row?.newest) return null;
	const { count, seen, unaided, occasions, kinds, newest } = row;
	return { count, seen, unaided, occasions, kinds, newest };
}

function gather(
	rows: readonly Row[],
	decided: ReadonlyMap<SkillId, Decision[]>,
	language: Language,
): ShownToTeacher[] {
	const bySkill = Map.groupBy(rows, ({ skill }) => skill);
	return describeSkills([...bySkill.keys(), ...decided.keys()], language).map((described) => {
		const pieces = bySkill.get(described.id) ?? [];
		const decisions = decided.get(described.id) ?? [];
		const newest = pieces[0]?.at ?? null;
		const shows = pieces[0] && newest ? { ...pieces[0].shows, newest } : null;
		return {
			...described,
			count: shows?.count ?? 0,
			newest,
			pieces: pieces.map(({ id, activityId, rule, at, verb, details }) => ({
				id,
				activityId,
				rule,
				at,
				glimpse: glimpse(verb, details),
			})),
			decisions,
			proposal: hasLevel(described.goal) ? propose(shows, decisions[0] ?? null) : null,
		};
	});
}
