import { and, eq, gt, like, lt, sql } from 'drizzle-orm';
import { db, t } from '#lib/server/db/index.ts';
import { addressKey } from './attempt.ts';

// Rows of the table of attempts: they serve the same purpose, and are forgotten with them.
const prefix = 'door:';
const keyStart = (address: string) => `${prefix}${addressKey(address)}:`;

const day = 24 * 60 * 60 * 1000;
/** Longer than any school holiday but the summer; after that there are other classes. */
const remembered = 30 * day;

/** Somebody proved to be a pupil of this classroom at this address. Written at most once a day. */
export async function rememberDoor(address: string, classroomId: string, now: Date): Promise<void> {
	const key = keyStart(address) + classroomId;
	const [known] = await db.select({ since: t.attempt.since }).from(t.attempt).where(eq(t.attempt.key, key));
	if (known && known.since.getTime() > now.getTime() - day) return;
	await db.transaction((tx) =>
		tx
			.insert(t.attempt)
			.values({ key, failures: 0, since: now })
			.onConflictDoUpdate({ target: t.attempt.key, set: { since: now } }),
	);
}

/** Joins attempts to classrooms: there is such a row when somebody came in through that door from this address. */
export const doorIsKnown = (address: string, now: Date) =>
	and(
		eq(t.attempt.key, sql`${keyStart(address)} || ${t.classroom.id}`),
		gt(t.attempt.since, new Date(now.getTime() - remembered)),
	);

export const isKnownDoor = () => like(t.attempt.key, `${prefix}%`);

/** Forgets doors that nobody came through for a month. */
export async function forgetDoors(now = new Date()): Promise<void> {
	const then = new Date(now.getTime() - remembered);
	await db.transaction((tx) => tx.delete(t.attempt).where(and(lt(t.attempt.since, then), isKnownDoor())));
}
