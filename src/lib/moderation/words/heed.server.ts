import { and, desc, eq, isNull } from 'drizzle-orm';
import { ping } from '#lib/live/ping.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as revisions from '../revision.server.ts';
import * as reviews from '../review.server.ts';
import { worries } from './worry.ts';

/** Where a pupil wrote something for herself and her teacher; `id` is the same each time she writes it anew. */
type Where = { id: string; classroomId: string; lessonRunId?: string | null };

/**
 * Looks for words by which a child may be saying that she is not well in what she wrote for herself and her teacher.
 * Nothing is held, because nobody else reads it: it stands in the lane as well, at the top. The ledger is not told,
 * and nothing is kept of words that worry nobody.
 * @returns whether an adult reads it at once; she is told where help is
 */
export async function heed(
	person: Person,
	{ id, classroomId, lessonRunId = null }: Where,
	words: string,
	now: Date,
): Promise<boolean> {
	if (!worries(words)) return false;
	const subject = { kind: 'reflection', id, authorId: person.id, classroomId, lessonRunId } as const;
	await db.transaction(async (tx) => {
		await reviews.holdLane(tx, classroomId);
		const [last] = await tx
			.select({ body: t.revision.body })
			.from(t.revision)
			.where(eq(t.revision.subjectId, id))
			.orderBy(desc(t.revision.number))
			.limit(1);
		// The same words sent twice are for an adult to read once.
		if (last?.body === words) return;
		const text = { body: words, picture: null, findings: [], heeded: [] };
		const revision = await revisions.keep(tx, subject, text, now);
		const waiting = await tx
			.update(t.review)
			.set({ revision })
			.where(and(eq(t.review.subjectId, id), isNull(t.review.decision)))
			.returning({ id: t.review.id });
		if (waiting.length === 0) await reviews.open(tx, subject, { revision, cause: 'worry', grade: null }, now);
		await ping(tx, classroomId, ['lane']);
	});
	return true;
}
