import { aliasedTable, and, eq, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { poolOf } from '../ranking/pool.server.ts';
import { inLanguage } from '../shown.ts';
import { guessesOf } from './guess.ts';

/** Of everything so much is kept in view; a lesson holds less. */
const most = 300;
const lookedShown = 5;

/**
 * What a network knows about a person: what she wrote, did, looked at and searched for, what it guesses from that, and
 * what others have of it. Only for herself. Two queries.
 */
export async function footprintOf(person: Person, networkId: string, language: Language, now: Date) {
	const [{ posts, habits }, traces] = await Promise.all([
		poolOf(person, networkId, now),
		tracesOf(person, networkId, now),
	]);
	const of = (kind: Trace['kind']) =>
		traces
			.filter((trace) => trace.kind === kind)
			.sort((one, other) => other.at.getTime() - one.at.getTime())
			.map((trace) => ({
				text: inLanguage(trace, language),
				by: trace.by,
				at: trace.at,
				postId: trace.postId,
			}));
	const others = posts.filter(({ personId }) => personId !== person.id);
	const looked = others.filter(({ seconds }) => seconds > 0);
	return {
		posts: of('post'),
		comments: of('comment'),
		/** Whose posts she shared, and what she wrote with that. */
		shares: of('share'),
		/** In which polls she chose. */
		votes: of('vote'),
		searches: of('search'),
		/** Reactions and comments that she gave others. */
		deeds: others.reduce((sum, { deeds }) => sum + deeds, 0),
		looked: {
			seconds: looked.reduce((sum, { seconds }) => sum + seconds, 0),
			count: looked.length,
			longest: looked
				.toSorted((one, other) => other.seconds - one.seconds)
				.slice(0, lookedShown)
				.map((post) => ({
					id: post.id,
					name: post.name,
					text: inLanguage(post, language),
					seconds: post.seconds,
				})),
		},
		guesses: guessesOf(
			habits,
			of('search').map(({ text }) => text),
		),
		/** What stays when she wipes everything: it is others'. */
		remains: {
			answers: of('answer'),
			/** Her posts that somebody shared or has a screenshot of: there they stand, deleted or not. */
			shared: of('shared'),
			taken: of('taken'),
			seen: posts
				.filter((post) => post.personId === person.id && post.lookers > 0)
				.map((post) => ({ id: post.id, text: post.body, lookers: post.lookers })),
		},
	};
}

export type Footprint = Awaited<ReturnType<typeof footprintOf>>;
type Trace = Awaited<ReturnType<typeof tracesOf>>[number];

type Kind = 'post' | 'comment' | 'search' | 'answer' | 'share' | 'vote' | 'shared' | 'taken';

/** What she wrote, shared, chose and searched for, and what others wrote under her posts and took of them. */
function tracesOf(person: Person, networkId: string, now: Date) {
	const nothing = sql<string | null>`cast(null as text)`;
	const kindOf = (kind: Kind) => sql<Kind>`${sql.raw(`'${kind}'`)}`.as('kind');
	const noPost = sql<string | null>`cast(null as text)`.as('post_id');
	const original = aliasedTable(t.post, 'original');
	const said = sql<string | null>`coalesce(${t.castMember.name}, ${t.person.nickname})`.as('by');
	const mine = (of: typeof t.post | typeof t.comment) =>
		and(eq(of.personId, person.id), eq(of.networkId, networkId));
	const posts = db
		.select({
			kind: kindOf('post'),
			body: t.post.body,
			bodyEn: nothing.as('body_en'),
			by: nothing.as('by'),
			at: t.post.createdAt,
			postId: noPost,
		})
		.from(t.post)
		.where(and(mine(t.post), isNull(t.post.sharedPostId)));
	const comments = db
		.select({
			kind: kindOf('comment'),
			body: t.comment.body,
			bodyEn: nothing.as('body_en'),
			by: nothing.as('by'),
			at: t.comment.createdAt,
			postId: noPost,
		})
		.from(t.comment)
		.where(mine(t.comment));
	const searches = db
		.select({
			kind: kindOf('search'),
			body: t.search.text,
			bodyEn: nothing.as('body_en'),
			by: nothing.as('by'),
			at: t.search.at,
			postId: noPost,
		})
		.from(t.search)
		.where(and(eq(t.search.personId, person.id), eq(t.search.networkId, networkId)));
	const answers = db
		.select({
			kind: kindOf('answer'),
			body: t.comment.body,
			bodyEn: sql<string | null>`${t.comment.bodyEn}`.as('body_en'),
			by: sql<string | null>`coalesce(${t.castMember.name}, ${t.person.nickname})`.as('by'),
			at: t.comment.appearsAt,
			postId: noPost,
		})
		.from(t.comment)
		.innerJoin(t.post, eq(t.post.id, t.comment.postId))
		.leftJoin(t.person, eq(t.person.id, t.comment.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
		.leftJoin(t.review, hiding(t.comment.id))
		.where(
			and(
				mine(t.post),
				or(isNull(t.comment.personId), ne(t.comment.personId, person.id)),
				lte(t.comment.appearsAt, now),
				isNull(t.review.id),
			),
		);
	const shares = db
		.select({
			kind: kindOf('share'),
			body: t.post.body,
			bodyEn: nothing.as('body_en'),
			by: said,
			at: t.post.createdAt,
			postId: noPost,
		})
		.from(t.post)
		.innerJoin(original, eq(original.id, t.post.sharedPostId))
		.leftJoin(t.person, eq(t.person.id, original.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, original.castMemberId))
		.where(and(mine(t.post), isNull(t.post.deletedAt)));
	const votes = db
		.select({
			kind: kindOf('vote'),
			body: t.post.body,
			bodyEn: sql<string | null>`${t.post.bodyEn}`.as('body_en'),
			by: said,
			at: t.pollVote.at,
			postId: noPost,
		})
		.from(t.pollVote)
		.innerJoin(t.post, eq(t.post.id, t.pollVote.postId))
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.pollVote.personId, person.id),
				eq(t.post.networkId, networkId),
				isNull(t.post.deletedAt),
				isNull(t.review.id),
			),
		);
	const ofHers = sql<string | null>`${original.id}`.as('post_id');
	const hides = aliasedTable(t.review, 'hides');
	/** What a teacher took away is away for everybody. */
	const shared = db
		.select({
			kind: kindOf('shared'),
			body: original.body,
			bodyEn: nothing.as('body_en'),
			by: said,
			at: t.post.appearsAt,
			postId: ofHers,
		})
		.from(t.post)
		.innerJoin(original, eq(original.id, t.post.sharedPostId))
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.review, hiding(t.post.id))
		.leftJoin(hides, hiding(original.id, hides))
		.where(
			and(
				eq(original.personId, person.id),
				eq(original.networkId, networkId),
				or(isNull(t.post.personId), ne(t.post.personId, person.id)),
				lte(t.post.appearsAt, now),
				isNull(t.post.deletedAt),
				isNull(t.review.id),
				isNull(hides.id),
			),
		);
	const taken = db
		.select({
			kind: kindOf('taken'),
			body: t.screenshot.body,
			bodyEn: nothing.as('body_en'),
			by: sql<string | null>`${t.castMember.name}`.as('by'),
			at: t.screenshot.appearsAt,
			postId: sql<string | null>`${t.screenshot.postId}`.as('post_id'),
		})
		.from(t.screenshot)
		.innerJoin(t.castMember, eq(t.castMember.id, t.screenshot.castMemberId))
		.leftJoin(t.review, hiding(t.screenshot.postId))
		.where(
			and(
				eq(t.screenshot.personId, person.id),
				eq(t.screenshot.networkId, networkId),
				lte(t.screenshot.appearsAt, now),
				isNull(t.review.id),
			),
		);
	return posts
		.unionAll(comments)
		.unionAll(searches)
		.unionAll(answers)
		.unionAll(shares)
		.unionAll(votes)
		.unionAll(shared)
		.unionAll(taken)
		.limit(most);
}

/**
 * Wipes what the network noticed without her saying it: what she looked at, and what she searched for. What she wrote
 * and gave stands with others, and is taken back where it stands.
 */
export async function wipe(person: Person, networkId: string): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.delete(t.glance).where(and(eq(t.glance.personId, person.id), eq(t.glance.networkId, networkId)));
		await tx.delete(t.search).where(and(eq(t.search.personId, person.id), eq(t.search.networkId, networkId)));
	});
}
