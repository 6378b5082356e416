import { and, eq, sql } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** So many different searches are kept of a person; the page is about what is guessed, not about how much fits. */
const most = 40;

/** Notes what somebody searched for on a network; the same again counts on. */
export async function noteSearch(person: Person, networkId: string, text: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const hers = and(eq(t.search.personId, person.id), eq(t.search.networkId, networkId));
		const again = await tx
			.update(t.search)
			.set({ times: sql`${t.search.times} + 1`, at: now })
			.where(and(hers, eq(t.search.text, text)))
			.returning({ text: t.search.text });
		if (again.length > 0 || (await tx.$count(t.search, hers)) >= most) return;
		await tx
			.insert(t.search)
			.values({ networkId, personId: person.id, text, times: 1, at: now })
			.onConflictDoNothing();
	});
}
