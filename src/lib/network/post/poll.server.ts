import { eq } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { isVisible } from '../comment/comment.server.ts';
import { clock, type Place } from '../place.server.ts';
import { refusalFor, type Refusal } from '../standstill.ts';

/** Chooses in a poll, once; whoever chose keeps to it. */
export async function vote(
	person: Person,
	place: Place,
	{ post, option }: { post: string; option: number },
	now: Date,
): Promise<'voted' | 'gone' | Refusal> {
	const { network, run, classroom } = place;
	if (!network) return 'gone';
	const refusal = refusalFor(person, place, now, 'polls');
	if (refusal) return refusal.refused;
	if (!(await isVisible(person, network.id, post, clock(network, now)))) return 'gone';
	const [row] = await db.select({ options: t.post.options }).from(t.post).where(eq(t.post.id, post));
	if (row?.options?.[option] === undefined) return 'gone';
	await db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.pollVote)
			.values({ postId: post, personId: person.id, option, at: now })
			.onConflictDoNothing()
			.returning({ option: t.pollVote.option });
		if (rows.length === 0) return;
		await record(tx, 'poll.voted', {
			by: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: { kind: 'post', id: post },
			details: { option },
			at: now,
		});
	});
	return 'voted';
}
