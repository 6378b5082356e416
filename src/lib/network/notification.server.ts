import { and, desc, eq, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { handleOf } from './handle.ts';
import { gathered, type Happening } from './notification.ts';

/** Of each kind so many are looked at; a calm list is short. */
const most = 60;

/**
 * What others did that is about this person: reactions and comments to her posts, and words that mention her.
 * Nothing is kept for it: it is read from what stands on the network. Three queries.
 */
export async function notificationsOf(person: Person, networkId: string, now: Date) {
	const handle = handleOf(person.nickname);
	const [reactions, comments, posts] = await Promise.all([
		reactionsTo(person, networkId, now),
		commentsFor(person, networkId, handle, now),
		postsMentioning(person, networkId, handle, now),
	]);
	const happened: Happening[] = [
		...reactions.map((row) => ({ ...row, kind: 'reaction' as const, text: null })),
		...comments.map(({ owner, body, ...row }) => ({
			...row,
			kind: owner === person.id ? ('comment' as const) : ('mention' as const),
			text: body,
		})),
		...posts.map(({ body, ...row }) => ({ ...row, kind: 'mention' as const, text: body })),
	];
	return gathered(happened, handle);
}

const who = () => ({
	name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
	avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`,
});

const reactionsTo = (person: Person, networkId: string, now: Date) =>
	db
		.select({ postId: t.post.id, at: t.reaction.appearsAt, ...who() })
		.from(t.post)
		.innerJoin(t.reaction, eq(t.reaction.postId, t.post.id))
		.leftJoin(t.person, eq(t.person.id, t.reaction.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.reaction.castMemberId))
		.where(
			and(
				eq(t.post.personId, person.id),
				eq(t.post.networkId, networkId),
				lte(t.reaction.appearsAt, now),
				or(isNull(t.reaction.personId), ne(t.reaction.personId, person.id)),
			),
		)
		.orderBy(desc(t.reaction.appearsAt))
		.limit(most);

const commentsFor = (person: Person, networkId: string, handle: string, now: Date) =>
	db
		.select({
			postId: t.comment.postId,
			owner: t.post.personId,
			body: t.comment.body,
			at: t.comment.appearsAt,
			...who(),
		})
		.from(t.comment)
		.innerJoin(t.post, eq(t.post.id, t.comment.postId))
		.leftJoin(t.person, eq(t.person.id, t.comment.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
		.leftJoin(t.review, hiding(t.comment.id))
		.where(
			and(
				eq(t.comment.networkId, networkId),
				lte(t.comment.appearsAt, now),
				isNull(t.review.id),
				or(isNull(t.comment.personId), ne(t.comment.personId, person.id)),
				or(eq(t.post.personId, person.id), mentions(t.comment.body, handle)),
			),
		)
		.orderBy(desc(t.comment.appearsAt))
		.limit(most);

const postsMentioning = (person: Person, networkId: string, handle: string, now: Date) =>
	db
		.select({ postId: t.post.id, body: t.post.body, at: t.post.appearsAt, ...who() })
		.from(t.post)
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.networkId, networkId),
				lte(t.post.appearsAt, now),
				isNull(t.review.id),
				or(isNull(t.post.personId), ne(t.post.personId, person.id)),
				mentions(t.post.body, handle),
			),
		)
		.orderBy(desc(t.post.appearsAt))
		.limit(most);

/** The letters of her account; whether they are all of a mention is known only once the text is cut. */
const mentions = (column: unknown, handle: string): SQL => sql`lower(${column}) like ${`%@${handle}%`}`;
