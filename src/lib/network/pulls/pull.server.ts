import { and, eq } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Place } from '../place.server.ts';
import { refusalFor, type Standstill } from '../standstill.ts';
import { pullsOn } from '../switch.ts';
import type { Puttable } from './pull.ts';

/** Puts a pull away for herself, or takes it back. Doing it twice is doing it once. */
export async function put(
	person: Person,
	place: Place,
	{ pull, on }: { pull: Puttable; on: boolean },
	now: Date,
): Promise<'done' | 'gone' | Standstill['why']> {
	const { network, run, classroom } = place;
	const isThere =
		network !== null && (pull === 'meter' ? pullsOn(network).length > 0 : pullsOn(network).includes(pull));
	if (!isThere) return 'gone';
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal.refused;
	const hers = { networkId: network.id, personId: person.id };
	await db.transaction(async (tx) => {
		const [row] = await tx
			.select({ pulls: t.putAway.pulls })
			.from(t.putAway)
			.where(and(eq(t.putAway.networkId, network.id), eq(t.putAway.personId, person.id)));
		const before = row?.pulls ?? [];
		if (before.includes(pull) === !on) return;
		const pulls = on ? before.filter((one) => one !== pull) : [...before, pull];
		await tx
			.insert(t.putAway)
			.values({ ...hers, pulls })
			.onConflictDoUpdate({ target: [t.putAway.networkId, t.putAway.personId], set: { pulls } });
		// The meter is no pull: putting it away is nobody's business.
		if (pull === 'meter') return;
		await record(tx, 'pull.switched', {
			by: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: { kind: 'network', id: network.id },
			details: { pull, on },
			at: now,
		});
	});
	return 'done';
}
