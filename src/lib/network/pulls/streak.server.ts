import { and, eq, lte } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { PictureId } from '#lib/ui/pictures.ts';
import { streakOf } from './streak.ts';

/**
 * With whom of the cast somebody has a streak: by what she reacted to, wrote under and said to them. Her own, and with
 * nobody but the cast. One query.
 */
export async function streaksOf(person: Pick<Person, 'id'>, networkId: string, now: Date) {
	const done = await deeds(person.id, networkId, now);
	const byCast = Map.groupBy(done, ({ key }) => key);
	return [...byCast.values()]
		.flatMap((theirs) => {
			const streak = streakOf(
				theirs.map(({ at }) => at),
				now,
			);
			const { key, name, avatar } = theirs[0]!;
			return streak ? [{ key, name, avatar: avatar as PictureId, ...streak }] : [];
		})
		.toSorted((one, other) => one.until.getTime() - other.until.getTime());
}

export type Streak = Awaited<ReturnType<typeof streaksOf>>[number];

function deeds(personId: string, networkId: string, now: Date) {
	const who = { key: t.castMember.key, name: t.castMember.name, avatar: t.castMember.avatar };
	const under = (of: typeof t.reaction | typeof t.comment) =>
		and(eq(of.personId, personId), eq(of.networkId, networkId), lte(of.appearsAt, now));
	const reactions = db
		.select({ ...who, at: t.reaction.appearsAt })
		.from(t.reaction)
		.innerJoin(t.post, eq(t.post.id, t.reaction.postId))
		.innerJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.where(under(t.reaction));
	const comments = db
		.select({ ...who, at: t.comment.appearsAt })
		.from(t.comment)
		.innerJoin(t.post, eq(t.post.id, t.comment.postId))
		.innerJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.where(under(t.comment));
	const messages = db
		.select({ ...who, at: t.message.appearsAt })
		.from(t.message)
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.where(
			and(
				eq(t.message.personId, personId),
				eq(t.message.networkId, networkId),
				eq(t.message.by, 'person'),
				lte(t.message.appearsAt, now),
			),
		);
	return reactions.unionAll(comments).unionAll(messages);
}
