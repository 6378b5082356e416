import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { mostLooked, type Glance } from './glance.ts';
import { clock, type Place } from '../place.server.ts';

/**
 * Notes how long posts stood before a pupil's eyes. Counts on where she looked before; what is not on her network is
 * passed over. No activity: it would fill the ledger, and nobody but herself is told what she looked at.
 */
export async function look(
	person: Person,
	{ network, frozen }: Pick<Place, 'network' | 'frozen'>,
	glances: readonly Glance[],
	now: Date,
): Promise<void> {
	if (!network || frozen || glances.length === 0) return;
	const ids = glances.map(({ post }) => post);
	const there = await db
		.select({ id: t.post.id })
		.from(t.post)
		.where(
			and(
				inArray(t.post.id, ids),
				eq(t.post.networkId, network.id),
				lte(t.post.appearsAt, clock(network, now)),
			),
		);
	const known = new Set(there.map(({ id }) => id));
	const rows = glances.flatMap(({ post, seconds }) =>
		known.has(post)
			? [{ postId: post, personId: person.id, networkId: network.id, seconds, firstAt: now, lastAt: now }]
			: [],
	);
	if (rows.length === 0) return;
	const together = sql`${t.glance.seconds} + excluded.seconds`;
	await db.transaction((tx) =>
		tx
			.insert(t.glance)
			.values(rows)
			.onConflictDoUpdate({
				target: [t.glance.postId, t.glance.personId],
				set: {
					seconds: sql`case when ${together} > ${mostLooked} then ${mostLooked} else ${together} end`,
					lastAt: now,
				},
			}),
	);
}
