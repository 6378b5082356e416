import {
	aliasedTable,
	and,
	asc,
	desc,
	eq,
	exists,
	gt,
	inArray,
	isNotNull,
	isNull,
	lt,
	or,
	sql,
	type SQL,
} from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Verdict } from '../patrol/patrol.ts';
import type { Cause, Grade, SubjectKind } from '../subject.ts';

/** As many as a teacher can oversee; what does not fit comes up as the lane empties. */
const laneSize = 100;

export type LaneFilter = {
	cause?: Cause | null;
	kind?: SubjectKind | null;
	grade?: Grade | null;
	/** The author. */
	pupil?: string | null;
	/** A lesson run. */
	run?: string | null;
};

/**
 * What waits in a classroom, of the newest lesson run first but what an adult must read at once before all, with its versions and its reports, and how many wait in all.
 * Null where it is not the person's. Three queries, however much waits, and one more where it is narrowed.
 */
export async function lane(
	person: Person,
	classroomId: string,
	{ cause, kind, grade, pupil, run }: LaneFilter = {},
) {
	if (!may.teach(person, classroomId)) return null;
	const rows = await items(
		and(
			eq(t.review.classroomId, classroomId),
			isNull(t.review.decision),
			cause ? eq(t.review.cause, cause) : undefined,
			kind ? eq(t.review.subjectKind, kind) : undefined,
			grade ? eq(t.review.grade, grade) : undefined,
			pupil ? eq(t.review.authorId, pupil) : undefined,
			run ? eq(t.review.lessonRunId, run) : undefined,
		)!,
		sql`case when ${t.review.cause} = 'worry' then 0 else 1 end, coalesce(${t.lessonRun.begunAt}, ${t.review.openedAt}) desc, ${t.review.openedAt} desc`,
		{ limit: laneSize, counted: true },
	);
	return {
		items: await withVersions(rows),
		waiting: rows[0]?.total ?? 0,
		/** Whose texts wait, also those that were narrowed away; null where nothing was. */
		writers: pupil || run || grade ? await writersIn(classroomId) : null,
	};
}

/** What was decided lately, latest first, to look back at and to undo. Three queries. */
export async function decided(person: Person, classroomId: string, limit = 30) {
	if (!may.teach(person, classroomId)) return null;
	const rows = await items(
		and(eq(t.review.classroomId, classroomId), isNotNull(t.review.decision))!,
		desc(t.review.decidedAt),
		{ limit, counted: false },
	);
	return withVersions(rows);
}

export type LaneItem = NonNullable<Awaited<ReturnType<typeof lane>>>['items'][number];

