import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { t, type Tx } from '#lib/server/db/index.ts';

/** Stops the clocks of a classroom's current networks: what lies ahead waits. */
export const pause = (tx: Tx, classroomId: string, now: Date) =>
	tx
		.update(t.network)
		.set({ pausedAt: now })
		.where(
			and(eq(t.network.classroomId, classroomId), isNull(t.network.pausedAt), isNull(t.network.endedAt)),
		);

/** Lets the clocks go on: everything that lay ahead when it stopped comes as much later as it stood still. */
export async function resume(tx: Tx, classroomId: string, now: Date): Promise<void> {
	const paused = await tx
		.select({ id: t.network.id, pausedAt: t.network.pausedAt })
		.from(t.network)
		.where(
			and(eq(t.network.classroomId, classroomId), isNotNull(t.network.pausedAt), isNull(t.network.endedAt)),
		);
	// Those of a class that plays alone stopped together: they are moved together.
	for (const stopped of Map.groupBy(paused, ({ pausedAt }) => pausedAt!.getTime()).values()) {
		const ids = stopped.map(({ id }) => id);
		const pausedAt = stopped[0]!.pausedAt;
		const stood = now.getTime() - pausedAt!.getTime();
		for (const table of ticking.map((name) => t[name]))
			await tx
				.update(table)
				.set({ appearsAt: later(tx, table.appearsAt, stood) })
				.where(and(inArray(table.networkId, ids), gt(table.appearsAt, pausedAt!)));
		for (const moment of ['askedAt', 'answeredAt'] as const)
			await tx
				.update(t.friendship)
				.set({ [moment]: later(tx, t.friendship[moment], stood) })
				.where(and(inArray(t.friendship.networkId, ids), gt(t.friendship[moment], pausedAt!)));
		// Each by itself: what was shown when it stopped is shown as much longer.
		for (const moment of ['appearsAt', 'goneAt'] as const)
			await tx
				.update(t.story)
				.set({ [moment]: later(tx, t.story[moment], stood) })
				.where(and(inArray(t.story.networkId, ids), gt(t.story[moment], pausedAt!)));
		await tx.update(t.network).set({ pausedAt: null }).where(inArray(t.network.id, ids));
	}
}

/** Where what lies ahead stands. */
const ticking = [
	'post',
	'comment',
	'reaction',
	'card',
	'chat',
	'message',
	'castVote',
	'castNotification',
	'screenshot',
] as const;

type Moment =
	| (typeof t)[(typeof ticking)[number]]['appearsAt']
	| typeof t.story.appearsAt
	| typeof t.story.goneAt
	| typeof t.friendship.askedAt
	| typeof t.friendship.answeredAt;

/** A moment is a count of milliseconds on one engine and a timestamp on the other. */
const later = (tx: Tx, moment: Moment, milliseconds: number) =>
	tx.engine === 'sqlite'
		? sql`${moment} + ${milliseconds}`
		: sql`${moment} + ${milliseconds} * interval '1 millisecond'`;
