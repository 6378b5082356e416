import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { Goal } from './format/goal.ts';
import { playedOn } from './played.server.ts';

type Trying = { networkId: string; personId: string; at: Date };

/** Counts what a pupil did towards these goals. What she has reached stays reached. */
export async function noteGoals(tx: Tx, { at, ...whose }: Trying, goals: readonly Goal[]): Promise<void> {
	for (const { key: goal, times } of goals) {
		const reachedAt = times <= 1 ? at : null;
		const [row] = await tx
			.insert(t.goalTry)
			.values({ ...whose, goal, count: 1, reachedAt })
			.onConflictDoUpdate({
				target: [t.goalTry.networkId, t.goalTry.personId, t.goalTry.goal],
				set: { count: sql`${t.goalTry.count} + 1` },
			})
			.returning({ count: t.goalTry.count, reachedAt: t.goalTry.reachedAt });
		if (row!.reachedAt || row!.count < times) continue;
		const { networkId, personId } = whose;
		await tx
			.update(t.goalTry)
			.set({ reachedAt: at })
			.where(
				and(
					eq(t.goalTry.networkId, networkId),
					eq(t.goalTry.personId, personId),
					eq(t.goalTry.goal, goal),
					isNull(t.goalTry.reachedAt),
				),
			);
	}
}

/** A goal as a pupil sees it: what it is, how often it asks, and how far she is. */
export type OwnGoal = { key: string; title: string; times: number; count: number; reached: boolean };

/**
 * The goals of the scenario on this network, in the order in which it names them, with what this pupil did: her own
 * and nobody else's. One query, and one more where the scenario was not read yet.
 */
export async function goalsOf(
	person: Person,
	network: { id: string; edition: string | null; scenario: string },
	language: Language,
): Promise<OwnGoal[]> {
	const [scenario, tries] = await Promise.all([
		playedOn(db, network),
		db
			.select({ goal: t.goalTry.goal, count: t.goalTry.count, reachedAt: t.goalTry.reachedAt })
			.from(t.goalTry)
			.where(and(eq(t.goalTry.networkId, network.id), eq(t.goalTry.personId, person.id))),
	]);
	return (scenario?.goals ?? []).map(({ key, title, times }) => {
		const tried = tries.find(({ goal }) => goal === key);
		const reached = tried?.reachedAt != null;
		return { key, title: title[language], times, count: Math.min(tried?.count ?? 0, times), reached };
	});
}
