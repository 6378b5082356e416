import { and, desc, eq, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { handleOf } from '../handle.ts';
import { gathered, type Happening } from './notification.ts';
import { inLanguage } from '../shown.ts';
import { isFor, met } from '../visible.server.ts';

/** Of each kind so many are looked at; a calm list is short. */
const most = 60;

/**
 * What others did that is about this person: reactions and comments to her posts, words that mention her, who wants
 * to be friends, and what the scenario says the cast did.
 * Nothing is kept for it: it is read from what stands on the network. Three queries.
 */
export async function notificationsOf(person: Person, networkId: string, language: Language, now: Date) {
	const handle = handleOf(person.nickname);
	const [reactions, comments, posts] = await Promise.all([
		reactionsAndFriends(person, networkId, now),
		commentsFor(person, networkId, handle, now),
		postsMentioning(person, networkId, handle, now),
	]);
	const happened: Happening[] = [
		...reactions.map(({ postId, key, otherId, body, bodyEn, ...row }) => ({
			...row,
			page: postId ? pageOf(postId) : key ? `/lesson/play/cast/${key}` : `/lesson/play/profile/${otherId}`,
			text: body && inLanguage({ body, bodyEn }, language),
		})),
		...comments.map(({ owner, body, postId, ...row }) => ({
			...row,
			page: pageOf(postId),
			kind: owner === person.id ? ('comment' as const) : ('mention' as const),
			text: body,
		})),
		...posts.map(({ body, postId, ...row }) => ({
			...row,
			page: pageOf(postId),
			kind: 'mention' as const,
			text: body,
		})),
	];
	return gathered(happened, handle);
}

const who = () => ({
	name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`.as('name'),
	avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`.as('avatar'),
});

const pageOf = (postId: string) => `/lesson/play/${postId}`;

/** In one query: they are as short, and there are few of the second and the third. */
const reactionsAndFriends = (person: Person, networkId: string, now: Date) =>
	db
		.select({
			kind: sql<Happening['kind']>`'reaction'`.as('kind'),
			postId: sql<string | null>`${t.post.id}`.as('post_id'),
			otherId: sql<string | null>`null`.as('other_id'),
			key: sql<string | null>`null`.as('cast_key'),
			at: t.reaction.appearsAt,
			body: sql<string | null>`null`.as('told'),
			bodyEn: sql<string | null>`null`.as('told_en'),
			...who(),
		})
		.from(t.post)
		.innerJoin(t.reaction, eq(t.reaction.postId, t.post.id))
		.leftJoin(t.person, eq(t.person.id, t.reaction.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.reaction.castMemberId))
		.where(
			and(
				eq(t.post.personId, person.id),
				eq(t.post.networkId, networkId),
				lte(t.reaction.appearsAt, now),
				met(db, t.reaction, person.id),
				or(isNull(t.reaction.personId), ne(t.reaction.personId, person.id)),
			),
		)
		.unionAll(friendsNow(person, networkId, now))
		.unionAll(toldOf(person, networkId, now))
		// By its bare name: two queries that are one have no tables any more.
		.orderBy(sql`appears_at desc`)
		.limit(most);

/** Who asks her to be friends, and who said yes to her. */
const friendsNow = (person: Person, networkId: string, now: Date) => {
	const { friendship } = t;
	const asks = or(
		eq(friendship.otherId, person.id),
		and(eq(friendship.personId, person.id), eq(friendship.askedByCast, true)),
	);
	return db
		.select({
			kind: sql<
				Happening['kind']
			>`case when ${friendship.answer} = 'accepted' then 'friends' else 'asks' end`.as('kind'),
			postId: sql<string | null>`null`.as('post_id'),
			otherId: sql<string | null>`${t.person.id}`.as('other_id'),
			key: sql<string | null>`${t.castMember.key}`.as('cast_key'),
			at: sql<Date>`coalesce(${friendship.answeredAt}, ${friendship.askedAt})`
				.mapWith(t.reaction.appearsAt)
				.as('appears_at') as unknown as typeof t.reaction.appearsAt,
			body: sql<string | null>`null`.as('told'),
			bodyEn: sql<string | null>`null`.as('told_en'),
			...who(),
		})
		.from(friendship)
		.leftJoin(t.castMember, eq(t.castMember.id, friendship.castMemberId))
		.leftJoin(
			t.person,
			eq(
				t.person.id,
				sql`case when ${friendship.personId} = ${person.id} then ${friendship.otherId} else ${friendship.personId} end`,
			),
		)
		.where(
			and(
				eq(friendship.networkId, networkId),
				or(
					and(asks, isNull(friendship.answer), lte(friendship.askedAt, now)),
					and(
						eq(friendship.personId, person.id),
						eq(friendship.askedByCast, false),
						eq(friendship.answer, 'accepted'),
						lte(friendship.answeredAt, now),
					),
				),
				met(
					db,
					{ networkId: friendship.networkId, personId: t.person.id, castMemberId: friendship.castMemberId },
					person.id,
				),
			),
		);
};

/** What the cast did by now that the scenario says is about each pupil; of posts that she can see. */
const toldOf = (person: Person, networkId: string, now: Date) => {
	const { castNotification } = t;
	return db
		.select({
			kind: sql<Happening['kind']>`'told'`.as('kind'),
			postId: sql<string | null>`${castNotification.postId}`.as('post_id'),
			otherId: sql<string | null>`null`.as('other_id'),
			key: sql<string | null>`${t.castMember.key}`.as('cast_key'),
			at: sql<Date>`${castNotification.appearsAt}`
				.mapWith(t.reaction.appearsAt)
				.as('appears_at') as unknown as typeof t.reaction.appearsAt,
			body: sql<string | null>`${castNotification.body}`.as('told'),
			bodyEn: sql<string | null>`${castNotification.bodyEn}`.as('told_en'),
			name: sql<string>`${t.castMember.name}`.as('name'),
			avatar: sql<string>`${t.castMember.avatar}`.as('avatar'),
		})
		.from(castNotification)
		.innerJoin(t.castMember, eq(t.castMember.id, castNotification.castMemberId))
		.leftJoin(t.post, eq(t.post.id, castNotification.postId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(castNotification.networkId, networkId),
				lte(castNotification.appearsAt, now),
				isNull(t.review.id),
				met(
					db,
					{
						networkId: castNotification.networkId,
						personId: t.post.personId,
						castMemberId: castNotification.castMemberId,
					},
					person.id,
				),
				or(isNull(t.post.id), isFor(db, t.post, person.id)),
			),
		);
};

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
				met(db, t.comment, person.id),
				isFor(db, t.post, person.id),
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
				isFor(db, t.post, person.id),
				or(isNull(t.post.personId), ne(t.post.personId, person.id)),
				mentions(t.post.body, handle),
			),
		)
		.orderBy(desc(t.post.appearsAt))
		.limit(most);

/** The letters of her account; whether they are all of a mention is known only once the text is cut. */
const mentions = (column: unknown, handle: string): SQL => sql`lower(${column}) like ${`%@${handle}%`}`;
