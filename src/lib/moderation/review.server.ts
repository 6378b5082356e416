import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, sql, type SQL } from 'drizzle-orm';
import { taughtClassrooms } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, named, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';
import { writing } from './revision.server.ts';
import type { Cause, Decision, Grade, Subject } from './subject.ts';

/**
 * The review that keeps a subject from others' eyes; at most one row at any time.
 * @param of the reviews under another name, in a query that looks at two subjects
 */
export const hiding = (subjectId: Column, of: Pick<typeof t.review, 'subjectId' | 'hides'> = t.review): SQL =>
	and(eq(of.subjectId, subjectId), eq(of.hides, true))!;

/** The single definition of visible, for whatever can wait. */
export const cleared = (subjectId: Column): SQL =>
	notExists(db.select({ id: t.review.id }).from(t.review).where(hiding(subjectId)));

/**
 * Takes a text that a teacher gave back in hand, for its next version: one transaction at a time gets it, so that two
 * tabs that both hold the returned version send one. False where it is not returned, or not any more.
 */
export async function takeReturned(tx: Tx, subjectId: string): Promise<boolean> {
	const rows = await tx
		.update(t.review)
		.set({ hides: false })
		.where(
			and(eq(t.review.subjectId, subjectId), eq(t.review.hides, true), eq(t.review.decision, 'returned')),
		)
		.returning({ id: t.review.id });
	return rows.length > 0;
}

type Opening = { revision: number; cause: Cause; grade: Grade | null };

/** Puts something in the teacher's lane. What was reported stays visible until a teacher decides. */
export async function open(tx: Tx, subject: Subject, opening: Opening, now: Date): Promise<string> {
	const hides = opening.cause !== 'report';
	if (hides) await replaceEarlier(tx, { subjectId: subject.id });
	const id = newId();
	await write(tx, {
		id,
		subjectKind: subject.kind,
		subjectId: subject.id,
		revision: opening.revision,
		classroomId: subject.classroomId,
		lessonRunId: subject.lessonRunId,
		authorId: subject.authorId,
		cause: opening.cause,
		grade: opening.grade,
		hides,
		openedAt: now,
	});
	return id;
}

const write = preparedIn((tx) =>
	tx
		.insert(t.review)
		.values(
			named(
				'id',
				'subjectKind',
				'subjectId',
				'revision',
				'classroomId',
				'lessonRunId',
				'authorId',
				'cause',
				'grade',
				'hides',
				'openedAt',
			),
		)
		.prepare('review_write'),
);

/** A new version answers the review that returned the old one. */
const replaceEarlier = preparedIn((tx) =>
	tx
		.update(t.review)
		.set({ hides: false })
		.where(and(eq(t.review.subjectId, sql.placeholder('subjectId')), eq(t.review.hides, true)))
		.prepare('review_replace_earlier'),
);

export type Deciding = {
	reviewIds: string[];
	decision: Exclude<Decision, 'restored'>;
	feedback: string | null;
};
export type Decided = {
	decided: string[];
	/** What was decided a moment earlier, how and by whom; `own` for the person's own second tap. */
	late: { id: string; decision: Decision; by: string; own: boolean }[];
};

/** Decides about what still waits in the person's own classrooms. Whoever comes second hears who was first. */
export function decide(
	person: Person,
	{ reviewIds, decision, feedback }: Deciding,
	now: Date,
): Promise<Decided> {
	return db.transaction(async (tx) => {
		const own = and(inArray(t.review.id, reviewIds), inArray(t.review.classroomId, taughtClassrooms(person)));
		// What the cast wrote cannot be given back to anybody.
		const hasAuthor = isNotNull(t.review.authorId);
		// A reflection is for its reader: it can be read, and nothing else.
		const isForOthers = ne(t.review.subjectKind, 'reflection');
		const limits = { approved: [], returned: [hasAuthor, isForOthers], removed: [isForOthers] };
		const rows = await tx
			.update(t.review)
			.set({ decision, decidedBy: person.id, decidedAt: now, feedback, hides: decision !== 'approved' })
			.where(and(own, isNull(t.review.decision), ...limits[decision]))
			.returning();
		for (const row of rows) {
			// A reported subject has no other row that hides it; a decision for removal must be the only one.
			const { subjectKind: kind } = row;
			await record(tx, kind === 'reflection' ? 'reflection.approved' : `${kind}.${decision}`, {
				by: person.id,
				for: row.authorId,
				classroomId: row.classroomId,
				lessonRunId: row.lessonRunId,
				about: { kind: row.subjectKind, id: row.subjectId },
				details: {
					reviewId: row.id,
					feedback,
					writing: row.cause === 'report' ? null : await writing(tx, row.subjectId, row.revision, true),
				},
				at: now,
			});
		}
		const decided = rows.map((row) => row.id);
		return { decided, late: await decidedEarlier(tx, person, own!, decided) };
	});
}

