import { aliasedTable, and, asc, desc, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { schoolVerbs } from '#lib/activity/activity.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { verbsOf, type LogTopic } from './logTopics.ts';
import { overtaken } from './undo.ts';
import { overtakersOf } from './undo.server.ts';

const pageSize = 50;

export type LogFilter = {
	before?: number | null;
	topic?: LogTopic | null;
	/** A name, or words that were written. */
	words?: string | null;
};

/** One row of the ledger with the names of those it is about. */
export type Entry = Omit<ReturnType<typeof shown>, 'overtaken'>;

/**
 * What happened in a classroom, newest first, and the id to go on before when there is more.
 * With what was arranged for the whole school. Null where it is not the person's. Three queries.
 */
export async function log(person: Person, classroomId: string, { before, topic, words }: LogFilter = {}) {
	if (!may.teach(person, classroomId)) return null;
	const other = otherPerson();
	// Apart, because together the database would have to sort all that ever happened.
	const parts = await Promise.all(
		[eq(t.activity.classroomId, classroomId), ofSchool(person)].map((where) =>
			entriesOf(
				and(
					where,
					before ? lt(t.activity.id, before) : undefined,
					topic ? inArray(t.activity.verb, verbsOf(topic)) : undefined,
					words ? about(words, other) : undefined,
				)!,
				other,
			),
		),
	);
	const page = pageOf(parts.flat().map(withoutColleague));
	const later = await overtakersOf(classroomId, page.entries);
	return { entries: page.entries.map((entry) => shown(entry, overtaken(entry, later))), before: page.before };
}

/**
 * What was arranged for a whole school and what its lead did, for who leads it, newest first. No pupil is named in
 * it, and none can be found by her name. Null for everybody else. One query.
 */
export async function schoolLog(person: Person, { before, words }: Omit<LogFilter, 'topic'> = {}) {
	if (!may.lead(person, person.schoolId)) return null;
	const own = and(eq(t.activity.verb, 'badge.revoked'), eq(t.person.schoolId, person.schoolId));
	const rows = await entriesOf(
		and(
			or(ofSchool(person), own),
			before ? lt(t.activity.id, before) : undefined,
			words ? about(words, null) : undefined,
		)!,
		otherPerson(),
	);
	const page = pageOf(rows.map((row) => ({ ...row, forName: null })));
	return { entries: page.entries.map((entry) => shown(entry)), before: page.before };
}

function pageOf(found: LogRow[]) {
	const rows = found.sort((one, other) => other.id - one.id);
	const entries = rows.slice(0, pageSize);
	return { entries, before: rows.length > pageSize ? entries.at(-1)!.id : null };
}

/** @param overtaken whether something later changed the same again: taking this back is refused */
const shown = ({ forId: _, ...entry }: LogRow, overtaken = false) => ({ ...entry, overtaken });

/**
 * One thing that happened in a classroom of the person's, with what it showed and the words it was about;
 * null for every other. One query.
 */
export async function find(person: Person, classroomId: string, activityId: number) {
	if (!may.teach(person, classroomId)) return null;
	const other = otherPerson();
	const rows = await db
		.select({
			...columns(other),
			evidence: { skill: t.evidence.skill, rule: t.evidence.rule },
			post: { body: t.post.body, bodyEn: t.post.bodyEn, picture: t.post.picture },
			comment: { body: t.comment.body, bodyEn: t.comment.bodyEn },
			said: sql<
				string | null
			>`coalesce(${t.question.body}, ${t.answer.body}, ${t.message.body}, ${t.profile.bio}, ${t.postChange.body})`,
			cast: t.castMember.name,
		})
		.from(t.activity)
		.leftJoin(t.person, eq(t.person.id, t.activity.personId))
		.leftJoin(other, eq(other.id, t.activity.forId))
		.leftJoin(t.lessonRun, eq(t.lessonRun.id, t.activity.lessonRunId))
		.leftJoin(t.evidence, eq(t.evidence.activityId, t.activity.id))
		.leftJoin(t.post, eq(t.post.id, t.activity.aboutId))
		.leftJoin(t.comment, eq(t.comment.id, t.activity.aboutId))
		.leftJoin(t.question, eq(t.question.id, t.activity.aboutId))
		.leftJoin(t.answer, eq(t.answer.id, t.activity.aboutId))
		.leftJoin(t.message, eq(t.message.id, t.activity.aboutId))
		.leftJoin(t.profile, eq(t.profile.id, t.activity.aboutId))
		.leftJoin(t.postChange, eq(t.postChange.id, t.activity.aboutId))
		.leftJoin(
			t.castMember,
			eq(t.castMember.id, sql`coalesce(${t.post.castMemberId}, ${t.comment.castMemberId})`),
		)
		.where(and(eq(t.activity.id, activityId), or(eq(t.activity.classroomId, classroomId), ofSchool(person))))
		.orderBy(asc(t.evidence.skill));
	const [first] = rows;
	if (!first) return null;
	const { evidence: _, forId: __, post, comment, said, cast, ...entry } = first;
	const others = comment ?? (said === null ? null : { body: said, bodyEn: null });
	const words = post ?? (others && { ...others, picture: null });
	return {
		...withoutColleague(entry),
		/** What it showed, and by which rule. */
		evidence: rows.flatMap(({ evidence }) => evidence ?? []),
		/** The text as it stands now; `cast` is who of the cast wrote it. */
		words: words && { ...words, cast },
	};
}

const entriesOf = (where: SQL, other: Other) =>
	db
		.select(columns(other))
		.from(t.activity)
		.leftJoin(t.person, eq(t.person.id, t.activity.personId))
		.leftJoin(other, eq(other.id, t.activity.forId))
		.leftJoin(t.lessonRun, eq(t.lessonRun.id, t.activity.lessonRunId))
		.where(where)
		.orderBy(desc(t.activity.id))
		.limit(pageSize + 1);

type LogRow = Awaited<ReturnType<typeof entriesOf>>[number];

/** Somebody's name, or words in what was written, chosen or said. `%` and `_` mean themselves. */
function about(words: string, other: Other | null): SQL {
	const anywhere = `%${words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	const holds = (text: unknown) => sql`lower(cast(${text} as text)) like ${anywhere} escape '\\'`;
	return or(holds(t.person.nickname), other ? holds(other.nickname) : undefined, holds(t.activity.details))!;
}

/** What a colleague arranged for every classroom of the person's school. */
const ofSchool = ({ schoolId }: Person): SQL =>
	and(
		isNull(t.activity.classroomId),
		inArray(t.activity.verb, schoolVerbs),
		eq(t.person.schoolId, schoolId),
	)!;

/** Of a colleague of another classroom her name is enough. */
const withoutColleague = <Row extends { verb: string; personId: string | null }>(row: Row): Row =>
	(schoolVerbs as readonly string[]).includes(row.verb) ? { ...row, personId: null } : row;

/** Whom it happened to, beside who did it. */
const otherPerson = () => aliasedTable(t.person, 'other');
type Other = ReturnType<typeof otherPerson>;

const columns = (other: Other) => ({
	id: t.activity.id,
	at: t.activity.at,
	verb: t.activity.verb,
	details: t.activity.details,
	aboutKind: t.activity.aboutKind,
	aboutId: t.activity.aboutId,
	lessonRunId: t.activity.lessonRunId,
	lesson: t.lessonRun.lesson,
	personId: t.activity.personId,
	by: t.person.nickname,
	avatar: t.person.avatar,
	forId: t.activity.forId,
	forName: other.nickname,
});
