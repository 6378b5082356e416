import { and, asc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { clock, type Place } from '../place.server.ts';
import { tooLate } from './screenshot.server.ts';

/**
 * Deletes a post of her own: nobody sees it any more, but where somebody shared it already. Whoever of the cast was
 * going to share it, or take a screenshot, comes too late. It can be done while the class stands still: it protects.
 */
export function remove(person: Person, place: Place, postId: string, now: Date): Promise<boolean> {
	return set(person, place, postId, now, now);
}

/** Changes her mind: the post is there again. */
export function putBack(person: Person, place: Place, postId: string, now: Date): Promise<boolean> {
	return set(person, place, postId, null, now);
}

async function set(
	person: Person,
	{ network, run, classroom }: Place,
	postId: string,
	deletedAt: Date | null,
	now: Date,
): Promise<boolean> {
	if (!network) return false;
	return db.transaction(async (tx) => {
		const mine = and(eq(t.post.id, postId), eq(t.post.networkId, network.id), eq(t.post.personId, person.id));
		const [post] = await tx.select({ deletedAt: t.post.deletedAt }).from(t.post).where(mine);
		if (!post) return false;
		const rows = await tx
			.update(t.post)
			.set({ deletedAt })
			.where(and(mine, deletedAt ? isNull(t.post.deletedAt) : isNotNull(t.post.deletedAt)))
			.returning({ id: t.post.id });
		if (rows.length === 0) return true;
		if (deletedAt) {
			await tx
				.delete(t.post)
				.where(
					and(
						eq(t.post.sharedPostId, postId),
						isNotNull(t.post.castMemberId),
						gt(t.post.appearsAt, clock(network, now)),
					),
				);
			await tooLate(tx, postId, clock(network, now));
		}
		await record(tx, deletedAt ? 'post.deleted' : 'post.put_back', {
			by: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: { kind: 'post', id: postId },
			details: {},
			at: now,
		});
		return true;
	});
}

/** Who shared a post by now, and is seen to have: with them it stays when it is deleted. One query. */
export const sharersOf = (postId: string, now: Date) =>
	db
		.select({ id: t.post.id, name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})` })
		.from(t.post)
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.where(
			and(
				eq(t.post.sharedPostId, postId),
				isNull(t.post.deletedAt),
				lte(t.post.appearsAt, now),
				cleared(t.post.id),
			),
		)
		.orderBy(asc(t.post.appearsAt));
