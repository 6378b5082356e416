import { and, eq } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { poolOf } from '../ranking/pool.server.ts';
import { thoughtOf, type Thought } from './crowd.ts';

/** What the network thinks of a pupil, for her own eyes alone. Two queries. */
export async function thoughtFor(person: Person, networkId: string, now: Date): Promise<Thought> {
	const [{ habits }, searches] = await Promise.all([
		poolOf(person, networkId, now),
		db
			.select({ text: t.search.text })
			.from(t.search)
			.where(and(eq(t.search.personId, person.id), eq(t.search.networkId, networkId))),
	]);
	return thoughtOf(
		habits,
		searches.map(({ text }) => text),
	);
}