async function decidedEarlier(tx: Tx, person: Person, own: SQL, decided: string[]): Promise<Decided['late']> {
	const rows = await tx
		.select({
			id: t.review.id,
			decision: t.review.decision,
			by: t.person.nickname,
			deciderId: t.person.id,
		})
		.from(t.review)
		.innerJoin(t.person, eq(t.person.id, t.review.decidedBy))
		.where(and(own, isNotNull(t.review.decision)));
	return rows.flatMap(({ id, decision, by, deciderId }) =>
		decision && !decided.includes(id) ? [{ id, decision, by, own: deciderId === person.id }] : [],
	);
}

/**
 * Takes decisions back: the subjects wait again, as they did.
 * A decision that a newer version has overtaken stays.
 */
export function undo(person: Person, reviewIds: string[], now: Date): Promise<string[]> {
	return db.transaction(async (tx) => {
		const own = and(
			inArray(t.review.id, reviewIds),
			inArray(t.review.classroomId, taughtClassrooms(person)),
			isNotNull(t.review.decision),
		);
		const rows = await tx.select().from(t.review).where(own).orderBy(asc(t.review.classroomId));
		for (const classroomId of new Set(rows.map((row) => row.classroomId))) await holdLane(tx, classroomId);
		const undone: string[] = [];
		for (const row of rows) {
			if (!(await isNewest(tx, row))) continue;
			const changed = await tx
				.update(t.review)
				.set({
					decision: null,
					decidedBy: null,
					decidedAt: null,
					feedback: null,
					hides: row.cause !== 'report',
				})
				.where(and(eq(t.review.id, row.id), eq(t.review.decision, row.decision!)))
				.returning({ id: t.review.id });
			// A colleague took it back in the same moment.
			if (changed.length === 0) continue;
			await record(tx, 'review.undone', {
				by: person.id,
				for: row.authorId,
				classroomId: row.classroomId,
				lessonRunId: row.lessonRunId,
				about: { kind: row.subjectKind, id: row.subjectId },
				details: { decision: row.decision!, undoes: await recordedAs(tx, row) },
				at: now,
			});
			undone.push(row.id);
		}
		return undone;
	});
}

/**
 * Lets one transaction at a time open or reopen reviews of a classroom, so that what it just read of them stays
 * true. Taking a row of the classroom does it on both engines.
 */
export async function holdLane(tx: Tx, classroomId: string): Promise<void> {
	await tx
		.update(t.classroom)
		.set({ hold: sql`${t.classroom.hold}` })
		.where(eq(t.classroom.id, classroomId));
}

async function isNewest(tx: Tx, row: { id: string; subjectId: string }) {
	const [newest] = await tx
		.select({ id: t.review.id })
		.from(t.review)
		.where(eq(t.review.subjectId, row.subjectId))
		.orderBy(desc(t.review.openedAt), desc(t.review.id))
		.limit(1);
	return newest?.id === row.id;
}

async function recordedAs(tx: Tx, row: { subjectKind: string; subjectId: string; decision: string | null }) {
	const [activity] = await tx
		.select({ id: t.activity.id })
		.from(t.activity)
		.where(
			and(eq(t.activity.aboutId, row.subjectId), eq(t.activity.verb, `${row.subjectKind}.${row.decision}`)),
		)
		.orderBy(desc(t.activity.id))
		.limit(1);
	return activity?.id ?? null;
}
