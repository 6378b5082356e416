import { and, eq, exists, isNull, ne, notExists, or, sql, type Placeholder, type SQL } from 'drizzle-orm';
import { t, type Db } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';

type Post = {
	networkId: Column;
	personId: Column;
	castMemberId: Column;
	audience: Column;
	deletedAt: Column;
};

/**
 * True of the posts that are for this reader, whatever a review says of them: not deleted, neither turned the other
 * away, and what is for friends is from a friend. The one definition of it: feed, search and notifications ask it.
 * @param reader her id; left out in a prepared query that is given `personId`
 */
export const isFor = (
	read: Pick<Db, 'select'>,
	post: Post,
	reader: string | Placeholder = sql.placeholder('personId'),
): SQL => and(isNull(post.deletedAt), met(read, post, reader), isForFriend(read, post, reader))!;

/** What is for the class or for everyone, her own, and what a friend shows to friends. */
const isForFriend = (read: Pick<Db, 'select'>, post: Post, reader: string | Placeholder): SQL =>
	or(
		isNull(post.audience),
		ne(post.audience, 'friends'),
		eq(post.personId, reader),
		exists(
			read
				.select({ id: t.friendship.id })
				.from(t.friendship)
				.where(
					and(
						eq(t.friendship.networkId, post.networkId),
						eq(t.friendship.answer, 'accepted'),
						or(
							and(eq(t.friendship.personId, post.personId), eq(t.friendship.otherId, reader)),
							and(eq(t.friendship.personId, reader), eq(t.friendship.otherId, post.personId)),
						),
					),
				),
		),
	)!;

type Written = { networkId: Column; personId: Column; castMemberId: Column };

/**
 * True of what the reader did not turn away, and whose writer did not block the reader. The list of them does not hang
 * on the row that is looked at, so that a database makes it once, however many rows there are.
 * @param reader her id; left out in a prepared query that is given `personId`
 */
export function met(
	read: Pick<Db, 'select'>,
	of: Written,
	reader: string | Placeholder = sql.placeholder('personId'),
): SQL {
	const { networkId, castMemberId, personId, otherId, kind } = t.block;
	const who = (id: SQL | Column) => ({ networkId, who: sql<string>`${id}`.as('who') });
	const turnedAway = read
		.select(who(sql`coalesce(${castMemberId}, ${otherId})`))
		.from(t.block)
		.where(eq(personId, reader));
	const blockedBy = read
		.select(who(personId))
		.from(t.block)
		.where(and(eq(otherId, reader), eq(kind, 'block')));
	const writer = sql`(${of.networkId}, coalesce(${of.castMemberId}, ${of.personId}))`;
	return sql`${writer} not in ${turnedAway.unionAll(blockedBy)}`;
}

/**
 * True of what is no advertisement that the reader hid. It stays hers to look at again, so this is not part of what
 * is for her: feed and search ask it.
 * @param reader her id; left out in a prepared query that is given `personId`
 */
export const isUnhidden = (
	read: Pick<Db, 'select'>,
	post: { id: Column; ad: Column },
	reader: string | Placeholder = sql.placeholder('personId'),
): SQL =>
	or(
		isNull(post.ad),
		notExists(
			read
				.select({ id: t.hiddenAd.id })
				.from(t.hiddenAd)
				.where(and(eq(t.hiddenAd.postId, post.id), eq(t.hiddenAd.personId, reader))),
		),
	)!;
