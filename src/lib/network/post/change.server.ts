import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { cleared, hiding } from '#lib/moderation/review.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { ChangeDraft } from '../draft.ts';
import { holdIn, type Place } from '../place.server.ts';
import { standingOf } from '../shown.ts';
import { refusalFor } from '../standstill.ts';
import { reword } from './screenshot.server.ts';

/** A post of her own that everybody sees, or that she deleted, with her latest change that is not in it. One query. */
export async function ownPost(person: Person, networkId: string, postId: string) {
	const [row] = await db
		.select({
			id: t.post.id,
			body: t.post.body,
			options: t.post.options,
			sharedPostId: t.post.sharedPostId,
			deletedAt: t.post.deletedAt,
			change: {
				id: t.postChange.id,
				body: t.postChange.body,
				reviewId: t.review.id,
				decision: t.review.decision,
				feedback: t.review.feedback,
			},
		})
		.from(t.post)
		.leftJoin(t.postChange, and(eq(t.postChange.postId, t.post.id), isNull(t.postChange.appliedAt)))
		.leftJoin(t.review, hiding(t.postChange.id))
		.where(
			and(
				eq(t.post.id, postId),
				eq(t.post.networkId, networkId),
				eq(t.post.personId, person.id),
				cleared(t.post.id),
			),
		)
		.orderBy(desc(t.postChange.createdAt))
		.limit(1);
	if (!row) return null;
	const { change, ...post } = row;
	const { reviewId = null, decision = null, feedback = null } = change ?? {};
	return {
		...post,
		/** What her teacher has not let through, or not yet. */
		pending: change?.body
			? { body: change.body, standing: standingOf({ reviewId, decision, feedback }) }
			: null,
	};
}

/**
 * Writes other words in the place of those that stand there. They walk the way of a post, and until they may be seen
 * the old ones stand.
 */
export async function change(
	person: Person,
	place: Place,
	postId: string,
	draft: ChangeDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal;
	const post = await ownPost(person, network.id, postId);
	if (!post || post.deletedAt || post.pending?.standing?.kind === 'waits') return { refused: 'gone' };
	if (post.body === draft.body) return { id: postId, waits: false };
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		earlier: draft.earlier,
		hold: holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.postChange)
			.values({
				id: draft.key,
				postId,
				networkId: network.id,
				personId: person.id,
				body: draft.body,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.postChange.id });
		if (rows.length === 0) return { id: draft.key, waits: judgement.cause !== null };
		const subject = {
			kind: 'change',
			id: draft.key,
			authorId: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
		} as const;
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** Puts a change in the post's place, and keeps what stood there before. */
export async function apply(tx: Tx, changeId: string, now: Date): Promise<void> {
	const [row] = await tx
		.select({
			postId: t.post.id,
			body: t.postChange.body,
			before: t.post.body,
			appliedAt: t.postChange.appliedAt,
		})
		.from(t.postChange)
		.innerJoin(t.post, eq(t.post.id, t.postChange.postId))
		.where(eq(t.postChange.id, changeId));
	if (!row || row.appliedAt) return;
	await tx
		.update(t.postChange)
		.set({ before: row.before, appliedAt: now })
		.where(eq(t.postChange.id, changeId));
	await tx.update(t.post).set({ body: row.body, editedAt: now }).where(eq(t.post.id, row.postId));
	await reword(tx, row.postId, row.body, now);
}

/** Puts back what stood there before, where nothing was changed since. */
export async function takeBack(tx: Tx, changeId: string, now: Date): Promise<void> {
	const [row] = await tx
		.select({ postId: t.post.id, body: t.postChange.body, before: t.postChange.before, stands: t.post.body })
		.from(t.postChange)
		.innerJoin(t.post, eq(t.post.id, t.postChange.postId))
		.where(and(eq(t.postChange.id, changeId), isNotNull(t.postChange.appliedAt)));
	if (!row || row.before === null || row.stands !== row.body) return;
	await tx.update(t.postChange).set({ before: null, appliedAt: null }).where(eq(t.postChange.id, changeId));
	const [earlier] = await tx
		.select({ at: t.postChange.appliedAt })
		.from(t.postChange)
		.where(and(eq(t.postChange.postId, row.postId), isNotNull(t.postChange.appliedAt)))
		.orderBy(desc(t.postChange.appliedAt))
		.limit(1);
	await tx
		.update(t.post)
		.set({ body: row.before, editedAt: earlier?.at ?? null })
		.where(eq(t.post.id, row.postId));
	await reword(tx, row.postId, row.before, now);
}

/** What a post said before, oldest first; each with the moment at which other words came. One query. */
export const historyOf = (postId: string) =>
	db
		.select({ body: t.postChange.before, until: t.postChange.appliedAt, now: t.postChange.body })
		.from(t.postChange)
		.where(and(eq(t.postChange.postId, postId), isNotNull(t.postChange.appliedAt)))
		.orderBy(asc(t.postChange.appliedAt));
