import { desc, eq } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** How it goes with something a pupil sent: everybody sees it, or it waits, came back, or was taken away. */
export type State = 'visible' | 'waiting' | 'returned' | 'removed';

/** A pupil's own posts of every lesson run, newest first, with what the teacher said about each. One query. */
export async function postsOf(person: Person, limit = 50) {
	const rows = await db
		.select({
			id: t.post.id,
			body: t.post.body,
			picture: t.post.picture,
			recipe: t.post.recipe,
			createdAt: t.post.createdAt,
			hiddenBy: t.review.id,
			decision: t.review.decision,
			feedback: t.review.feedback,
			appeal: t.review.appeal,
			answer: t.review.answer,
			lesson: t.lessonRun.lesson,
			finishedAt: t.lessonRun.finishedAt,
			endedAt: t.network.endedAt,
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.innerJoin(t.lessonRun, eq(t.lessonRun.id, t.network.lessonRunId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(eq(t.post.personId, person.id))
		.orderBy(desc(t.post.createdAt), desc(t.post.id))
		.limit(limit);
	return rows.map(({ hiddenBy, decision, finishedAt, endedAt, ...post }) => ({
		...post,
		/** The decision about which she can ask why. */
		reviewId: decision === 'returned' || decision === 'removed' ? hiddenBy : null,
		state: stateOf(hiddenBy, decision),
		/** Whether the lesson and its square go on, so that something can still be done about it. */
		goesOn: finishedAt === null && endedAt === null,
	}));
}

export type OwnPost = Awaited<ReturnType<typeof postsOf>>[number];

function stateOf(hiddenBy: string | null, decision: string | null): State {
	if (hiddenBy === null) return 'visible';
	return decision === 'returned' || decision === 'removed' ? decision : 'waiting';
}
