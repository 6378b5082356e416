import { forgetOld } from './attempt.server.ts';
import { forgetDoors } from './knownDoor.server.ts';
import { forgetExpired } from './session.server.ts';

/** Forgets what has run out: sessions, counted tries, doors of last month. Once a day is often enough. */
export async function tidyUp(now = new Date()): Promise<void> {
	await forgetExpired();
	await forgetOld(now);
	await forgetDoors(now);
}
