import { and, eq, isNull } from 'drizzle-orm';
import { classGoing } from '#lib/access/going.server.ts';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';

/**
 * Begins a lesson run's square anew: the cast comes back to its first minute and nobody has written anything. What
 * stood on the square of before is there to look back at.
 * @param seen how many squares there were when it was pressed: two who press at once begin one
 * @returns null where the run is not the person's; false when it is over, or nobody has been out to play yet
 */
export async function restart(
	person: Person,
	run: { id: string; classroomId: string },
	seen: number,
	now: Date,
): Promise<boolean | null> {
	if (!may.teach(person, run.classroomId)) return null;
	return db.transaction(async (tx) => {
		const [going] = await tx
			.select({ id: t.network.id })
			.from(t.network)
			.innerJoin(t.lessonRun, and(eq(t.lessonRun.id, t.network.lessonRunId), isNull(t.lessonRun.finishedAt)))
			.where(classGoing(run.id));
		if (!going) return false;
		const begun = and(eq(t.network.lessonRunId, run.id), isNull(t.network.personId));
		if ((await tx.$count(t.network, begun)) !== seen) return true;
		if ((await endAll(tx, run.id, now)) === 0) return true;
		await record(tx, 'network.restarted', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		});
		return true;
	});
}

/** Ends what goes on of a run: the class's network and those of pupils alone. How many there were. */
export async function endAll(tx: Tx, lessonRunId: string, now: Date): Promise<number> {
	const ended = await tx
		.update(t.network)
		.set({ endedAt: now })
		.where(and(eq(t.network.lessonRunId, lessonRunId), isNull(t.network.endedAt)))
		.returning({ id: t.network.id });
	return ended.length;
}
