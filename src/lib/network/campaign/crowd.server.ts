import { and, desc, eq, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { habitsOf } from '../ranking/habits.ts';
import { poolSize } from '../ranking/limits.ts';
import { signsOf } from '../ranking/pool.server.ts';
import { crowdOf, thoughtOf, type Crowd, type Thought } from './crowd.ts';

/**
 * What an advertiser is told of her class, as it is now: bands and nothing else leave this file. Counted are the
 * classmates who came into the lesson: of who is not there a count would speak all the louder of those who are.
 */
export async function countCrowd(
	person: Pick<Person, 'id'>,
	{ runId, networkId }: { runId: string; networkId: string },
	now: Date,
): Promise<Crowd> {
	const there = await db
		.select({ id: t.presence.personId })
		.from(t.presence)
		.innerJoin(t.person, and(eq(t.person.id, t.presence.personId), isNull(t.person.removedAt)))
		.where(and(eq(t.presence.lessonRunId, runId), ne(t.presence.personId, person.id)));
	const ids = there.map(({ id }) => id);
	if (ids.length === 0) return crowdOf([]);
	return crowdOf(await thoughtsOf(ids, networkId, now));
}

/** What the network thinks of each of these pupils, by the last posts, as it thinks of one for her footprint. */
async function thoughtsOf(ids: string[], networkId: string, now: Date): Promise<Thought[]> {
	const [posts, doings, searches] = await Promise.all([
		db
			.select({
				id: t.post.id,
				personId: t.post.personId,
				body: t.post.body,
				bodyEn: t.post.bodyEn,
				picture: t.post.picture,
				recipe: t.post.recipe,
			})
			.from(t.post)
			.leftJoin(t.review, hiding(t.post.id))
			.where(
				and(
					eq(t.post.networkId, networkId),
					lte(t.post.appearsAt, now),
					isNull(t.post.deletedAt),
					isNull(t.review.id),
				),
			)
			.orderBy(desc(t.post.appearsAt), desc(t.post.id))
			.limit(poolSize),
		doingsOf(ids, networkId, now),
		db
			.select({ personId: t.search.personId, text: t.search.text })
			.from(t.search)
			.where(and(eq(t.search.networkId, networkId), inArray(t.search.personId, ids))),
	]);
	const about = posts.map((post) => ({ ...post, interests: signsOf(post).map(({ interest }) => interest) }));
	return ids.map((id) => {
		const done = new Map<string, { deeds: number; seconds: number }>();
		for (const { personId, postId, deeds, seconds } of doings) {
			if (personId !== id) continue;
			const before = done.get(postId) ?? { deeds: 0, seconds: 0 };
			done.set(postId, { deeds: before.deeds + deeds, seconds: before.seconds + seconds });
		}
		const habits = habitsOf(
			about.map((post) => ({
				by: '',
				interests: post.interests,
				deeds: 0,
				seconds: 0,
				...done.get(post.id),
				mine: post.personId === id,
			})),
		);
		return thoughtOf(
			habits,
			searches.filter(({ personId }) => personId === id).map(({ text }) => text),
		);
	});
}

/** Reactions, comments and looks of these pupils, each with its post. */
function doingsOf(ids: string[], networkId: string, now: Date) {
	const columns = (
		of: typeof t.reaction | typeof t.comment | typeof t.glance,
		deeds: number,
		seconds = sql`0`,
	) => ({
		personId: sql<string>`${of.personId}`.as('person_id'),
		postId: sql<string>`${of.postId}`.as('post_id'),
		deeds: sql.raw(String(deeds)).mapWith(Number).as('deeds'),
		seconds: seconds.mapWith(Number).as('seconds'),
	});
	const theirs = (of: typeof t.reaction | typeof t.comment | typeof t.glance) =>
		and(eq(of.networkId, networkId), inArray(of.personId, ids));
	const reactions = db
		.select(columns(t.reaction, 1))
		.from(t.reaction)
		.where(and(theirs(t.reaction), lte(t.reaction.appearsAt, now)));
	const comments = db
		.select(columns(t.comment, 1))
		.from(t.comment)
		.leftJoin(t.review, hiding(t.comment.id))
		.where(and(theirs(t.comment), isNotNull(t.comment.personId), isNull(t.review.id)));
	const looks = db
		.select(columns(t.glance, 0, sql`${t.glance.seconds}`))
		.from(t.glance)
		.where(theirs(t.glance));
	return reactions.unionAll(comments).unionAll(looks);
}
