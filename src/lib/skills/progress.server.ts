import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Competence, Framework } from './framework/catalogue.ts';
import { glimpse } from './glimpse.ts';
import { hasLevel, type Decision } from './level/level.ts';
import * as levels from './level/level.server.ts';
import { carriedTo } from './framework/mapping.ts';
import { ownGoals, type OwnGoal } from './framework/ownGoal.server.ts';
import { describeSkills, type Cell, type Shown, type ShownToTeacher } from './progress.ts';
import { propose, type Shows } from './level/proposal.ts';
import { showing } from './shows.server.ts';
import { codeOf, type SkillId } from './skillId.ts';

/** As many pieces as are shown for each skill; the count tells of the others. */
const piecesShown = 12;

/** A pupil's own skills, also those that nothing has shown yet, with the newest pieces of each. Two queries. */
export async function ofPupil(person: Person, language: Language): Promise<Shown[]> {
	const [rows, decisions, own] = await Promise.all([
		newestPieces(person.id),
		levels.historyOf(person.id),
		ownGoals(person.schoolId),
	]);
	return gather(rows, decisions, own, language).map(({ proposal: _, ...shown }) => shown);
}

const alphabetically = new Intl.Collator('nl').compare;

/** Everybody once, by name and never by how much she showed. */
function rosterIn(standing: readonly levels.Standing[]) {
	const pupils = new Map(standing.map(({ id, name, avatar }) => [id, { id, name, avatar }]));
	return [...pupils.values()].sort((one, other) => alphabetically(one.name, other.name));
}

/** How far each pupil of a classroom is with each skill. `cells` holds only what there is something about. */
export type ClassroomSkills = NonNullable<Awaited<ReturnType<typeof ofClassroom>>>;

/** Classroom × skill, pupils by name. Null where it is not hers. Two queries. */
export async function ofClassroom(
	teacher: Person,
	classroomId: string,
	language: Language,
	now = new Date(),
) {
	if (!may.teach(teacher, classroomId)) return null;
	const [standing, shown] = await Promise.all([
		levels.standingIn(classroomId, now),
		db
			.select({ personId: t.evidence.personId, skill: t.evidence.skill, ...showing() })
			.from(t.evidence)
			.where(eq(t.evidence.classroomId, classroomId))
			.groupBy(t.evidence.personId, t.evidence.skill),
	]);
	const pupils = rosterIn(standing);
	const here = new Set(pupils.map(({ id }) => id));
	const seen = shown.filter(({ personId }) => here.has(personId));
	const stands = standing.flatMap(({ id, stand }) => (stand ? [{ personId: id, ...stand }] : []));
	const skills = describeSkills(
		[...seen, ...stands].map(({ skill }) => skill),
		language,
	);
	return {
		skills,
		pupils: pupils.map((pupil) => {
			const cells: Record<SkillId, Cell> = {};
			for (const { id: skill, goal } of skills) {
				const isHers = (row: { personId: string; skill: string }) =>
					row.personId === pupil.id && row.skill === skill;
				const evidence = showsIn(seen.find(isHers));
				const stand = stands.find(isHers) ?? null;
				if (!evidence && !stand) continue;
				cells[skill] = {
					count: evidence?.count ?? 0,
					level: stand?.level ?? null,
					number: stand?.number ?? 0,
					proposal: hasLevel(goal) ? propose(evidence, stand) : null,
				};
			}
			return { ...pupil, cells };
		}),
	};
}

/** How often each pupil showed what another framework asks. `counts` holds no zeros. */
export type Carried = NonNullable<Awaited<ReturnType<typeof carriedOver>>>;

/**
 * The evidence of a classroom as another framework sees it, pupils by name: what showed a goal of SLO counts, once,
 * for each competence that the mapping connects it with, and what was seen of a goal itself. Null where it is not hers. Two queries.
 */
export async function carriedOver(
	teacher: Person,
	classroomId: string,
	{ id: framework, competences }: Pick<Framework, 'id' | 'competences'>,
	now = new Date(),
) {
	if (!may.teach(teacher, classroomId)) return null;
	const [standing, rows] = await Promise.all([
		levels.standingIn(classroomId, now),
		db
			.select({
				personId: t.evidence.personId,
				skill: t.evidence.skill,
				activityId: t.evidence.activityId,
			})
			.from(t.evidence)
			.where(eq(t.evidence.classroomId, classroomId)),
	]);
	const reachedBy = (skill: SkillId) =>
		skill.startsWith(`${framework}:`)
			? competences.filter(({ code }) => code === codeOf(skill))
			: carriedTo(competences, skill);
	const reached = new Map<string, Competence[]>();
	for (const { skill } of rows) if (!reached.has(skill)) reached.set(skill, reachedBy(skill));
	const byPupil = Map.groupBy(rows, ({ personId }) => personId);
	return rosterIn(standing).map((pupil) => {
		// One thing that happened may show several goals, and is still one thing for whatever they both touch.
		const happened = new Map<string, Set<number>>();
		for (const { skill, activityId } of byPupil.get(pupil.id) ?? [])
			for (const { code } of reached.get(skill) ?? [])
				happened.set(code, (happened.get(code) ?? new Set()).add(activityId));
		return {
			...pupil,
			counts: Object.fromEntries([...happened].map(([code, once]) => [code, once.size])),
		};
	});
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
	const [[pupil], rows, decisions, own] = await Promise.all([
		db
			.select({ id: t.person.id, name: t.person.nickname, avatar: t.person.avatar })
			.from(t.membership)
			.innerJoin(t.person, eq(t.person.id, t.membership.personId))
			.where(and(eq(t.person.id, personId), pupilsOf(classroomId, now))),
		newestPieces(personId, classroomId),
		levels.historyOf(personId),
		ownGoals(teacher.schoolId),
	]);
	return pupil ? { pupil, skills: gather(rows, decisions, own, language) } : null;
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
	own: readonly OwnGoal[],
	language: Language,
): ShownToTeacher[] {
	const bySkill = Map.groupBy(rows, ({ skill }) => skill);
	return describeSkills([...bySkill.keys(), ...decided.keys()], language, own).map((described) => {
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
