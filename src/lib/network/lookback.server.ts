import { and, asc, desc, eq, isNull, lte, or } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

type Run = { id: string; classroomId: string; finishedAt: Date | null };

/** More than a class writes in a year of lessons; a bound all the same. */
const most = 1000;

/**
 * A lesson run's network as it is, or as it was when the run was finished, for its teacher: also what waits, was
 * returned or was removed, which `hidden` and `decision` tell. Newest post first, comments in the order they came.
 * Null where it is not hers. Two queries.
 */
export async function ofRun(person: Person, run: Run, now: Date) {
	if (!may.teach(person, run.classroomId)) return null;
	const until = run.finishedAt ?? now;
	const [posts, comments] = await Promise.all([postsOf(run.id, until), commentsOf(run.id, until)]);
	return posts.map((post) => ({ ...post, comments: comments.filter(({ postId }) => postId === post.id) }));
}

export type PastPost = NonNullable<Awaited<ReturnType<typeof ofRun>>>[number];
export type PastText = Omit<PastPost, 'picture' | 'recipe' | 'comments' | 'commentsClosedAt'>;

const postsOf = (runId: string, until: Date) =>
	db
		.select({
			...columnsOf(t.post),
			picture: t.post.picture,
			recipe: t.post.recipe,
			commentsClosedAt: t.post.commentsClosedAt,
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(appeared(runId, t.post.appearsAt, until))
		.orderBy(desc(t.post.appearsAt), desc(t.post.id))
		.limit(most);

const commentsOf = (runId: string, until: Date) =>
	db
		.select({ ...columnsOf(t.comment), postId: t.comment.postId })
		.from(t.comment)
		.innerJoin(t.network, eq(t.network.id, t.comment.networkId))
		.leftJoin(t.person, eq(t.person.id, t.comment.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
		.leftJoin(t.review, hiding(t.comment.id))
		.where(appeared(runId, t.comment.appearsAt, until))
		.orderBy(asc(t.comment.appearsAt), asc(t.comment.id))
		.limit(5 * most);

const columnsOf = (of: typeof t.post | typeof t.comment) => ({
	id: of.id,
	personId: of.personId,
	body: of.body,
	bodyEn: of.bodyEn,
	at: of.appearsAt,
	name: t.person.nickname,
	avatar: t.person.avatar,
	castName: t.castMember.name,
	castAvatar: t.castMember.avatar,
	/** The review that keeps it from the class; `decision` is then null while it waits. */
	reviewId: t.review.id,
	decision: t.review.decision,
});

/** What the cast still had in store, while the network's clock stands still or when the lesson ended, never happened. */
const appeared = (runId: string, moment: typeof t.post.appearsAt | typeof t.comment.appearsAt, until: Date) =>
	and(
		eq(t.network.lessonRunId, runId),
		lte(moment, until),
		or(isNull(t.network.pausedAt), lte(moment, t.network.pausedAt)),
	);
