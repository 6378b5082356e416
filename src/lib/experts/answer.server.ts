import { and, eq, isNull, sql } from 'drizzle-orm';
import { may, ownClassroom } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as images from '#lib/images/image.server.ts';
import { judge } from '#lib/moderation/judge.ts';
import { cleared, hiding } from '#lib/moderation/review.server.ts';
import { send, type Sent } from '#lib/moderation/send.server.ts';
import { isId, type Language, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { waysToReach } from './contact.ts';
import type { Thread } from './thread.server.ts';
import { imagesEach } from './limits.ts';
import { stateOf } from './visit/visit.ts';
import type { AnswerDraft } from './answerForm.ts';

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
	const { kept = [], added = [] } = draft;
	const written = [draft.body, ...added.map(({ alt }) => alt)];
	if (written.some((text) => waysToReach(text, now.getFullYear()).length > 0)) return { refused: 'contact' };
	const judgement = judge(draft.body, { earlier: [], hold: 'all', language, now, watched: [] });

	return db.transaction(async (tx) => {
		const [question] = await tx
			.select({ answerId: t.answer.id, images: t.answer.images, decision: t.review.decision })
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
		const keep = (subjectId: string) =>
			images.keep(tx, { classroomId, personId: person.id, subjectId }, added, now);
		if (question.answerId) {
			if (question.decision !== 'returned')
				return question.answerId === draft.key ? { id: draft.key, waits: true } : { refused: 'gone' };
			const stay = (question.images ?? []).filter(({ id }) => kept.includes(id));
			const text = {
				body: draft.body,
				images: [...stay, ...(await keep(question.answerId))].slice(0, imagesEach),
			};
			await tx
				.update(t.answer)
				// The teacher looks at the links of this version anew.
				.set({ ...text, linksAllowedAt: null })
				.where(eq(t.answer.id, question.answerId));
			return send(tx, subjectOf(question.answerId), { ...text, picture: null }, judgement, now);
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
		const text = { body: draft.body, images: await keep(draft.key) };
		await tx.update(t.answer).set(text).where(eq(t.answer.id, draft.key));
		return send(tx, subjectOf(draft.key), { ...text, picture: null }, judgement, now);
	});
}

/**
 * Whether somebody may see a photo of an answer: the class once a teacher approved the version that it stands with,
 * her teachers always, and the expert his own while his visit lasts.
 */
export async function maySee(person: Person, imageId: string, answerId: string, now: Date): Promise<boolean> {
	const [row] = await db
		.select({
			classroomId: t.answer.classroomId,
			images: t.answer.images,
			visit: t.visit,
			isClear: sql`${cleared(t.answer.id)}`.mapWith(Boolean),
		})
		.from(t.answer)
		.innerJoin(t.thread, eq(t.thread.id, t.answer.threadId))
		.innerJoin(t.visit, eq(t.visit.id, t.thread.visitId))
		.where(eq(t.answer.id, answerId));
	if (!row) return false;
	if (may.teach(person, row.classroomId)) return true;
	if (may.answer(person, row.classroomId))
		return row.visit.personId === person.id && stateOf(row.visit, now) === 'open';
	const stands = row.images?.some(({ id }) => id === imageId) ?? false;
	return stands && row.isClear && ownClassroom(person) === row.classroomId;
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
