import { and, asc, desc, eq, inArray, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { at, prepared, t } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';
import type { Cursor } from '#lib/server/cursor.ts';
import { commentsShown, pageSize } from './limits.ts';
import { isFor, met } from './visible.server.ts';

/**
 * A page of a network's feed as this person may see it, newest first: what is cleared, and her own that waits.
 * Three queries, however many posts, comments and reactions there are.
 */
export async function inFeed(
	person: Pick<Person, 'id'>,
	networkId: string,
	{ before, now }: { before: Cursor | null; now: Date },
) {
	const values = { networkId, personId: person.id };
	const posts = before
		? await pageBefore({
				...values,
				now: before.at < now ? before.at : now,
				beforeAt: before.at,
				beforeId: before.id,
			})
		: await firstPage({ ...values, now });
	const more = posts.length > pageSize;
	return { posts: await withCompany(person, posts.slice(0, pageSize), now), more };
}

/** One post with all its comments, if this person may see it. */
export async function findInFeed(person: Person, networkId: string, postId: string, now: Date) {
	const posts = await onePost({ networkId, personId: person.id, now, postId });
	const [post] = await withCompany(person, posts, now, 200);
	return post ?? null;
}

/** What one of the cast has posted so far, newest first. One query. */
export const byCast = (person: Person, networkId: string, castKey: string, now: Date) =>
	castPage({ networkId, personId: person.id, now, castKey });

export type FeedPost = Awaited<ReturnType<typeof withCompany>>[number];

const columns = () => ({
	id: t.post.id,
	personId: t.post.personId,
	body: t.post.body,
	bodyEn: t.post.bodyEn,
	picture: t.post.picture,
	recipe: t.post.recipe,
	audience: t.post.audience,
	appearsAt: t.post.appearsAt,
	commentsClosedAt: t.post.commentsClosedAt,
	ad: t.post.ad,
	name: t.person.nickname,
	avatar: t.person.avatar,
	castKey: t.castMember.key,
	castName: t.castMember.name,
	castAvatar: t.castMember.avatar,
	/** Set while only the author sees it: it waits (null) or was returned or removed. */
	reviewId: t.review.id,
	decision: t.review.decision,
	feedback: t.review.feedback,
});

const feed = (narrowed: 'none' | 'before' | 'one' | 'cast') =>
	prepared((db) => {
		const { appearsAt, id } = t.post;
		const narrow = {
			none: undefined,
			// Where the index begins is said once, by `now`: of two bounds SQLite may take the wrong one, and walk.
			before: or(lt(appearsAt, at('beforeAt', appearsAt)), lt(id, sql.placeholder('beforeId'))),
			one: eq(id, sql.placeholder('postId')),
			cast: eq(t.castMember.key, sql.placeholder('castKey')),
		}[narrowed];
		const hiddenByHer = db
			.select({ id: t.hiddenAd.id })
			.from(t.hiddenAd)
			.where(and(eq(t.hiddenAd.postId, id), eq(t.hiddenAd.personId, sql.placeholder('personId'))));
		return db
			.select(columns())
			.from(t.post)
			.leftJoin(t.person, eq(t.person.id, t.post.personId))
			.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
			.leftJoin(t.review, hiding(t.post.id))
			.where(
				and(
					eq(t.post.networkId, sql.placeholder('networkId')),
					lte(appearsAt, at('now', appearsAt)),
					or(isNull(t.review.id), eq(t.post.personId, sql.placeholder('personId'))),
					narrowed === 'cast' ? undefined : isFor(db, t.post),
					or(isNull(t.post.ad), notExists(hiddenByHer)),
					narrow,
				),
			)
			.orderBy(desc(appearsAt), desc(id))
			.limit(pageSize + 1)
			.prepare(`feed_${narrowed}`);
	});

const firstPage = feed('none');
const pageBefore = feed('before');
const onePost = feed('one');
const castPage = feed('cast');

type Row = Awaited<ReturnType<typeof firstPage>>[number];

/** Adds what others did with the posts. */
async function withCompany(
	person: Pick<Person, 'id'>,
	posts: Row[],
	now: Date,
	commentsEach = commentsShown,
) {
	if (posts.length === 0) return [];
	const ids = posts.map((post) => post.id);
	const [comments, reactions] = await Promise.all([
		commentsUnder({ ...slots(ids), personId: person.id, now, each: commentsEach }),
		reactionsTo({ ...slots(ids), personId: person.id, now }),
	]);
	return posts.map((post) => {
		const under = comments.filter((comment) => comment.postId === post.id);
		return {
			...post,
			comments: under,
			commentCount: under[0]?.total ?? 0,
			reactions: reactions.filter((reaction) => reaction.postId === post.id),
		};
	});
}

/** A prepared query has a fixed number of places; those that a page leaves over say its last post again. */
const slotNames = Array.from({ length: pageSize }, (_, i) => `post${i}`);
const slots = (ids: string[]) =>
	Object.fromEntries(slotNames.map((name, i) => [name, ids[Math.min(i, ids.length - 1)]]));
const inSlots = (postId: Column) =>
	inArray(
		postId,
		slotNames.map((name) => sql.placeholder(name)),
	);

const commentsUnder = prepared((db) => {
	const ranked = db
		.select({
			id: t.comment.id,
			postId: t.comment.postId,
			personId: t.comment.personId,
			castMemberId: t.comment.castMemberId,
			body: t.comment.body,
			bodyEn: t.comment.bodyEn,
			appearsAt: t.comment.appearsAt,
			reviewId: sql<string | null>`${t.review.id}`.as('waiting_id'),
			decision: t.review.decision,
			feedback: t.review.feedback,
			newness:
				sql`row_number() over (partition by ${t.comment.postId} order by ${t.comment.appearsAt} desc, ${t.comment.id} desc)`
					.mapWith(Number)
					.as('newness'),
			total: sql`count(*) over (partition by ${t.comment.postId})`.mapWith(Number).as('total'),
		})
		.from(t.comment)
		.leftJoin(t.review, hiding(t.comment.id))
		.where(
			and(
				inSlots(t.comment.postId),
				lte(t.comment.appearsAt, at('now', t.comment.appearsAt)),
				or(isNull(t.review.id), eq(t.comment.personId, sql.placeholder('personId'))),
				met(db, t.comment),
			),
		)
		.as('ranked');
	return db
		.select({
			id: ranked.id,
			postId: ranked.postId,
			personId: ranked.personId,
			body: ranked.body,
			bodyEn: ranked.bodyEn,
			appearsAt: ranked.appearsAt,
			reviewId: ranked.reviewId,
			decision: ranked.decision,
			feedback: ranked.feedback,
			total: ranked.total,
			name: t.person.nickname,
			avatar: t.person.avatar,
			castKey: t.castMember.key,
			castName: t.castMember.name,
			castAvatar: t.castMember.avatar,
		})
		.from(ranked)
		.leftJoin(t.person, eq(t.person.id, ranked.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, ranked.castMemberId))
		.where(lte(ranked.newness, sql.placeholder('each')))
		.orderBy(asc(ranked.appearsAt), asc(ranked.id))
		.prepare('feed_comments');
});

const reactionsTo = prepared((db) =>
	db
		.select({
			postId: t.reaction.postId,
			kind: t.reaction.kind,
			count: sql`count(*)`.mapWith(Number),
			mine: sql`max(case when ${t.reaction.personId} = ${sql.placeholder('personId')} then 1 else 0 end)`.mapWith(
				Boolean,
			),
		})
		.from(t.reaction)
		.where(and(inSlots(t.reaction.postId), lte(t.reaction.appearsAt, at('now', t.reaction.appearsAt))))
		.groupBy(t.reaction.postId, t.reaction.kind)
		.prepare('feed_reactions'),
);
