import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

type Run = { id: string; classroomId: string; finishedAt: Date | null };

/** More than a class writes in a year of lessons; a bound all the same. */
const most = 1000;

/**
 * A lesson run's network as it is, or as it was when it ended, for its teacher: also what waits, was returned or was
 * removed, which `hidden` and `decision` tell. Newest post first, comments in the order they came. Two queries.
 * @param number which of the run's networks, from 1; the last when it says nothing. A run has more than one when its
 * teacher began anew.
 * @param pupilId whose own square, where each pupil plays alone; the class's when it says nothing
 * @returns null where it is not hers, or has no such network
 */
export async function ofRun(
	person: Person,
	run: Run,
	now: Date,
	number: number | null = null,
	pupilId: string | null = null,
) {
	if (!may.teach(person, run.classroomId)) return null;
	const until = run.finishedAt ?? now;
	const which = { runId: run.id, number, pupilId };
	const [posts, comments] = await Promise.all([postsOf(which, until), commentsOf(which, until)]);
	const networks = posts[0]?.networks ?? (await db.$count(t.network, squaresOf(which)));
	if (pupilId !== null && networks === 0) return null;
	if (number !== null && number > networks) return null;
	return {
		/** How many there are, and which of them this is. */
		networks,
		number: number ?? networks,
		posts: posts.map(({ networks: _, ...post }) => ({
			...post,
			comments: comments.filter(({ postId }) => postId === post.id),
		})),
	};
}

export type PastPost = NonNullable<Awaited<ReturnType<typeof ofRun>>>['posts'][number];
export type PastText = Omit<PastPost, 'picture' | 'recipe' | 'comments' | 'commentsClosedAt'>;

/** The pupils who had a square of their own in a run, by name. One query. */
export const aloneIn = (run: Pick<Run, 'id'>) =>
	db
		.selectDistinct({ id: t.person.id, name: t.person.nickname })
		.from(t.network)
		.innerJoin(t.person, eq(t.person.id, t.network.personId))
		.where(and(eq(t.network.lessonRunId, run.id), isNull(t.person.removedAt)))
		.orderBy(asc(t.person.nickname));

type Which = { runId: string; number: number | null; pupilId: string | null };

const squaresOf = ({ runId, pupilId }: Which) =>
	and(
		eq(t.network.lessonRunId, runId),
		pupilId === null ? isNull(t.network.personId) : eq(t.network.personId, pupilId),
	);

const postsOf = (which: Which, until: Date) =>
	db
		.select({
			...columnsOf(t.post),
			picture: t.post.picture,
			recipe: t.post.recipe,
			commentsClosedAt: t.post.commentsClosedAt,
			networks: sql`(${howMany(which)})`.mapWith(Number),
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(appeared(which, t.post.appearsAt, until))
		.orderBy(desc(t.post.appearsAt), desc(t.post.id))
		.limit(most);

const commentsOf = (which: Which, until: Date) =>
	db
		.select({ ...columnsOf(t.comment), postId: t.comment.postId })
		.from(t.comment)
		.innerJoin(t.network, eq(t.network.id, t.comment.networkId))
		.leftJoin(t.person, eq(t.person.id, t.comment.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
		.leftJoin(t.review, hiding(t.comment.id))
		.where(appeared(which, t.comment.appearsAt, until))
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

const howMany = (which: Which) =>
	db
		.select({ count: sql`count(*)` })
		.from(t.network)
		.where(squaresOf(which));

const theOne = (which: Which) => {
	const { number } = which;
	const all = db.select({ id: t.network.id }).from(t.network).where(squaresOf(which));
	return number === null
		? all.orderBy(desc(t.network.openedAt)).limit(1)
		: all
				.orderBy(asc(t.network.openedAt))
				.limit(1)
				.offset(number - 1);
};

/** What the cast still had in store, while the network's clock stands still or when it ended, never happened. */
const appeared = (which: Which, moment: typeof t.post.appearsAt | typeof t.comment.appearsAt, until: Date) =>
	and(
		eq(t.network.id, sql`(${theOne(which)})`),
		lte(moment, until),
		or(isNull(t.network.pausedAt), lte(moment, t.network.pausedAt)),
		or(isNull(t.network.endedAt), lte(moment, t.network.endedAt)),
	);
