import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { passedOnIn, type Thread } from '../thread.server.ts';
import { stateOf } from '../visit/visit.ts';

/** Joins a question to another that asks the same: they stand as one, with the names of all who asked. */
export async function join(
	teacher: Person,
	thread: Thread,
	{ from, to }: { from: string; to: string },
	now: Date,
): Promise<true | null> {
	if (!may.teach(teacher, thread.classroomId) || from === to || !isId(from) || !isId(to)) return null;
	return db.transaction(async (tx) => {
		const heads = await tx
			.select({ id: t.question.id })
			.from(t.question)
			.leftJoin(t.answer, eq(t.answer.questionId, t.question.id))
			.where(
				and(
					eq(t.question.threadId, thread.id),
					or(eq(t.question.id, to), and(eq(t.question.id, from), isNull(t.answer.id))),
					isNull(t.question.joinedTo),
					cleared(t.question.id),
				),
			);
		if (heads.length < 2) return null;
		// What was joined to it before comes along.
		await tx
			.update(t.question)
			.set({ joinedTo: to, passedOnAt: null })
			.where(or(eq(t.question.id, from), eq(t.question.joinedTo, from)));
		await tell(tx, 'question.joined', teacher, thread.classroomId, from, now, { to });
		return true as const;
	});
}

/** Lets a joined question stand by itself again. */
export async function part(
	teacher: Person,
	thread: Thread,
	questionId: string,
	now: Date,
): Promise<true | null> {
	if (!may.teach(teacher, thread.classroomId) || !isId(questionId)) return null;
	return db.transaction(async (tx) => {
		const rows = await tx
			.update(t.question)
			.set({ joinedTo: null })
			.where(
				and(
					eq(t.question.id, questionId),
					eq(t.question.threadId, thread.id),
					sql`${t.question.joinedTo} is not null`,
				),
			)
			.returning({ id: t.question.id });
		if (rows.length === 0) return null;
		await tell(tx, 'question.parted', teacher, thread.classroomId, questionId, now);
		return true as const;
	});
}

/**
 * The teacher passes a question on to the expert, or keeps it back again as long as it has no answer.
 * `full` when as many went as were agreed.
 */
export async function passOn(
	teacher: Person,
	thread: Thread,
	questionId: string,
	on: boolean,
	now: Date,
): Promise<true | 'full' | null> {
	if (!may.teach(teacher, thread.classroomId) || !isId(questionId)) return null;
	if (stateOf(thread.visit, now) === 'over') return null;
	return db.transaction(async (tx) => {
		// One at a time per visit, so that two teachers together pass on no more than was agreed.
		await tx
			.update(t.visit)
			.set({ theme: sql`${t.visit.theme}` })
			.where(eq(t.visit.id, thread.visit.id));
		const [question] = await tx
			.select({ passedOnAt: t.question.passedOnAt, answerId: t.answer.id })
			.from(t.question)
			.leftJoin(t.answer, eq(t.answer.questionId, t.question.id))
			.where(
				and(
					eq(t.question.id, questionId),
					eq(t.question.threadId, thread.id),
					isNull(t.question.joinedTo),
					cleared(t.question.id),
				),
			);
		if (!question || (!on && question.answerId)) return null;
		if ((question.passedOnAt !== null) === on) return true;
		if (on && (await passedOnIn(thread.visit.id, tx)) >= thread.visit.questionLimit) return 'full';
		await tx
			.update(t.question)
			.set({ passedOnAt: on ? now : null })
			.where(eq(t.question.id, questionId));
		const verb = on ? 'question.passed_on' : 'question.kept_back';
		await tell(tx, verb, teacher, thread.classroomId, questionId, now);
		return true as const;
	});
}

function tell<V extends Verb & `question.${string}`>(
	tx: Tx,
	verb: V,
	person: Person,
	classroomId: string,
	questionId: string,
	at: Date,
	details: object = {},
) {
	const about = { kind: 'question', id: questionId };
	return record(tx, verb, { by: person.id, classroomId, about, details: details as never, at });
}
