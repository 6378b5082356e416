import { eq } from 'drizzle-orm';
import { cardHash } from './card.server.ts';
import { find as findPerson } from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

/** Whose personal card this is; null for one that was replaced. Its secret is too long to be guessed at. */
export async function holderOf(secret: string, now: Date): Promise<Person | null> {
	const [credential] = await db
		.select({ personId: t.credential.personId })
		.from(t.credential)
		.where(eq(t.credential.card, cardHash(secret)));
	return credential ? findPerson(credential.personId, now) : null;
}
