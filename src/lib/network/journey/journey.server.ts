import { and, eq, isNotNull, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';
import { isFriendOf } from '../friend/befriended.server.ts';
import { inLanguage } from '../shown.ts';
import { isFor } from '../visible.server.ts';
import { trailOf, type Deed } from './trail.ts';

type Post = NonNullable<Awaited<ReturnType<typeof findPost>>>;

/**
 * The journey of a post: who saw it, reacted, wrote under it, shared it and took it, and when. People have no names in it, the cast has.
 * Two queries.
 * @param reader null for the board, which is for the whole class
 * @returns null for what the reader cannot see
 */
export async function journeyOf(
	reader: Pick<Person, 'id'> | null,
	lessonRunId: string,
	postId: string,
	language: Language,
	now: Date,
) {
	const post = await findPost(reader, lessonRunId, postId, now);
	if (!post) return null;
	const isMine = post.personId !== null && post.personId === reader?.id;
	// Nobody but she, and the class together on the board, hears of a screenshot.
	const happenings = await happeningsOf(post, now, isMine || reader === null);
	return {
		id: post.id,
		text: inLanguage(post, language),
		castName: post.castName,
		isMine,
		/** Whether a person wrote it: what the cast posts is for everyone. */
		byPerson: post.personId !== null,
		postedAt: post.at,
		/** She wiped it: what is told is what lives on. */
		isWiped: post.deletedAt !== null,
		/** What somebody has of it, in the words that stood there then. Only for her. */
		kept: isMine
			? happenings.flatMap(({ words, cast }) => (words === null ? [] : [{ text: words, name: cast ?? '' }]))
			: [],
		trail: trailOf(
			happenings.map(({ deed, at, cast, friend }) => ({ deed, at, cast, friend })),
			post.at,
		),
	};
}

export type Journey = NonNullable<Awaited<ReturnType<typeof journeyOf>>>;

async function findPost(reader: Pick<Person, 'id'> | null, lessonRunId: string, postId: string, now: Date) {
	const { post, network } = t;
	const [row] = await db
		.select({
			id: post.id,
			networkId: post.networkId,
			personId: post.personId,
			body: post.body,
			bodyEn: post.bodyEn,
			castName: t.castMember.name,
			at: post.appearsAt,
			deletedAt: post.deletedAt,
			pausedAt: network.pausedAt,
		})
		.from(post)
		.innerJoin(network, eq(network.id, post.networkId))
		.leftJoin(t.castMember, eq(t.castMember.id, post.castMemberId))
		.leftJoin(t.review, hiding(post.id))
		.where(
			and(
				eq(post.id, postId),
				eq(network.lessonRunId, lessonRunId),
				isNull(network.endedAt),
				reader ? or(isNull(network.personId), eq(network.personId, reader.id)) : isNull(network.personId),
				lte(post.appearsAt, sql`coalesce(${network.pausedAt}, ${sql.param(now, post.appearsAt)})`),
				isNull(t.review.id),
				reader
					? or(eq(post.personId, reader.id), isFor(db, post, reader.id))
					: and(isNull(post.deletedAt), or(isNull(post.audience), ne(post.audience, 'friends'))),
			),
		);
	return row ?? null;
}

/** Everything that others did with it, in one query. */
function happeningsOf(post: Post, now: Date, withScreenshots: boolean) {
	const { glance, reaction, comment, castMember, screenshot } = t;
	const noWords = sql<string | null>`cast(null as text)`.as('words');
	const until = post.pausedAt ?? now;
	const author = post.personId ?? '';
	const deedOf = (deed: Deed) => sql<Deed>`${sql.raw(`'${deed}'`)}`.as('deed');
	const friendOf = (personId: Column, castMemberId?: Column) =>
		sql`case when ${isFriendOf(author, post.networkId, { personId, castMemberId })} then 1 else 0 end`
			.mapWith(Boolean)
			.as('friend');
	const others = (of: typeof reaction | typeof comment | typeof t.post): SQL =>
		or(isNotNull(of.castMemberId), ne(of.personId, author))!;
	const seen = db
		.select({
			deed: deedOf('seen'),
			at: glance.firstAt,
			cast: sql<string | null>`cast(null as text)`.as('cast_name'),
			friend: friendOf(glance.personId),
			words: noWords,
		})
		.from(glance)
		.where(and(eq(glance.postId, post.id), ne(glance.personId, author)));
	const reacted = db
		.select({
			deed: deedOf('reacted'),
			at: reaction.appearsAt,
			cast: sql<string | null>`${castMember.name}`.as('cast_name'),
			friend: friendOf(reaction.personId, reaction.castMemberId),
			words: noWords,
		})
		.from(reaction)
		.leftJoin(castMember, eq(castMember.id, reaction.castMemberId))
		.where(and(eq(reaction.postId, post.id), others(reaction), lte(reaction.appearsAt, until)));
	const written = db
		.select({
			deed: deedOf('written'),
			at: comment.appearsAt,
			cast: sql<string | null>`${castMember.name}`.as('cast_name'),
			friend: friendOf(comment.personId, comment.castMemberId),
			words: noWords,
		})
		.from(comment)
		.leftJoin(castMember, eq(castMember.id, comment.castMemberId))
		.leftJoin(t.review, hiding(comment.id))
		.where(
			and(eq(comment.postId, post.id), others(comment), lte(comment.appearsAt, until), isNull(t.review.id)),
		);
	const shared = db
		.select({
			deed: deedOf('shared'),
			at: t.post.appearsAt,
			cast: sql<string | null>`${castMember.name}`.as('cast_name'),
			friend: friendOf(t.post.personId, t.post.castMemberId),
			words: noWords,
		})
		.from(t.post)
		.leftJoin(castMember, eq(castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.sharedPostId, post.id),
				others(t.post),
				lte(t.post.appearsAt, until),
				isNull(t.post.deletedAt),
				isNull(t.review.id),
			),
		);
	const taken = db
		.select({
			deed: deedOf('screenshot'),
			at: screenshot.appearsAt,
			cast: sql<string | null>`${castMember.name}`.as('cast_name'),
			friend: friendOf(screenshot.personId, screenshot.castMemberId),
			words: sql<string | null>`${screenshot.body}`.as('words'),
		})
		.from(screenshot)
		.innerJoin(castMember, eq(castMember.id, screenshot.castMemberId))
		.where(
			and(
				eq(screenshot.postId, post.id),
				lte(screenshot.appearsAt, until),
				withScreenshots ? undefined : sql`1 = 0`,
			),
		);
	return seen.unionAll(reacted).unionAll(written).unionAll(shared).unionAll(taken).limit(500);
}
