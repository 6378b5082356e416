import { and, eq, isNull, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { judge } from '#lib/moderation/judge.ts';
import { cleared, hiding } from '#lib/moderation/review.server.ts';
import { send, type Sent } from '#lib/moderation/send.server.ts';
import { isId, type Language, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { waysToReach } from './contact.ts';
import type { Thread } from './thread.server.ts';
import { stateOf } from './visit.ts';
import type { AnswerDraft } from './writing.ts';

export type AnswerRefused = { refused: 'frozen' | 'gone' | 'contact' };

/**
 * The expert answers a question that was passed on to him, or writes an answer again that came back. It waits for
 * the teacher, whatever the classroom's setting is. Sending the same form twice is sending it once.
 */
export async function give(
	person: Person,
	thread: Thread,
	draft: AnswerDraft,
	language: Language,
	now: Date,
): Promise<Sent | AnswerRefused> {
	const { classroomId, visit } = thread;
	const isHis = visit.personId === person.id && may.answer(person, classroomId);
	if (!isHis || stateOf(visit, now) !== 'open') return { refused: 'gone' };
	if (thread.frozen) return { refused: 'frozen' };
	if (waysToReach(draft.body, now.getFullYear()).length > 0) return { refused: 'contact' };
	const judgement = judge(draft.body, { earlier: [], hold: 'all', language, now, watched: [] });

	return db.transaction(async (tx) => {
		const [question] = await tx
			.select({ answerId: t.answer.id, decision: t.review.decision })
			.from(t.question)
			.leftJoin(t.answer, eq(t.answer.questionId, t.question.id))
			.leftJoin(t.review, hiding(t.answer.id))
			.where(
				and(
					eq(t.question.id, draft.question),
					eq(t.question.threadId, thread.id),
					sql`${t.question.passedOnAt} is not null`,
					isNull(t.question.joinedTo),
					cleared(t.question.id),
				),
			);
		if (!question) return { refused: 'gone' };
		const subjectOf = (id: string) =>
			({ kind: 'answer', id, authorId: person.id, classroomId, lessonRunId: null }) as const;
		const text = { body: draft.body, picture: null };
		if (question.answerId) {
			if (question.decision !== 'returned')
				return question.answerId === draft.key ? { id: draft.key, waits: true } : { refused: 'gone' };
			await tx
				.update(t.answer)
				// The teacher looks at the links of this version anew.
				.set({ body: draft.body, linksAllowedAt: null })
				.where(eq(t.answer.id, question.answerId));
			return send(tx, subjectOf(question.answerId), text, judgement, now);
		}
		const rows = await tx
			.insert(t.answer)
			.values({
				id: draft.key,
				questionId: draft.question,
				threadId: thread.id,
				classroomId,
				personId: person.id,
				body: draft.body,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.answer.id });
		if (rows.length === 0) return { refused: 'gone' };
		return send(tx, subjectOf(draft.key), text, judgement, now);
	});
}

/** A teacher lets the links of an answer be links, or text again. */
export async function allowLinks(
	teacher: Person,
	thread: Thread,
	answerId: string,
	allowed: boolean,
	now: Date,
): Promise<true | null> {
	if (!may.teach(teacher, thread.classroomId) || !isId(answerId)) return null;
	return db.transaction(async (tx) => {
		const rows = await tx
			.update(t.answer)
			.set({ linksAllowedAt: allowed ? now : null })
			.where(and(eq(t.answer.id, answerId), eq(t.answer.threadId, thread.id)))
			.returning({ personId: t.answer.personId });
		if (rows.length === 0) return null;
		await record(tx, allowed ? 'links.allowed' : 'links.barred', {
			by: teacher.id,
			for: rows[0]!.personId,
			classroomId: thread.classroomId,
			about: { kind: 'answer', id: answerId },
			details: {},
			at: now,
		});
		return true as const;
	});
}
