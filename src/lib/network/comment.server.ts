import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { at, db, named, prepared, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
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

/** Whether a post of this network has appeared and nothing hides it. */
export const isVisible = async (networkId: string, postId: string, now: Date): Promise<boolean> =>
	(await visible({ networkId, postId, now })).length > 0;

const visible = prepared((db) =>
	db
		.select({ id: t.post.id })
		.from(t.post)
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.id, sql.placeholder('postId')),
				eq(t.post.networkId, sql.placeholder('networkId')),
				lte(t.post.appearsAt, at('now', t.post.appearsAt)),
				isNull(t.review.id),
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
