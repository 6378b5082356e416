import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import { judge } from '#lib/moderation/judge.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { cleared, hiding } from '#lib/moderation/review.server.ts';
import { holdFor } from '#lib/moderation/trust.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import { watchedWords } from '#lib/moderation/schoolWords.server.ts';
import { isId, type Language, type Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { questionsEach } from './limits.ts';
import { passedOnIn, type Thread } from './thread.server.ts';
import { stateOf } from './visit.ts';
import type { QuestionDraft } from './writing.ts';

/** Why a question cannot be asked here (any more). */
export type NotNow = { refused: 'over' | 'not_introduced' | 'enough' };

const placeOf = ({ classroomId, frozen }: Thread) => ({ classroomId, frozen });

/** Why this pupil may only read just now, or null when she may write. */
async function standstill(person: Person, thread: Thread, now: Date): Promise<Refused | null> {
	if (!may.write(person, placeOf(thread))) return { refused: 'frozen' };
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
	const watched = await watchedWords.of(person.schoolId);
	const judgement = judge(draft.body, {
		earlier: draft.earlier,
		hold: holdFor(thread.trust ?? 'classroom', thread.classroom.hold),
		language,
		now,
		watched,
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
	const watched = await watchedWords.of(person.schoolId);
	const judgement = judge(draft.body, {
		earlier: [...draft.earlier, returned.body],
		hold: 'all',
		language,
		now,
		watched,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;
	return db.transaction(async (tx) => {
		// Asked again inside: two tabs may both hold the returned version.
		const rows = await tx
			.select({ id: t.review.id })
			.from(t.review)
			.where(
				and(eq(t.review.subjectId, questionId), eq(t.review.hides, true), eq(t.review.decision, 'returned')),
			);
		if (rows.length === 0) return { id: questionId, waits: true };
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

/** A pupil wants to know it too, or thinks better of it. One vote each, and none for one's own. */
export async function vote(
	person: Person,
	thread: Thread,
	questionId: string,
	wants: boolean,
	now: Date,
): Promise<true | { refused: 'frozen' | 'paused' | 'over' | 'gone' }> {
	if (!may.write(person, placeOf(thread))) return { refused: 'frozen' };
	if (thread.paused !== null) return { refused: 'paused' };
	if (stateOf(thread.visit, now) === 'over') return { refused: 'over' };
	if (!isId(questionId)) return { refused: 'gone' };
	return db.transaction(async (tx) => {
		const group = await tx
			.select({ id: t.question.id, personId: t.question.personId })
			.from(t.question)
			.where(
				and(
					eq(t.question.threadId, thread.id),
					or(eq(t.question.id, questionId), eq(t.question.joinedTo, questionId)),
					cleared(t.question.id),
				),
			);
		if (!group.some(({ id, personId }) => id === questionId && personId !== person.id))
			return { refused: 'gone' };
		const changed = wants
			? await tx
					.insert(t.vote)
					.values({ questionId, personId: person.id, at: now })
					.onConflictDoNothing()
					.returning({ id: t.vote.questionId })
			: // What was joined to it counts as it, so taking back takes back all of it.
				(
					await Promise.all(
						group.map(({ id }) =>
							tx
								.delete(t.vote)
								.where(and(eq(t.vote.questionId, id), eq(t.vote.personId, person.id)))
								.returning({ id: t.vote.questionId }),
						),
					)
				).flat();
		if (changed.length > 0)
			await tell(tx, wants ? 'vote.given' : 'vote.taken', person, thread.classroomId, questionId, now);
		return true;
	});
}

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

function tell<V extends Verb & (`question.${string}` | `vote.${string}`)>(
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
