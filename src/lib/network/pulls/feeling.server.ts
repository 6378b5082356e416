import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Place } from '../place.server.ts';
import { refusalFor, type Standstill } from '../standstill.ts';
import { pullsOn } from '../switch.ts';
import { countsOf, type Feeling, type FeelingCount } from './feeling.ts';

/** Within so many milliseconds another answer takes the place of the one before: she thought again. */
const thinking = 30_000;
/** More than a lesson holds. */
const most = 60;

/** Keeps how somebody says she feels: for her own eyes. Nothing follows from it and the ledger does not hear of it. */
export async function feel(
	person: Person,
	place: Place,
	feeling: Feeling,
	now: Date,
): Promise<'done' | 'gone' | Standstill['why']> {
	const { network } = place;
	if (!network || pullsOn(network).length === 0) return 'gone';
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal.refused;
	await db.transaction(async (tx) => {
		const hers = and(eq(t.feeling.networkId, network.id), eq(t.feeling.personId, person.id));
		const [last] = await tx
			.update(t.feeling)
			.set({ feeling })
			.where(and(hers, gt(t.feeling.at, new Date(now.getTime() - thinking))))
			.returning({ id: t.feeling.id });
		if (last || (await tx.$count(t.feeling, hers)) >= most) return;
		await tx
			.insert(t.feeling)
			.values({ id: newId(), networkId: network.id, personId: person.id, feeling, at: now });
	});
	return 'done';
}

/** What she answered on this network, in time: hers alone. One query. */
export const feelingsOf = (person: Pick<Person, 'id'>, networkId: string) =>
	db
		.select({ feeling: t.feeling.feeling, at: t.feeling.at })
		.from(t.feeling)
		.where(and(eq(t.feeling.personId, person.id), eq(t.feeling.networkId, networkId)))
		.orderBy(asc(t.feeling.at), asc(t.feeling.id));

/** How a class feels on the square of a lesson run: counts of the last answer of each, without names. One query. */
export async function feelingsIn(runId: string): Promise<FeelingCount[] | null> {
	const all = await db
		.select({ personId: t.feeling.personId, feeling: t.feeling.feeling })
		.from(t.feeling)
		.innerJoin(t.network, eq(t.network.id, t.feeling.networkId))
		.where(eq(t.network.lessonRunId, runId))
		.orderBy(desc(t.feeling.at));
	const last = new Map<string, { feeling: Feeling }>();
	for (const { personId, feeling } of all) if (!last.has(personId)) last.set(personId, { feeling });
	return countsOf([...last.values()]);
}
