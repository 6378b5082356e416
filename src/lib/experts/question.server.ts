import { and, eq } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { hiding, takeReturned } from '#lib/moderation/review.server.ts';
import { holdFor } from '#lib/moderation/trust/trust.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import { isId, type Language, type Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { questionsEach } from './limits.ts';
import type { Thread } from './thread.server.ts';
import { stateOf } from './visit/visit.ts';
import type { QuestionDraft } from './writing.ts';

/** Why a question cannot be asked here (any more). */
export type NotNow = { refused: 'over' | 'not_introduced' | 'enough' };

/** Why this pupil may only read just now, or null when she may write. */
async function standstill(person: Person, thread: Thread, now: Date): Promise<Refused | null> {
	if (!may.write(person, thread)) return { refused: 'frozen' };
	if (thread.paused !== null) return { refused: 'paused' };
	const seconds = await secondsToWait(person, thread.classroom.slow, now);
	return seconds > 0 ? { refused: 'slow', seconds } : null;
}

const notNow = (thread: Thread, now: Date): NotNow | null => {
	if (stateOf(thread.visit, now) === 'over') return { refused: 'over' };
	return thread.introduced ? null : { refused: 'not_introduced' };
};

/** A pupil proposes a question, once she could read who she asks. Sending the same form twice is sending it once. */
export async function propose(
	person: Person,
	thread: Thread,
	draft: QuestionDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused | NotNow> {
	const closed = (await standstill(person, thread, now)) ?? notNow(thread, now);
	if (closed) return closed;
	const judgement = await judgeFor(person, thread.classroomId, draft.body, {
		earlier: draft.earlier,
		hold: thread.heavy ? 'all' : holdFor(thread.trust ?? 'classroom', thread.classroom.hold),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const before = await sentBefore(tx, person, draft.key);
		if (before) return before;
		const mine = await tx.$count(
			t.question,
			and(eq(t.question.personId, person.id), eq(t.question.threadId, thread.id)),
		);
		if (mine >= questionsEach) return { refused: 'enough' };
		const rows = await tx
			.insert(t.question)
			.values({
				id: draft.key,
				threadId: thread.id,
				classroomId: thread.classroomId,
				personId: person.id,
				body: draft.body,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.question.id });
		// The key is somebody else's: nothing of hers is touched.
		if (rows.length === 0) return { refused: 'gone' };
		return send(tx, subjectOf(person, draft.key, thread), text(draft), judgement, now);
	});
}

/** Sends a question that the teacher gave back, as its next version. */
export async function revise(
	person: Person,
	thread: Thread,
	questionId: string,
	draft: QuestionDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused | NotNow> {
	const closed = (await standstill(person, thread, now)) ?? notNow(thread, now);
	if (closed) return closed;
	const returned = await findReturned(person, thread.id, questionId);
	if (!returned) return { refused: 'gone' };
	const judgement = await judgeFor(person, thread.classroomId, draft.body, {
		earlier: [...draft.earlier, returned.body],
		hold: 'all',
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;
	return db.transaction(async (tx) => {
		if (!(await takeReturned(tx, questionId))) return { id: questionId, waits: true };
		await tx.update(t.question).set({ body: draft.body }).where(eq(t.question.id, questionId));
		return send(tx, subjectOf(person, questionId, thread), text(draft), judgement, now);
	});
}

const text = ({ body }: QuestionDraft) => ({ body, picture: null });

const subjectOf = (person: Person, id: string, { classroomId }: Thread) =>
	({ kind: 'question', id, authorId: person.id, classroomId, lessonRunId: null }) as const;

async function sentBefore(tx: Tx, person: Person, id: string): Promise<Sent | null> {
	const [row] = await tx
		.select({ reviewId: t.review.id })
		.from(t.question)
		.leftJoin(t.review, hiding(t.question.id))
		.where(and(eq(t.question.id, id), eq(t.question.personId, person.id)));
	return row ? { id, waits: row.reviewId !== null } : null;
}

async function findReturned(person: Person, threadId: string, questionId: string) {
	if (!isId(questionId)) return null;
	const [row] = await db
		.select({ body: t.question.body })
		.from(t.question)
		.innerJoin(t.review, and(hiding(t.question.id), eq(t.review.decision, 'returned')))
		.where(
			and(
				eq(t.question.id, questionId),
				eq(t.question.threadId, threadId),
				eq(t.question.personId, person.id),
			),
		);
	return row ?? null;
}
