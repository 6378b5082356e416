import { and, eq, gt, isNull } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';

/** One of the cast will take a screenshot of a pupil's own post, unless it is gone by then. */
export async function take(
	tx: Tx,
	{ postId, personId, ...taken }: { postId: string; personId: string; castMemberId: string; appearsAt: Date },
): Promise<void> {
	const [post] = await tx
		.select({ networkId: t.post.networkId, body: t.post.body })
		.from(t.post)
		.where(and(eq(t.post.id, postId), eq(t.post.personId, personId), isNull(t.post.deletedAt)));
	if (!post) return;
	await tx
		.insert(t.screenshot)
		.values({ id: newId(), postId, personId, ...post, ...taken })
		.onConflictDoNothing();
}

/** Who was going to take one comes too late: the post is gone. */
export const tooLate = (tx: Tx, postId: string, now: Date) =>
	tx.delete(t.screenshot).where(and(eq(t.screenshot.postId, postId), gt(t.screenshot.appearsAt, now)));

/** Other words stand there: what was taken keeps those of before, what is yet to be taken will have these. */
export async function reword(tx: Tx, postId: string, body: string, now: Date): Promise<void> {
	const [network] = await tx
		.select({ pausedAt: t.network.pausedAt })
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.where(eq(t.post.id, postId));
	await tx
		.update(t.screenshot)
		.set({ body })
		.where(and(eq(t.screenshot.postId, postId), gt(t.screenshot.appearsAt, network?.pausedAt ?? now)));
}
