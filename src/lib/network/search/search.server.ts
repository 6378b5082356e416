import { and, asc, desc, eq, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { mostUsed, tagsIn, type Query } from './find.ts';
import { handleOf } from '../handle.ts';
import { isFor, isUnhidden } from '../visible.server.ts';

/** As many as a page shows of each kind. */
const most = 20;
/** The newest posts among which tags are counted. */
const lately = 200;

/** `personId` is set where she is alone on it. */
type Network = { id: string; classroomId: string; personId: string | null };

/**
 * What somebody finds in her network: posts that everybody sees, the cast, her classmates, and tags.
 * Three queries, however much there is.
 */
export async function search(person: Person, network: Network, query: Query, now: Date) {
	const [posts, cast, classmates] = await Promise.all([
		query.kind === 'account' ? [] : postsWith(person, network.id, query, now),
		query.kind === 'tag' ? [] : castCalled(network.id, query.text),
		query.kind === 'tag' || network.personId ? [] : classrooms.pupilsOf(network.classroomId, now),
	]);
	return {
		// The database finds the letters; only here is it known whether they are a whole tag.
		posts:
			query.kind === 'tag' ? posts.filter(({ body, bodyEn }) => isTagged(query.text, body, bodyEn)) : posts,
		cast,
		classmates: classmates
			.map((one) => ({ ...one, handle: handleOf(one.nickname) }))
			.filter(({ handle, nickname }) =>
				[handle, nickname.toLowerCase()].some((name) => name.startsWith(query.text)),
			)
			.slice(0, most),
	};
}

export type Found = Awaited<ReturnType<typeof search>>;

/** The tags that are most used just now. One query. */
export async function tagsNow(person: Person, networkId: string, now: Date) {
	const posts = await visiblePosts(person, networkId, now).limit(lately);
	return mostUsed(
		posts.map(({ body }) => body),
		most,
	);
}

const isTagged = (tag: string, ...texts: (string | null)[]) =>
	texts.some((text) => text !== null && tagsIn(text).includes(tag));

const postsWith = (person: Person, networkId: string, query: Query, now: Date) => {
	const sought = query.kind === 'tag' ? `#${query.text}` : query.text;
	const narrow = or(holds(t.post.body, sought), holds(t.post.bodyEn, sought));
	return visiblePosts(person, networkId, now, { narrow }).limit(most);
};

/** Posts of this network that this person sees as its class does. */
export const visiblePosts = (
	person: Person,
	networkId: string,
	now: Date,
	{ narrow, first = 'newest' }: { narrow?: SQL; first?: 'newest' | 'oldest' } = {},
) =>
	db
		.select({
			id: t.post.id,
			body: t.post.body,
			bodyEn: t.post.bodyEn,
			recipe: t.post.recipe,
			at: t.post.appearsAt,
			name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
			avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`,
		})
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
				isUnhidden(db, t.post, person.id),
				narrow,
			),
		)
		.orderBy(
			...(first === 'newest'
				? [desc(t.post.appearsAt), desc(t.post.id)]
				: [asc(t.post.appearsAt), asc(t.post.id)]),
		);

const castCalled = (networkId: string, text: string) =>
	db
		.select({
			key: t.castMember.key,
			name: t.castMember.name,
			handle: t.castMember.handle,
			avatar: t.castMember.avatar,
		})
		.from(t.castMember)
		.where(
			and(
				eq(t.castMember.networkId, networkId),
				or(holds(t.castMember.handle, text), holds(t.castMember.name, text)),
			),
		)
		.orderBy(asc(t.castMember.name))
		.limit(most);

/** `%` and `_` mean themselves. */
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

const holds = (column: unknown, text: string): SQL =>
	sql`lower(${column}) like ${`%${escaped(text)}%`} escape '\\'`;
