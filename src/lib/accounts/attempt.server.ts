import { and, eq, gt, inArray, lt, lte, not, or, sql, type SQL } from 'drizzle-orm';
import { db, t, type Read, type Tx } from '#lib/server/db/index.ts';
import { addressKey, perAccount, perAddress, secondsLeft, type Limit } from './attempt.ts';
import { isKnownDoor } from './knownDoor.server.ts';
import { wait, wrong, type Refusal } from './refusal.ts';

export const accountOf = (personId: string) => `person:${personId}`;

type Try = {
	/** Whose secret is guessed; null where there is none to count by, such as a card's. */
	account: string | null;
	address: string;
	now: Date;
};

/** Under which keys a try counts, and how many failures each holds. */
export type Counted = [key: string, limit: Limit][];

/**
 * Lets somebody try a secret, unless there were too many failures. The try counts as failed before it is looked at
 * and is given back when it was right, so that a thousand tries at once are no more than six.
 * @param check compares the secret; never called when the answer is "wait"
 * @returns null when it was right
 */
export async function attempt(
	{ account, address, now }: Try,
	check: () => Promise<boolean>,
): Promise<Refusal | null> {
	const counted: Counted = [[`address:${addressKey(address)}`, perAddress]];
	if (account) counted.push([account, perAccount]);
	const seconds = (await fullFor(db, counted, now)) || (await take(counted, now));
	if (seconds > 0) return wait(seconds);
	if (!(await check())) return wrong;
	await db.transaction(async (tx) => {
		await giveBack(tx, counted.slice(0, 1));
		if (account) await tx.delete(t.attempt).where(eq(t.attempt.key, account));
	});
	return null;
}

/** Counts one failure under each key, or under none when one of them is full. @returns 0, or the seconds to wait */
const take = (counted: Counted, now: Date): Promise<number> =>
	db.transaction(async (tx) => {
		const held = await reserve(tx, counted, now);
		if (held.length === counted.length) return 0;
		await giveBack(tx, held);
		return Math.max(1, await fullFor(tx, counted, now));
	});

/**
 * For how many seconds one of these counts is full; 0 when all have room. Only reads, so that a machine
 * that goes on guessing keeps nobody from writing; the last place is given out by `reserve`.
 */
export async function fullFor(from: Read, counted: Counted, now: Date): Promise<number> {
	const seconds = await secondsFull(from, counted, now);
	return Math.max(0, ...seconds.values());
}

/** For how many seconds each of these counts is full; those with room are left out. */
export async function secondsFull(from: Read, counted: Counted, now: Date): Promise<Map<string, number>> {
	const limits = new Map(counted);
	const rows = await from
		.select()
		.from(t.attempt)
		.where(inArray(t.attempt.key, [...limits.keys()]));
	return new Map(
		rows
			.map((row): [string, number] => [row.key, secondsLeft(row, limits.get(row.key)!, now)])
			.filter(([, seconds]) => seconds > 0),
	);
}

/**
 * Counts one failure under each key that has room, in one statement, so that the database itself decides who has
 * the last place. Callers name keys in the same order (the wider first), so that two never wait for each other.
 * @returns those that had room
 */
export async function reserve(tx: Tx, counted: Counted, now: Date): Promise<Counted> {
	if (counted.length === 0) return [];
	const { key, failures, since } = t.attempt;
	const each = (holds: (limit: Limit) => SQL | undefined) =>
		or(...counted.map(([name, limit]) => and(eq(key, name), holds(limit))))!;
	// A count from the future is a clock that was set back; it must not lock anybody out until then.
	const isOver = ({ seconds }: Limit) =>
		or(
			lte(since, new Date(now.getTime() - seconds * 1000)),
			gt(since, new Date(now.getTime() + seconds * 1000)),
		);
	const over = each(isOver);
	const begins = each((limit) => (limit.counts === 'from the last' ? sql`true` : isOver(limit)));
	const rows = await tx
		.insert(t.attempt)
		.values(counted.map(([name]) => ({ key: name, failures: 1, since: now })))
		.onConflictDoUpdate({
			target: key,
			set: {
				failures: sql`case when ${over} then 1 else ${failures} + 1 end`,
				since: sql`case when ${begins} then ${sql.param(now, since)} else ${since} end`,
			},
			setWhere: each((limit) => or(isOver(limit), lt(failures, limit.tries))),
		})
		.returning({ key });
	return counted.filter(([name]) => rows.some((row) => row.key === name));
}

/** Takes back one failure; the last one takes the row along, so that a right try leaves nothing behind. */
export async function giveBack(tx: Tx, counted: Counted): Promise<void> {
	if (counted.length === 0) return;
	const these = inArray(
		t.attempt.key,
		counted.map(([key]) => key),
	);
	const last = await tx
		.delete(t.attempt)
		.where(and(these, lte(t.attempt.failures, 1)))
		.returning({ key: t.attempt.key });
	if (last.length === counted.length) return;
	const left = await tx
		.update(t.attempt)
		.set({ failures: sql`${t.attempt.failures} - 1` })
		.where(these)
		.returning({ failures: t.attempt.failures });
	// Somebody else gave one back between these two.
	if (left.some(({ failures }) => failures <= 0))
		await tx.delete(t.attempt).where(and(these, lte(t.attempt.failures, 0)));
}

/** A teacher lets a pupil try again at once. */
export async function unlock(tx: Tx, personId: string): Promise<void> {
	await tx.delete(t.attempt).where(eq(t.attempt.key, accountOf(personId)));
}

/** Who of these has to wait now, and for how many seconds: for the teacher who can unlock them. */
export async function locked(
	personIds: readonly string[],
	now = new Date(),
): Promise<{ personId: string; seconds: number }[]> {
	if (personIds.length === 0) return [];
	const rows = await db
		.select()
		.from(t.attempt)
		.where(inArray(t.attempt.key, personIds.map(accountOf)));
	return rows
		.map((row) => ({
			personId: row.key.slice(accountOf('').length),
			seconds: secondsLeft(row, perAccount, now),
		}))
		.filter(({ seconds }) => seconds > 0);
}

/** Forgets what was counted before today: addresses are kept no longer than they serve. */
export async function forgetOld(now = new Date()): Promise<void> {
	const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000);
	await db.transaction((tx) =>
		tx.delete(t.attempt).where(and(lt(t.attempt.since, yesterday), not(isKnownDoor()))),
	);
}
