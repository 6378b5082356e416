import { eq, sql } from 'drizzle-orm';
import type { Activity } from '#lib/activity/activity.ts';
import { preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import { approachable } from './approach.server.ts';
import { goalsFor } from '../format/goal.ts';
import { noteGoals } from '../goals.server.ts';
import { carryOut } from './outcome.server.ts';
import { plan } from '../format/rule.ts';
import type { Scenario } from '../format/scenario.ts';
import { asSeen, verbsOf } from './seen.server.ts';
import { subjectOf } from './subject.server.ts';

type Network = { id: string; classroomId: string; openedAt: Date; pausedAt: Date | null };

/** Lets the cast answer what a pupil did: ordinary rows, each with its moment ahead. */
export async function react(tx: Tx, network: Network, scenario: Scenario, activity: Activity): Promise<void> {
	const personId = activity.forId ?? activity.personId;
	const subject = personId ? await subjectOf(tx, network.id, activity, personId) : null;
	if (!personId || !subject) return;
	// While the network stands still, the answers wait from the moment at which it stopped.
	const at = network.pausedAt ?? activity.at;
	for (const verb of verbsOf(activity)) {
		const seen = await asSeen(tx, network, activity, verb, personId, subject);
		const thought = plan(scenario, seen, await pastOf(tx, network.id, personId));
		const planned = await approachable(tx, network.id, personId, subject, thought, at);
		await count(tx, network.id, personId, new Set(planned.map((outcome) => outcome.rule)));
		await noteGoals(tx, { networkId: network.id, personId, at }, goalsFor(scenario, seen));
		for (const outcome of planned) await carryOut(tx, network, scenario, personId, subject, outcome, at);
	}
}

/** How often each rule has answered this pupil, and everybody of the network together. */
async function pastOf(tx: Tx, networkId: string, personId: string) {
	const rows = await firings(tx, { networkId, personId });
	const fired = Object.fromEntries(rows.flatMap(({ rule, own }) => (own > 0 ? [[rule, own]] : [])));
	const firedInNetwork = Object.fromEntries(rows.map(({ rule, all }) => [rule, all]));
	return { fired, firedInNetwork };
}

const firings = preparedIn((tx) =>
	tx
		.select({
			rule: t.firing.rule,
			all: sql`sum(${t.firing.count})`.mapWith(Number),
			own: sql`sum(case when ${t.firing.personId} = ${sql.placeholder('personId')} then ${t.firing.count} else 0 end)`.mapWith(
				Number,
			),
		})
		.from(t.firing)
		.where(eq(t.firing.networkId, sql.placeholder('networkId')))
		.groupBy(t.firing.rule)
		.prepare('react_firings'),
);

async function count(tx: Tx, networkId: string, personId: string, rules: Set<string>): Promise<void> {
	if (rules.size === 0) return;
	await tx
		.insert(t.firing)
		.values([...rules].map((rule) => ({ networkId, personId, rule, count: 1 })))
		.onConflictDoUpdate({
			target: [t.firing.networkId, t.firing.personId, t.firing.rule],
			set: { count: sql`${t.firing.count} + 1` },
		});
}
