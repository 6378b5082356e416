import { eq } from 'drizzle-orm';
import type { Activity } from '#lib/activity/activity.ts';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { rulesFor } from './rule.ts';

/** Keeps what an activity shows as evidence for the pupil it is about, in the same transaction. */
export async function collect(tx: Tx, activity: Activity): Promise<void> {
	if (activity.verb === 'review.undone') return withdraw(tx, activity.details.undoes);
	const personId = activity.forId ?? activity.personId;
	const { classroomId } = activity;
	if (!personId || !classroomId) return;
	const evidence = new Map<string, string>();
	for (const rule of rulesFor(activity))
		for (const skill of rule.skills) if (!evidence.has(skill)) evidence.set(skill, rule.name);
	if (evidence.size === 0) return;
	await tx.insert(t.evidence).values(
		[...evidence].map(([skill, rule]) => ({
			id: newId(),
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
