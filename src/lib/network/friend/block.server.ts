import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import type { Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { part } from './friend.server.ts';
import { clock, type Place } from '../place.server.ts';

/** Somebody on the square: one of the cast, or a classmate. */
export type Somebody = { castMemberId: string; otherId: null } | { castMemberId: null; otherId: string };
export type Blocking = 'block' | 'mute';

const verbs = {
	cast: { block: 'cast.blocked', mute: 'cast.muted', end: 'cast.unblocked' },
	person: { block: 'person.blocked', mute: 'person.muted', end: 'person.unblocked' },
} as const satisfies Record<string, Record<Blocking | 'end', Verb>>;

/** The cast member with this key in the network; null for none. */
export async function castWith(networkId: string, key: string): Promise<Somebody | null> {
	const [row] = await db
		.select({ id: t.castMember.id })
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, networkId), eq(t.castMember.key, key)));
	return row ? { castMemberId: row.id, otherId: null } : null;
}

/** A classmate of the person's with this id; null for herself and everybody else. */
export async function classmateWith(
	person: Person,
	place: Place,
	id: string,
	now: Date,
): Promise<Somebody | null> {
	const alone = place.network?.personId != null;
	if (alone || id === person.id || !(await classrooms.hasPupil(place.classroom.id, id, now))) return null;
	return { castMemberId: null, otherId: id };
}

/**
 * Blocks or mutes somebody, or with null ends that. What one of the cast still had to say to her then never comes.
 * It can be done while the class stands still: it protects.
 */
export async function turnAway(
	person: Person,
	place: Place,
	who: Somebody,
	kind: Blocking | null,
	now: Date,
): Promise<boolean> {
	const { network, classroom, run } = place;
	if (!network || !may.report(person, { classroomId: classroom.id })) return false;
	return db.transaction(async (tx) => {
		const before = await tx
			.delete(t.block)
			.where(
				and(
					eq(t.block.networkId, network.id),
					eq(t.block.personId, person.id),
					who.castMemberId ? eq(t.block.castMemberId, who.castMemberId) : eq(t.block.otherId, who.otherId!),
				),
			)
			.returning({ kind: t.block.kind });
		if (kind)
			await tx
				.insert(t.block)
				.values({ id: newId(), networkId: network.id, personId: person.id, ...who, kind, at: now })
				.onConflictDoNothing();
		if (kind === 'block') await part(tx, person, network.id, who);
		if (kind === 'block' && who.castMemberId)
			await tx
				.delete(t.message)
				.where(
					and(
						eq(t.message.networkId, network.id),
						eq(t.message.personId, person.id),
						eq(t.message.castMemberId, who.castMemberId),
						ne(t.message.by, 'person'),
						gt(t.message.appearsAt, clock(network, now)),
					),
				);
		if ((before[0]?.kind ?? null) === kind) return true;
		await record(tx, verbs[who.castMemberId ? 'cast' : 'person'][kind ?? 'end'], {
			by: person.id,
			for: who.otherId,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: who.castMemberId ? { kind: 'cast', id: who.castMemberId } : null,
			details: {},
			at: now,
		});
		return true;
	});
}

/** Everybody whom a pupil turned away, by name. One query. */
export const turnedAwayBy = (person: Person, networkId: string) =>
	db
		.select({
			kind: t.block.kind,
			key: t.castMember.key,
			personId: t.block.otherId,
			name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
		})
		.from(t.block)
		.leftJoin(t.castMember, eq(t.castMember.id, t.block.castMemberId))
		.leftJoin(t.person, eq(t.person.id, t.block.otherId))
		.where(and(eq(t.block.networkId, networkId), eq(t.block.personId, person.id)))
		.orderBy(asc(t.block.at));
