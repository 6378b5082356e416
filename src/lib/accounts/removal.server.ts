import { eq } from 'drizzle-orm';
import { endStreams } from '#lib/live/ping.server.ts';
import * as people from '#lib/people/person.server.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { unlock } from './attempt.server.ts';
import { forgetAll } from './session.server.ts';

/** Removes a person with everything she could sign in with. Her open pages lose their session and their streams at once. */
export async function removePerson(tx: Tx, personId: string, now = new Date()): Promise<void> {
	await people.remove(tx, personId, now);
	await forgetAll(tx, personId);
	await tx.delete(t.credential).where(eq(t.credential.personId, personId));
	await unlock(tx, personId);
	await endStreams(tx, personId);
}
