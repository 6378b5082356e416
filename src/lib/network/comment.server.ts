import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { at, db, named, prepared, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { CommentDraft } from './draft.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { holdIn, isHeavy, type Place } from './place.server.ts';
import { refusalFor } from './standstill.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import { isFor } from './visible.server.ts';

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
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal;
	const post = await visible({ networkId: network.id, personId: person.id, postId: draft.post, now });
	if (post.length === 0) return { refused: 'gone' };
	if (isHeavy(place) || post[0]!.commentsClosedAt !== null) return { refused: 'closed' };
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		...draft,
		hold: holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const rows = await write(tx, {
			id: draft.key,
			postId: draft.post,
			networkId: network.id,
			classroomId: classroom.id,
			personId: person.id,
			body: draft.body,
			appearsAt: now,
			createdAt: now,
		});
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

const write = preparedIn((tx) =>
	tx
		.insert(t.comment)
		.values(named('id', 'postId', 'networkId', 'classroomId', 'personId', 'body', 'appearsAt', 'createdAt'))
		.onConflictDoNothing()
		.returning({ id: t.comment.id })
		.prepare('comment_write'),
);

/** Whether a post of this network has appeared, is for this person, and nothing hides it. */
export const isVisible = async (
	person: Pick<Person, 'id'>,
	networkId: string,
	postId: string,
	now: Date,
): Promise<boolean> => (await visible({ networkId, personId: person.id, postId, now })).length > 0;

const visible = prepared((db) =>
	db
		.select({ id: t.post.id, commentsClosedAt: t.post.commentsClosedAt })
		.from(t.post)
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.id, sql.placeholder('postId')),
				eq(t.post.networkId, sql.placeholder('networkId')),
				lte(t.post.appearsAt, at('now', t.post.appearsAt)),
				isNull(t.review.id),
				isFor(db, t.post),
			),
		)
		.prepare('post_visible'),
);

async function sentBefore(tx: Tx, person: Person, id: string): Promise<Sent | Refused> {
	const [row] = await tx
		.select({ reviewId: t.review.id })
		.from(t.comment)
		.leftJoin(t.review, hiding(t.comment.id))
		.where(and(eq(t.comment.id, id), eq(t.comment.personId, person.id)));
	return row ? { id, waits: row.reviewId !== null } : { refused: 'gone' };
}

/** Ends commenting on a post, or lets it go on; what stands there stays. Null where it is not the person's. */
export async function setClosed(
	person: Person,
	run: { id: string; classroomId: string },
	postId: string,
	closed: boolean,
	now: Date,
): Promise<true | null> {
	if (!may.teach(person, run.classroomId)) return null;
	return db.transaction(async (tx) => {
		const [post] = await tx
			.select({ closedAt: t.post.commentsClosedAt })
			.from(t.post)
			.innerJoin(t.network, eq(t.network.id, t.post.networkId))
			.where(and(eq(t.post.id, postId), eq(t.network.lessonRunId, run.id)));
		if (!post) return null;
		if ((post.closedAt !== null) === closed) return true;
		await tx
			.update(t.post)
			.set({ commentsClosedAt: closed ? now : null })
			.where(eq(t.post.id, postId));
		await record(tx, closed ? 'comments.closed' : 'comments.opened', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			about: { kind: 'post', id: postId },
			details: {},
			at: now,
		});
		return true;
	});
}
