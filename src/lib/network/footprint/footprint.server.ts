import { and, eq, isNull, lte, ne, or, sql } from 'drizzle-orm';
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
			.map((trace) => ({ text: inLanguage(trace, language), by: trace.by, at: trace.at }));
	const others = posts.filter(({ personId }) => personId !== person.id);
	const looked = others.filter(({ seconds }) => seconds > 0);
	return {
		posts: of('post'),
		comments: of('comment'),
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
			seen: posts
				.filter((post) => post.personId === person.id && post.lookers > 0)
				.map((post) => ({ id: post.id, text: post.body, lookers: post.lookers })),
		},
	};
}

export type Footprint = Awaited<ReturnType<typeof footprintOf>>;
type Trace = Awaited<ReturnType<typeof tracesOf>>[number];

/** What she wrote and searched for, and what others wrote under her posts. */
function tracesOf(person: Person, networkId: string, now: Date) {
	const nothing = sql<string | null>`cast(null as text)`;
	const kindOf = (kind: 'post' | 'comment' | 'search' | 'answer') =>
		sql<'post' | 'comment' | 'search' | 'answer'>`${sql.raw(`'${kind}'`)}`.as('kind');
	const mine = (of: typeof t.post | typeof t.comment) =>
		and(eq(of.personId, person.id), eq(of.networkId, networkId));
	const posts = db
		.select({
			kind: kindOf('post'),
			body: t.post.body,
			bodyEn: nothing.as('body_en'),
			by: nothing.as('by'),
			at: t.post.createdAt,
		})
		.from(t.post)
		.where(mine(t.post));
	const comments = db
		.select({
			kind: kindOf('comment'),
			body: t.comment.body,
			bodyEn: nothing.as('body_en'),
			by: nothing.as('by'),
			at: t.comment.createdAt,
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
	return posts.unionAll(comments).unionAll(searches).unionAll(answers).limit(most);
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