/** @param counted whether each row says how many there are in all: cheap for what waits, dear for all that ever was */
function items(which: SQL, order: SQL, { limit, counted }: { limit: number; counted: boolean }) {
	const decider = aliasedTable(t.person, 'decider');
	const newer = aliasedTable(t.review, 'newer');
	const said = aliasedTable(t.message, 'said');
	/** What the cast said in a chat just before a message. */
	const before = (words: typeof said.body | typeof said.bodyEn) =>
		db
			.select({ words })
			.from(said)
			.where(
				and(eq(said.chatId, t.message.chatId), eq(said.by, 'cast'), lt(said.appearsAt, t.message.appearsAt)),
			)
			.orderBy(desc(said.appearsAt))
			.limit(1);
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
			lesson: t.lessonRun.lesson,
			begunAt: t.lessonRun.begunAt,
			decision: t.review.decision,
			decidedAt: t.review.decidedAt,
			decidedBy: decider.nickname,
			feedback: t.review.feedback,
			author: t.person.nickname,
			authorId: t.person.id,
			avatar: t.person.avatar,
			/** What a comment, an answer, a message or a change is about: nobody can judge "Leuk!" without it. */
			under: sql<string | null>`coalesce(${t.post.body}, ${t.question.body}, (${before(said.body)}))`,
			underEn: sql<string | null>`coalesce(${t.post.bodyEn}, (${before(said.bodyEn)}))`,
			/** A pupil paid for it, with marbles. */
			isAd: sql`${exists(
				db
					.select({ id: t.campaign.postId })
					.from(t.campaign)
					.where(eq(t.campaign.postId, t.review.subjectId)),
			)}`.mapWith(Boolean),
			/** A newer review of the same subject has come; this one cannot be taken back any more. */
			overtaken: sql`${exists(
				db
					.select({ id: newer.id })
					.from(newer)
					.where(
						and(
							eq(newer.subjectId, t.review.subjectId),
							or(
								gt(newer.openedAt, t.review.openedAt),
								and(eq(newer.openedAt, t.review.openedAt), gt(newer.id, t.review.id)),
							),
						),
					),
			)}`.mapWith(Boolean),
			/** What pupils on patrol thought of it, and two of the rules that they named. */
			opinions: {
				fits: opinionsThat('fits'),
				breaks: opinionsThat('breaks'),
				unsure: opinionsThat('unsure'),
				rule: sql<string | null>`(select min(${t.opinion.rule}) from ${t.opinion} where ${ofReview()})`,
				otherRule: sql<string | null>`(select max(${t.opinion.rule}) from ${t.opinion} where ${ofReview()})`,
			},
			total: (counted ? sql`count(*) over ()` : sql`0`).mapWith(Number),
		})
		.from(t.review)
		.leftJoin(t.person, eq(t.person.id, t.review.authorId))
		.leftJoin(t.lessonRun, eq(t.lessonRun.id, t.review.lessonRunId))
		.leftJoin(decider, eq(decider.id, t.review.decidedBy))
		.leftJoin(t.comment, eq(t.comment.id, t.review.subjectId))
		.leftJoin(t.postChange, eq(t.postChange.id, t.review.subjectId))
		.leftJoin(t.post, eq(t.post.id, sql`coalesce(${t.comment.postId}, ${t.postChange.postId})`))
		.leftJoin(t.answer, eq(t.answer.id, t.review.subjectId))
		.leftJoin(t.question, eq(t.question.id, t.answer.questionId))
		.leftJoin(t.message, eq(t.message.id, t.review.subjectId))
		.where(which)
		.orderBy(order, desc(t.review.id))
		.limit(limit);
}

/** Whose texts wait, also when nothing is left of what was narrowed to. */
const writersIn = (classroomId: string) =>
	db
		.selectDistinct({ id: t.person.id, name: t.person.nickname })
		.from(t.review)
		.innerJoin(t.person, eq(t.person.id, t.review.authorId))
		.where(and(eq(t.review.classroomId, classroomId), isNull(t.review.decision)));

const ofReview = () => eq(t.opinion.reviewId, t.review.id);
const opinionsThat = (verdict: Verdict) =>
	sql`(select count(*) from ${t.opinion} where ${and(ofReview(), eq(t.opinion.verdict, verdict))})`.mapWith(
		Number,
	);

type Item = Awaited<ReturnType<typeof items>>[number];

async function withVersions(rows: Item[]) {
	if (rows.length === 0) return [];
	const [versions, reports] = await Promise.all([
		versionsOf(rows.map((row) => row.subjectId)),
		reportsIn(rows.map((row) => row.id)),
	]);
	return rows.map(({ total: _, opinions: { rule, otherRule, ...verdicts }, ...row }) => ({
		...row,
		opinions: { ...verdicts, rules: [...new Set([rule, otherRule])].filter((words) => words !== null) },
		versions: versions.flatMap(({ subjectId, ...version }) =>
			subjectId === row.subjectId && version.number <= row.revision ? [version] : [],
		),
		reports: reports.flatMap(({ reviewId, ...report }) => (reviewId === row.id ? [report] : [])),
	}));
}

const versionsOf = (subjectIds: string[]) =>
	db
		.select({
			subjectId: t.revision.subjectId,
			number: t.revision.number,
			body: t.revision.body,
			picture: t.revision.picture,
			recipe: t.revision.recipe,
			images: t.revision.images,
			findings: t.revision.findings,
			heeded: t.revision.heeded,
			at: t.revision.at,
		})
		.from(t.revision)
		.where(inArray(t.revision.subjectId, subjectIds))
		.orderBy(asc(t.revision.number));

const reportsIn = (reviewIds: string[]) =>
	db
		.select({
			reviewId: t.report.reviewId,
			id: t.report.id,
			reason: t.report.reason,
			note: t.report.note,
			quote: t.report.quote,
			quoteBy: t.report.quoteBy,
			by: t.person.nickname,
			at: t.report.at,
		})
		.from(t.report)
		.innerJoin(t.person, eq(t.person.id, t.report.personId))
		.where(inArray(t.report.reviewId, reviewIds))
		.orderBy(asc(t.report.at), asc(t.report.id));
