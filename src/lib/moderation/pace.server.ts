import { desc, eq, sql } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { prepared, t } from '#lib/server/db/index.ts';

/** In how many seconds a person may send her next text, where her class writes slowly; 0 when she may now. */
export async function secondsToWait(person: Person, slow: number | null, now: Date): Promise<number> {
	if (slow === null) return 0;
	const [last] = await lastText({ personId: person.id });
	if (!last) return 0;
	return Math.max(0, Math.ceil((last.at.getTime() + slow * 1000 - now.getTime()) / 1000));
}

const lastText = prepared((db) =>
	db
		.select({ at: t.revision.at })
		.from(t.revision)
		.where(eq(t.revision.personId, sql.placeholder('personId')))
		.orderBy(desc(t.revision.at))
		.limit(1)
		.prepare('last_text'),
);
