import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { hiding, takeReturned } from '#lib/moderation/review.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { at, db, named, prepared, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { CommentDraft, CommentWords } from '../draft.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { holdIn, isHeavy, type Place } from '../place.server.ts';
import { refusalFor } from '../standstill.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import { isFor } from '../visible.server.ts';

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
	const refusal = refusalFor(person, place, now, 'comments');
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
		const subject = subjectOf(person, draft.key, classroom.id, run.id);
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** Sends a returned comment again, as its next version. */
export async function revise(
	person: Person,
	place: Place,
	commentId: string,
	draft: CommentWords,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network || !run) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now, 'comments');
	if (refusal) return refusal;
	const returned = await findReturned(person, network.id, commentId);
	if (!returned) return { refused: 'gone' };
	const [post] = await visible({
		networkId: network.id,
		personId: person.id,
		postId: returned.postId,
		now,
	});
	if (!post) return { refused: 'gone' };
	if (isHeavy(place) || post.commentsClosedAt !== null) return { refused: 'closed' };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		earlier: [...draft.earlier, returned.body],
		hold: 'all',
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		if (!(await takeReturned(tx, commentId))) return { id: commentId, waits: true };
		await tx.update(t.comment).set({ body: draft.body }).where(eq(t.comment.id, commentId));
		const subject = subjectOf(person, commentId, classroom.id, run.id);
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** The pupil's own comment that a teacher gave back to her, with the feedback, and what it is about. */
export async function findReturned(person: Person, networkId: string, commentId: string) {
	const [row] = await db
		.select({
			id: t.comment.id,
			postId: t.comment.postId,
			body: t.comment.body,
			feedback: t.review.feedback,
		})
		.from(t.comment)
		.innerJoin(t.review, and(hiding(t.comment.id), eq(t.review.decision, 'returned')))
		.where(
			and(eq(t.comment.id, commentId), eq(t.comment.networkId, networkId), eq(t.comment.personId, person.id)),
		);
	return row ?? null;
}

/** Whether there is such a comment of this pupil, whatever became of it. */
export async function isOwn(person: Person, networkId: string, commentId: string): Promise<boolean> {
	const own = and(
		eq(t.comment.id, commentId),
		eq(t.comment.networkId, networkId),
		eq(t.comment.personId, person.id),
	);
	return (await db.$count(t.comment, own)) > 0;
}

const subjectOf = (person: Person, id: string, classroomId: string, lessonRunId: string) =>
	({ kind: 'comment', id, authorId: person.id, classroomId, lessonRunId }) as const;

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
