import { and, eq } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { once, type Outcome } from '#lib/skills/brought.server.ts';
import type { Choosing } from '#lib/skills/brought.ts';
import { skill } from '#lib/skills/framework/framework.ts';

/** A pupil's own post that everybody may see. Null for every other: what waits or came back shows nothing yet. */
export async function findOwnCleared(person: Person, postId: string) {
	const [post] = await db
		.select({
			id: t.post.id,
			body: t.post.body,
			picture: t.post.picture,
			recipe: t.post.recipe,
			classroomId: t.post.classroomId,
			lessonRunId: t.network.lessonRunId,
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.where(and(eq(t.post.id, postId), eq(t.post.personId, person.id), cleared(t.post.id)));
	return post ?? null;
}

/**
 * A pupil says that a post of her own shows a skill, and why; the same post and skill once.
 * Null where the post is not hers or not there for everybody.
 */
export async function choose(
	person: Person,
	postId: string,
	{ skill: skillId, why }: Choosing,
	now: Date,
): Promise<Outcome | null> {
	const post = await findOwnCleared(person, postId);
	if (!post) return null;
	if (!skill(skillId, 'nl')) return 'unfit';
	return once(async (tx) => {
		await record(tx, 'evidence.chosen', {
			by: person.id,
			classroomId: post.classroomId,
			lessonRunId: post.lessonRunId,
			about: { kind: 'post', id: post.id },
			details: { piece: `${post.id}_${skillId}`, skill: skillId, text: post.body, why },
			at: now,
		});
	});
}
