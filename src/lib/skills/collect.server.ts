import { eq } from 'drizzle-orm';
import type { Activity } from '#lib/activity/activity.ts';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { rules, shownBy, type Rule } from './rule.ts';

/** Keeps what an activity shows as evidence for the pupil it is about, in the same transaction. */
export async function collect(tx: Tx, activity: Activity, by: readonly Rule[] = rules): Promise<void> {
	if (activity.verb === 'review.undone') return withdraw(tx, activity.details.undoes);
	const personId = activity.forId ?? activity.personId;
	const { classroomId } = activity;
	if (!personId || !classroomId) return;
	const shown = shownBy(activity, by);
	if (shown.size === 0) return;
	await tx.insert(t.evidence).values(
		[...shown].map(([skill, rule]) => ({
			id: 'piece' in activity.details ? activity.details.piece : newId(),
			personId,
			classroomId,
			lessonRunId: activity.lessonRunId,
			activityId: activity.id,
			skill,
			rule,
			at: activity.at,
		})),
	);
}

/** What a decision showed is no longer shown when the decision is taken back. */
async function withdraw(tx: Tx, activityId: number | null): Promise<void> {
	if (activityId !== null) await tx.delete(t.evidence).where(eq(t.evidence.activityId, activityId));
}
