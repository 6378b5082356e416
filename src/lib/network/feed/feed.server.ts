import { aliasedTable, and, asc, desc, eq, inArray, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { at, prepared, t, type Read } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';
import type { Cursor } from '#lib/server/cursor.ts';
import { commentsShown, pageSize } from '../limits.ts';
import { isFor, isUnhidden, met } from '../visible.server.ts';

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

/** A shared post, whose it is, and what hides it, under names of their own. */
const originals = () => ({
	post: aliasedTable(t.post, 'original'),
	person: aliasedTable(t.person, 'original_person'),
	cast: aliasedTable(t.castMember, 'original_cast'),
	review: aliasedTable(t.review, 'original_review'),
});

function sharedColumns() {
	const { post, person, cast, review } = originals();
	const words = (column: unknown) => sql<string | null>`${column}`;
	return {
		sharedBody: words(post.body),
		sharedBodyEn: words(post.bodyEn),
		sharedPicture: words(post.picture),
		sharedRecipe: words(post.recipe),
		sharedName: sql<string | null>`coalesce(${cast.name}, ${person.nickname})`,
		sharedIsDeleted: sql`${post.deletedAt} is not null`.mapWith(Boolean),
		sharedIsHidden: sql`${review.id} is not null`.mapWith(Boolean),
	};
}

type Joinable = { leftJoin(table: unknown, on: SQL): Joinable };

/** Beside each post what it shares. The columns above say their types themselves: a query's types stop at so many tables. */
function withOriginals<Query>(query: Query): Query {
	const { post, person, cast, review } = originals();
	return (query as unknown as Joinable)
		.leftJoin(post, eq(post.id, t.post.sharedPostId))
		.leftJoin(person, eq(person.id, post.personId))
		.leftJoin(cast, eq(cast.id, post.castMemberId))
		.leftJoin(review, hiding(post.id, review)) as unknown as Query;
}

const columns = () => ({
	id: t.post.id,
	personId: t.post.personId,
	body: t.post.body,
	bodyEn: t.post.bodyEn,
	picture: t.post.picture,
	recipe: t.post.recipe,
	audience: t.post.audience,
	mood: t.post.mood,
	place: t.post.place,
	label: t.post.label,
	options: t.post.options,
	optionsEn: t.post.optionsEn,
	editedAt: t.post.editedAt,
	sharedPostId: t.post.sharedPostId,
	appearsAt: t.post.appearsAt,
	commentsClosedAt: t.post.commentsClosedAt,
	ad: t.post.ad,
	name: t.person.nickname,
	avatar: t.person.avatar,
	castKey: t.castMember.key,
	castName: t.castMember.name,
	castAvatar: t.castMember.avatar,
	/** What it shows of somebody else's. */
	...sharedColumns(),
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
		const posts = db
			.select(columns())
			.from(t.post)
			.leftJoin(t.person, eq(t.person.id, t.post.personId))
			.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
			.leftJoin(t.review, hiding(t.post.id));
		return withOriginals(posts)
			.where(
				and(
					eq(t.post.networkId, sql.placeholder('networkId')),
					lte(appearsAt, at('now', appearsAt)),
					or(isNull(t.review.id), eq(t.post.personId, sql.placeholder('personId'))),
					narrowed === 'cast' ? undefined : isFor(db, t.post),
					isUnhidden(db, t.post),
					or(isNull(t.post.sharedPostId), met(db, originals().post)),
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
	const commentsOf = Map.groupBy(comments, ({ postId }) => postId);
	const reactionsOf = Map.groupBy(reactions, ({ postId }) => postId);
	return posts.map((post) => {
		const under = commentsOf.get(post.id) ?? [];
		const given = reactionsOf.get(post.id) ?? [];
		return {
			...post,
			comments: under,
			commentCount: under[0]?.total ?? 0,
			reactions: given.flatMap(({ kind, option, count, mine }) =>
				option === null ? [{ kind, count, mine }] : [],
			),
			votes: given.flatMap(({ option, count, mine }) => (option === null ? [] : [{ option, count, mine }])),
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

/** What was chosen in polls: with the reactions in one query, because a page has few polls. */
const votesIn = (db: Read) =>
	db
		.select({
			postId: t.pollVote.postId,
			// Of the same type as beside it; never read.
			kind: sql<(typeof t.reaction.$inferSelect)['kind']>`'heart'`,
			option: sql<number | null>`${t.pollVote.option}`,
			count: sql`count(*)`.mapWith(Number),
			mine: sql`max(case when ${t.pollVote.personId} = ${sql.placeholder('personId')} then 1 else 0 end)`.mapWith(
				Boolean,
			),
		})
		.from(t.pollVote)
		.where(inSlots(t.pollVote.postId))
		.groupBy(t.pollVote.postId, t.pollVote.option);

/** What the cast chose by now. */
const castVotesIn = (db: Read) =>
	db
		.select({
			postId: t.castVote.postId,
			kind: sql<(typeof t.reaction.$inferSelect)['kind']>`'heart'`,
			option: sql<number | null>`${t.castVote.option}`,
			count: sql`count(*)`.mapWith(Number),
			mine: sql`0`.mapWith(Boolean),
		})
		.from(t.castVote)
		.where(and(inSlots(t.castVote.postId), lte(t.castVote.appearsAt, at('now', t.castVote.appearsAt))))
		.groupBy(t.castVote.postId, t.castVote.option);

const reactionsTo = prepared((db) =>
	db
		.select({
			postId: t.reaction.postId,
			kind: t.reaction.kind,
			option: sql<number | null>`null`,
			count: sql`count(*)`.mapWith(Number),
			mine: sql`max(case when ${t.reaction.personId} = ${sql.placeholder('personId')} then 1 else 0 end)`.mapWith(
				Boolean,
			),
		})
		.from(t.reaction)
		.where(and(inSlots(t.reaction.postId), lte(t.reaction.appearsAt, at('now', t.reaction.appearsAt))))
		.groupBy(t.reaction.postId, t.reaction.kind)
		.unionAll(votesIn(db))
		.unionAll(castVotesIn(db))
		.prepare('feed_reactions'),
);
