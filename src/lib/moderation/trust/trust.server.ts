import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { lookedAt, proposed, type Outcomes, type Trust } from './trust.ts';

/** What was decided longer ago says little about a child. */
const lately = 120 * 24 * 60 * 60 * 1000;

/**
 * The pupils of a classroom with their licences, what is proposed, and who may only read just now, by nickname.
 * Null where it is not the person's. Four queries.
 */
export async function licences(person: Person, classroomId: string, now: Date) {
	if (!may.teach(person, classroomId)) return null;
	const pupils = await classrooms.rosterOf(classroomId, now);
	const [trusts, freezes, records] = await Promise.all([
		db.select().from(t.trust).where(eq(t.trust.classroomId, classroomId)),
		db
			.select()
			.from(t.pupilFreeze)
			.where(and(eq(t.pupilFreeze.classroomId, classroomId), isNull(t.pupilFreeze.liftedAt))),
		recordsOf(classroomId, now),
	]);
	return pupils.map(({ id, nickname, avatar }) => {
		const trust: Trust = trusts.find(({ personId }) => personId === id)?.level ?? 'classroom';
		return {
			id,
			nickname,
			avatar,
			trust,
			proposed: proposed(trust, records.get(id) ?? []),
			/** Why she may only read; null while she may write. */
			frozen: freezes.find(({ personId }) => personId === id)?.reason ?? null,
		};
	});
}

/** What became of each pupil's last texts, newest first; reports by others are not counted against anybody. */
async function recordsOf(classroomId: string, now: Date): Promise<Map<string, Outcomes>> {
	const ranked = db
		.select({
			authorId: t.review.authorId,
			decision: t.review.decision,
			lessonRunId: t.review.lessonRunId,
			newness:
				sql`row_number() over (partition by ${t.review.authorId} order by ${t.review.decidedAt} desc, ${t.review.id} desc)`
					.mapWith(Number)
					.as('newness'),
		})
		.from(t.review)
		.where(
			and(
				eq(t.review.classroomId, classroomId),
				isNotNull(t.review.decision),
				gt(t.review.decidedAt, new Date(now.getTime() - lately)),
				ne(t.review.cause, 'report'),
				ne(t.review.subjectKind, 'reflection'),
				inArray(t.review.decision, ['approved', 'returned', 'removed']),
			),
		)
		.as('ranked');
	const rows = await db
		.select()
		.from(ranked)
		.where(sql`${ranked.newness} <= ${lookedAt}`)
		.orderBy(ranked.newness);
	const records = new Map<string, Outcomes>();
	for (const { authorId, decision, lessonRunId } of rows)
		if (authorId && decision && decision !== 'restored')
			records.set(authorId, [...(records.get(authorId) ?? []), { decision, lessonRunId }]);
	return records;
}

/** A pupil's licence in her classroom, for herself. */
export async function ofPupil(classroomId: string, personId: string): Promise<Trust> {
	const [row] = await db
		.select({ level: t.trust.level })
		.from(t.trust)
		.where(and(eq(t.trust.classroomId, classroomId), eq(t.trust.personId, personId)))
		.orderBy(desc(t.trust.decidedAt));
	return row?.level ?? 'classroom';
}

/** Gives a pupil a licence. Null where she is not the person's. */
export async function give(
	person: Person,
	classroomId: string,
	{ pupilId, level }: { pupilId: string; level: Trust },
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, classroomId) || !(await classrooms.hasPupil(classroomId, pupilId, now))) return null;
	const decided = { level, decidedBy: person.id, decidedAt: now };
	await db.transaction(async (tx) => {
		const [before] = await tx
			.select({ level: t.trust.level })
			.from(t.trust)
			.where(and(eq(t.trust.classroomId, classroomId), eq(t.trust.personId, pupilId)));
		const from = before?.level ?? 'classroom';
		if (from === level) return;
		await tx
			.insert(t.trust)
			.values({ classroomId, personId: pupilId, ...decided })
			.onConflictDoUpdate({ target: [t.trust.classroomId, t.trust.personId], set: decided });
		await record(tx, 'trust.decided', {
			by: person.id,
			for: pupilId,
			classroomId,
			details: { level, from },
			at: now,
		});
	});
	return true;
}
