import { and, eq, isNull, lte } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { CommentDraft } from './draft.ts';
import { judge } from '#lib/moderation/judge.ts';
import type { Place } from './place.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';

/** Sends a comment under a post that everybody sees. Sending the same form twice is sending it once. */
export async function submit(
	person: Person,
	place: Place,
	draft: CommentDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network || !run) return { refused: 'gone' };
	if (!may.write(person, { classroomId: classroom.id, frozen: place.frozen })) return { refused: 'frozen' };
	if (!(await isVisible(network.id, draft.post, now))) return { refused: 'gone' };
	const judgement = judge(draft.body, { ...draft, hold: classroom.hold, language, now });
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.comment)
			.values({
				id: draft.key,
				postId: draft.post,
				networkId: network.id,
				classroomId: classroom.id,
				personId: person.id,
				body: draft.body,
				appearsAt: now,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.comment.id });
		if (rows.length === 0) return sentBefore(tx, person, draft.key);
		const subject = {
			kind: 'comment',
			id: draft.key,
			authorId: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
		} as const;
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** Whether a post of this network has appeared and nothing hides it. */
export async function isVisible(networkId: string, postId: string, now: Date): Promise<boolean> {
	const rows = await db
		.select({ id: t.post.id })
		.from(t.post)
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.id, postId),
				eq(t.post.networkId, networkId),
				lte(t.post.appearsAt, now),
				isNull(t.review.id),
			),
		);
	return rows.length > 0;
}

async function sentBefore(tx: Tx, person: Person, id: string): Promise<Sent | Refused> {
	const [row] = await tx
		.select({ reviewId: t.review.id })
		.from(t.comment)
		.leftJoin(t.review, hiding(t.comment.id))
		.where(and(eq(t.comment.id, id), eq(t.comment.personId, person.id)));
	return row ? { id, waits: row.reviewId !== null } : { refused: 'gone' };
}
