import { and, desc, eq, isNotNull, isNull, lte, ne, notExists, or, sql, type SQL } from 'drizzle-orm';
import { classGoing } from '#lib/access/going.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { parse } from '#lib/pictures/recipe.ts';
import { db, t } from '#lib/server/db/index.ts';
import { isFriendOf } from '../friend/befriended.server.ts';
import { isFor } from '../visible.server.ts';
import { habitsOf } from './habits.ts';
import { signsIn } from './signs.ts';
import { poolSize } from './limits.ts';

type Row = Awaited<ReturnType<typeof postsOf>>[number];

/** Whose habits: a person's; null for those of the whole class together. */
type Whose = Pick<Person, 'id'> | null;

/**
 * The last posts of a network that everybody sees, with what an order looks at, and what was done with them. One query.
 */
export const poolOf = async (whose: Whose, networkId: string, now: Date) =>
	poolFrom(whose, await postsOf(whose, eq(t.network.id, networkId), now));

/** The same of a lesson run's square, for the class together. */
export const poolOfRun = async (lessonRunId: string, now: Date) =>
	poolFrom(null, await postsOf(null, classGoing(lessonRunId), now));

function poolFrom(person: Whose, rows: Row[]) {
	const writers = [...new Set(rows.map(writerOf))];
	const posts = rows.map((row) => ({
		...row,
		/** Who wrote it, by a number that says nothing: it travels to browsers, and the board's shows no names. */
		by: String(writers.indexOf(writerOf(row))),
		/** It says that it was paid for; what does not say so gives itself away to nobody. */
		ad: row.ad !== null && row.ad.label !== false,
		interests: signsOf(row).map(({ interest }) => interest),
		reactions: row.reactionCount + row.commentCount,
	}));
	return {
		posts,
		habits: habitsOf(
			posts.map((post) => ({
				by: post.by,
				interests: post.interests,
				deeds: post.deeds,
				seconds: post.seconds,
				friend: post.friend,
				mine: person !== null && post.personId === person.id,
			})),
		),
	};
}

/** What stands on the board everybody in the room sees, friends or not. */
const forEverybody = (audience: typeof t.post.audience) => or(isNull(audience), ne(audience, 'friends'));

const writerOf = ({ castKey, personId }: Pick<Row, 'castKey' | 'personId'>) => castKey ?? personId;

export type PoolPost = ReturnType<typeof poolFrom>['posts'][number];

/** By what a post was counted among interests: its words, and what is on its picture. */
export const signsOf = ({
	body,
	bodyEn,
	picture,
	recipe,
}: Pick<Row, 'body' | 'bodyEn' | 'picture' | 'recipe'>) => signsIn(body, bodyEn, picture, ...partsOf(recipe));

const partsOf = (recipe: string | null): string[] => {
	const made = parse(recipe);
	return made ? [made.scene, ...made.parts.flatMap((part) => ('sticker' in part ? part.sticker : []))] : [];
};

function postsOf(person: Whose, which: SQL, now: Date) {
	const { post, reaction, comment, glance } = t;
	const hers = (column: typeof reaction.personId | typeof comment.personId) =>
		person ? eq(column, person.id) : isNotNull(column);
	/** The network's own clock: it stands still while the class does. */
	const moment = sql`coalesce(${t.network.pausedAt}, ${sql.param(now, post.appearsAt)})`;
	const count = sql<number>`count(*)`;
	const reactions = (narrow?: ReturnType<typeof hers>) =>
		db
			.select({ count })
			.from(reaction)
			.where(and(eq(reaction.postId, post.id), lte(reaction.appearsAt, moment), narrow));
	const comments = (narrow?: ReturnType<typeof hers>) =>
		db
			.select({ count })
			.from(comment)
			.leftJoin(t.review, hiding(comment.id))
			.where(and(eq(comment.postId, post.id), lte(comment.appearsAt, moment), isNull(t.review.id), narrow));
	const seconds = db
		.select({ sum: sql`coalesce(sum(${glance.seconds}), 0)` })
		.from(glance)
		.where(and(eq(glance.postId, post.id), person ? eq(glance.personId, person.id) : undefined));
	const lookers = db
		.select({ count })
		.from(glance)
		.where(and(eq(glance.postId, post.id), or(isNull(post.personId), ne(glance.personId, post.personId))));
	const hiddenBy = (personId: string) =>
		db
			.select({ id: t.hiddenAd.id })
			.from(t.hiddenAd)
			.where(and(eq(t.hiddenAd.postId, post.id), eq(t.hiddenAd.personId, personId)));
	return db
		.select({
			id: post.id,
			at: post.appearsAt,
			body: post.body,
			bodyEn: post.bodyEn,
			picture: post.picture,
			recipe: post.recipe,
			ad: post.ad,
			personId: post.personId,
			castKey: t.castMember.key,
			castName: t.castMember.name,
			name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
			avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`,
			reactionCount: sql`(${reactions()})`.mapWith(Number),
			commentCount: sql`(${comments()})`.mapWith(Number),
			deeds: sql`(${reactions(hers(reaction.personId))}) + (${comments(hers(comment.personId))})`.mapWith(
				Number,
			),
			seconds: sql`(${seconds})`.mapWith(Number),
			/** Its writer is a friend of hers. */
			friend: (person
				? sql`case when ${isFriendOf(person.id, post.networkId, post)} then 1 else 0 end`
				: sql`0`
			).mapWith(Boolean),
			/** How many looked at it, its writer not counted. */
			lookers: sql`(${lookers})`.mapWith(Number),
		})
		.from(post)
		.innerJoin(t.network, eq(t.network.id, post.networkId))
		.leftJoin(t.person, eq(t.person.id, post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, post.castMemberId))
		.leftJoin(t.review, hiding(post.id))
		.where(
			and(
				which,
				lte(post.appearsAt, moment),
				isNull(t.review.id),
				person ? isFor(db, post, person.id) : and(forEverybody(post.audience), isNull(post.deletedAt)),
				person ? or(isNull(post.ad), notExists(hiddenBy(person.id))) : undefined,
			),
		)
		.orderBy(desc(post.appearsAt), desc(post.id))
		.limit(poolSize);
}
