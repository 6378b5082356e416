import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import * as reports from '#lib/moderation/report.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import type { Reason } from '#lib/moderation/subject.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Thread } from './thread.server.ts';

export type Reportable = { kind: 'question' | 'answer'; id: string };
type Reporting = Reportable & { reason: Reason; note: string | null };

/**
 * Points the teacher at a question or an answer. A pupil can do that with what her class sees, a guest with what was
 * passed on to him, whether the thread goes on or not. False when there is no such thing for this person.
 */
export async function report(
	person: Person,
	thread: Thread,
	{ kind, id, reason, note }: Reporting,
	now: Date,
): Promise<boolean> {
	const words = await find(person, thread, { kind, id });
	if (!words) return false;
	const { classroomId } = thread;
	await reports.open(
		person,
		{ kind, id, authorId: words.personId, classroomId, lessonRunId: null },
		{ reason, note, quote: words.body, quoteBy: words.by },
		now,
	);
	return true;
}

/** What this person sees of somebody else and can therefore report: its words, and whose they are. */
export async function find(person: Person, thread: Thread, { kind, id }: Reportable) {
	const isGuest = may.answer(person, thread.classroomId) && thread.visit.personId === person.id;
	if (!isId(id) || !(isGuest || may.report(person, thread))) return null;
	const of = kind === 'question' ? t.question : t.answer;
	const [row] = await db
		.select({ personId: of.personId, body: of.body, by: t.person.nickname })
		.from(t.question)
		.leftJoin(t.answer, eq(t.answer.questionId, t.question.id))
		.innerJoin(t.person, eq(t.person.id, of.personId))
		.where(
			and(
				eq(of.id, id),
				eq(t.question.threadId, thread.id),
				ne(of.personId, person.id),
				cleared(t.question.id),
				kind === 'answer' ? cleared(t.answer.id) : undefined,
				isGuest ? isNotNull(t.question.passedOnAt) : undefined,
			),
		);
	return row?.body == null ? null : { ...row, personId: row.personId!, body: row.body };
}
