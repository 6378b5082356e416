import { and, eq, isNull, lte, ne, or } from 'drizzle-orm';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { met } from '../visible.server.ts';

/** No dot says more than this. */
const most = 50;

/** When others did something with her posts: what a red dot counts. One query. */
export async function newsOf(person: Pick<Person, 'id'>, networkId: string, now: Date): Promise<Date[]> {
	const others = (of: typeof t.reaction | typeof t.comment) =>
		and(
			eq(t.post.personId, person.id),
			eq(t.post.networkId, networkId),
			or(isNull(of.personId), ne(of.personId, person.id)),
			lte(of.appearsAt, now),
			met(db, of, person.id),
		);
	const rows = await db
		.select({ at: t.reaction.appearsAt })
		.from(t.reaction)
		.innerJoin(t.post, eq(t.post.id, t.reaction.postId))
		.where(others(t.reaction))
		.unionAll(
			db
				.select({ at: t.comment.appearsAt })
				.from(t.comment)
				.innerJoin(t.post, eq(t.post.id, t.comment.postId))
				.leftJoin(t.review, hiding(t.comment.id))
				.where(and(others(t.comment), isNull(t.review.id))),
		);
	return rows
		.map(({ at }) => at)
		.toSorted((one, other) => other.getTime() - one.getTime())
		.slice(0, most);
}
