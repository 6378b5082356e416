import { eq, sql } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** How it goes with something a pupil sent: everybody sees it, or it waits, came back, or was taken away. */
export type State = 'visible' | 'waiting' | 'returned' | 'removed';

/**
 * What a pupil posted and commented in every lesson run, newest first, with what the teacher said about each.
 * One query.
 */
export async function textsOf(person: Person, limit = 50) {
	const rows = await ownPosts(person)
		.unionAll(ownComments(person))
		// A union knows its columns by their names alone.
		.orderBy(sql`sent_at desc`, sql`text_id desc`)
		.limit(limit);
	return rows.map(({ hiddenBy, decision, finishedAt, endedAt, ...text }) => ({
		...text,
		/** The decision about which she can ask why. */
		reviewId: decision === 'returned' || decision === 'removed' ? hiddenBy : null,
		state: stateOf(hiddenBy, decision),
		/** Whether the lesson and its square go on, so that something can still be done about it. */
		goesOn: finishedAt === null && endedAt === null,
	}));
}

/** What stands with both: they are one list, so their columns are the same. */
const company = () => ({
	hiddenBy: sql<string | null>`${t.review.id}`.as('hidden_by'),
	decision: t.review.decision,
	feedback: t.review.feedback,
	appeal: t.review.appeal,
	answer: t.review.answer,
	lesson: t.lessonRun.lesson,
	finishedAt: t.lessonRun.finishedAt,
	endedAt: t.network.endedAt,
});

const ownPosts = (person: Person) =>
	db
		.select({
			kind: sql<'post' | 'comment'>`'post'`.as('kind'),
			id: sql<string>`${t.post.id}`.as('text_id'),
			body: t.post.body,
			picture: t.post.picture,
			recipe: t.post.recipe,
			createdAt: sql<Date>`${t.post.createdAt}`.mapWith(t.post.createdAt).as('sent_at'),
			...company(),
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.innerJoin(t.lessonRun, eq(t.lessonRun.id, t.network.lessonRunId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(eq(t.post.personId, person.id));

const ownComments = (person: Person) =>
	db
		.select({
			kind: sql<'post' | 'comment'>`'comment'`.as('kind'),
			id: sql<string>`${t.comment.id}`.as('text_id'),
			body: t.comment.body,
			picture: sql<string | null>`null`.as('picture'),
			recipe: sql<string | null>`null`.as('recipe'),
			createdAt: sql<Date>`${t.comment.createdAt}`.mapWith(t.comment.createdAt).as('sent_at'),
			...company(),
		})
		.from(t.comment)
		.innerJoin(t.network, eq(t.network.id, t.comment.networkId))
		.innerJoin(t.lessonRun, eq(t.lessonRun.id, t.network.lessonRunId))
		.leftJoin(t.review, hiding(t.comment.id))
		.where(eq(t.comment.personId, person.id));

export type OwnText = Awaited<ReturnType<typeof textsOf>>[number];

function stateOf(hiddenBy: string | null, decision: string | null): State {
	if (hiddenBy === null) return 'visible';
	return decision === 'returned' || decision === 'removed' ? decision : 'waiting';
}
