import { and, eq } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as comments from '../comment/comment.server.ts';
import type { ReactionKind } from '../draft.ts';
import type { Place } from '../place.server.ts';
import { refusalFor, type Refusal } from '../standstill.ts';

/** Gives a reaction, changes it into another kind, or takes it back when it is the same: one per person and post. */
export async function toggle(
	person: Person,
	place: Place,
	{ post, kind }: { post: string; kind: ReactionKind },
	now: Date,
): Promise<'given' | 'taken back' | 'gone' | Refusal> {
	const { network, run, classroom } = place;
	if (!network || !run) return 'gone';
	const refusal = refusalFor(person, place, now, 'reactions');
	if (refusal) return refusal.refused;
	if (!(await comments.isVisible(person, network.id, post, now))) return 'gone';
	const mine = and(eq(t.reaction.postId, post), eq(t.reaction.personId, person.id));

	return db.transaction(async (tx) => {
		const [earlier] = await tx.delete(t.reaction).where(mine).returning({ kind: t.reaction.kind });
		const given = earlier?.kind !== kind;
		if (given) {
			const rows = await tx
				.insert(t.reaction)
				.values({
					id: newId(),
					postId: post,
					networkId: network.id,
					personId: person.id,
					kind,
					appearsAt: now,
				})
				.onConflictDoNothing()
				.returning({ id: t.reaction.id });
			// Another tap of hers was a moment earlier.
			if (rows.length === 0) return 'given';
		}
		await record(tx, given ? 'reaction.given' : 'reaction.taken', {
			by: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: { kind: 'post', id: post },
			details: { kind },
			at: now,
		});
		return given ? 'given' : 'taken back';
	});
}
