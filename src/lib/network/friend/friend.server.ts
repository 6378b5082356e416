import { and, asc, eq, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { Somebody } from './block.server.ts';
import { clock, type Place } from '../place.server.ts';
import type { CastKind } from '../scenario/format/kinds.ts';
import { refusalFor, type Refusal } from '../standstill.ts';
import { met } from '../visible.server.ts';
import { bondOf, secondsToAccept, type Bond } from './friend.ts';

type Outcome = 'done' | 'gone' | Refusal;

/** Asks somebody to be friends; whoever was asked by that one already says yes with it. */
export function ask(person: Person, place: Place, who: Somebody, now: Date): Promise<Outcome> {
	return on(
		person,
		place,
		now,
		async (tx, networkId, moment) => {
			if (await accept(tx, person, networkId, who, moment)) return 'friend.accepted';
			const answer = who.castMemberId ? await answerOf(tx, who.castMemberId, moment) : {};
			const rows = await tx
				.insert(t.friendship)
				.values({
					id: newId(),
					networkId,
					personId: person.id,
					...who,
					askedByCast: false,
					askedAt: moment,
					...answer,
				})
				.onConflictDoNothing()
				.returning({ id: t.friendship.id });
			return rows.length > 0 ? 'friend.requested' : null;
		},
		who,
	);
}

/** Says yes or no to whoever asks. */
export function answer(
	person: Person,
	place: Place,
	who: Somebody,
	accepts: boolean,
	now: Date,
): Promise<Outcome> {
	return on(
		person,
		place,
		now,
		async (tx, networkId, moment) => {
			if (accepts) return (await accept(tx, person, networkId, who, moment)) ? 'friend.accepted' : null;
			const rows = await tx
				.update(t.friendship)
				.set({ answer: 'declined', answeredAt: moment })
				.where(and(asking(person, networkId, who, moment), isNull(t.friendship.answer)))
				.returning({ id: t.friendship.id });
			return rows.length > 0 ? 'friend.declined' : null;
		},
		who,
	);
}

/** Takes a request back, or ends being friends. It can be done while the class stands still: it protects. */
export async function end(person: Person, place: Place, who: Somebody, now: Date): Promise<boolean> {
	const { network } = place;
	if (!network) return false;
	await db.transaction(async (tx) => {
		const moment = clock(network, now);
		const rows = await tx
			.delete(t.friendship)
			.where(between(person, network.id, who))
			.returning({
				personId: t.friendship.personId,
				answer: t.friendship.answer,
				answeredAt: t.friendship.answeredAt,
			});
		const [row] = rows;
		if (!row) return;
		const were = row.answer === 'accepted' && row.answeredAt !== null && row.answeredAt <= moment;
		await tell(tx, person, place, who, were ? 'friend.ended' : 'friend.taken_back', now);
	});
	return true;
}

/** Ends whatever there is between two, when one blocks the other. */
export const part = (tx: Tx, person: Person, networkId: string, who: Somebody) =>
	tx.delete(t.friendship).where(between(person, networkId, who));

/** One thing done between two, and what the ledger hears of it. */
async function on(
	person: Person,
	place: Place,
	now: Date,
	verb: (tx: Tx, networkId: string, moment: Date) => Promise<Verb | null>,
	who: Somebody,
): Promise<Outcome> {
	const { network } = place;
	if (!network) return 'gone';
	const refusal = refusalFor(person, place, now, 'friends');
	if (refusal) return refusal.refused;
	await db.transaction(async (tx) => {
		const done = await verb(tx, network.id, clock(network, now));
		if (done) await tell(tx, person, place, who, done, now);
	});
	return 'done';
}

const tell = (tx: Tx, person: Person, { classroom, run }: Place, who: Somebody, verb: Verb, now: Date) =>
	record(tx, verb as 'friend.requested', {
		by: person.id,
		for: who.otherId,
		classroomId: classroom.id,
		lessonRunId: run.id,
		about: who.castMemberId ? { kind: 'cast', id: who.castMemberId } : null,
		details: {},
		at: now,
	});

/** Accepts what this one asks her; whoever declined before may think again. */
async function accept(tx: Tx, person: Person, networkId: string, who: Somebody, moment: Date) {
	const rows = await tx
		.update(t.friendship)
		.set({ answer: 'accepted', answeredAt: moment })
		.where(
			and(
				asking(person, networkId, who, moment),
				or(isNull(t.friendship.answer), eq(t.friendship.answer, 'declined')),
			),
		)
		.returning({ id: t.friendship.id });
	return rows.length > 0;
}

/** What one of the cast says by itself; a rule of the scenario may say otherwise. */
async function answerOf(tx: Tx, castMemberId: string, moment: Date) {
	const [member] = await tx
		.select({ kind: t.castMember.kind })
		.from(t.castMember)
		.where(eq(t.castMember.id, castMemberId));
	const after = secondsToAccept[(member?.kind ?? 'child') as CastKind];
	return { answer: 'accepted', answeredAt: new Date(moment.getTime() + after * 1000) } as const;
}

/** Whatever there is between two, whoever of them asked. */
const between = (person: Pick<Person, 'id'>, networkId: string, who: Somebody): SQL =>
	and(
		eq(t.friendship.networkId, networkId),
		who.castMemberId
			? and(eq(t.friendship.personId, person.id), eq(t.friendship.castMemberId, who.castMemberId))
			: or(
					and(eq(t.friendship.personId, person.id), eq(t.friendship.otherId, who.otherId!)),
					and(eq(t.friendship.personId, who.otherId!), eq(t.friendship.otherId, person.id)),
				),
	)!;

/** A request of this one to her. */
const asking = (person: Person, networkId: string, who: Somebody, moment: Date): SQL =>
	and(
		eq(t.friendship.networkId, networkId),
		lte(t.friendship.askedAt, moment),
		who.castMemberId
			? and(
					eq(t.friendship.personId, person.id),
					eq(t.friendship.castMemberId, who.castMemberId),
					eq(t.friendship.askedByCast, true),
				)
			: and(eq(t.friendship.personId, who.otherId!), eq(t.friendship.otherId, person.id)),
	)!;

/**
 * How she stands to somebody: whether she turned that one away, and whether they are friends. One query.
 * @returns with `next`, the moment at which one of the cast answers
 */
export async function relationTo(
	person: Pick<Person, 'id'>,
	networkId: string,
	who: Somebody,
	now: Date,
): Promise<{ turned: 'block' | 'mute' | null; bond: Bond; next: Date | null }> {
	const rows = await db
		.select({
			turned: t.block.kind,
			personId: t.friendship.personId,
			otherId: t.friendship.otherId,
			askedByCast: t.friendship.askedByCast,
			askedAt: t.friendship.askedAt,
			answer: t.friendship.answer,
			answeredAt: t.friendship.answeredAt,
		})
		.from(t.network)
		.leftJoin(
			t.block,
			and(
				eq(t.block.networkId, networkId),
				eq(t.block.personId, person.id),
				who.castMemberId ? eq(t.block.castMemberId, who.castMemberId) : eq(t.block.otherId, who.otherId!),
			),
		)
		.leftJoin(t.friendship, between(person, networkId, who))
		.where(eq(t.network.id, networkId));
	const seen = rows.flatMap(({ personId, askedByCast, askedAt, ...row }) =>
		personId && askedAt && askedByCast !== null ? [{ ...row, personId, askedByCast, askedAt }] : [],
	);
	const all = seen.map((row) => bondOf(row, person.id, now));
	const moments = seen.flatMap(({ askedAt, answeredAt }) => [askedAt, answeredAt ?? now]);
	return {
		turned: rows[0]?.turned ?? null,
		bond: strongest.find((bond) => all.includes(bond)) ?? 'none',
		next: moments.find((moment) => moment > now) ?? null,
	};
}

/** Where both asked at the same moment, what counts is what is nearest to being friends. */
const strongest: readonly Bond[] = ['friends', 'asks', 'asked'];

/** Everybody she is friends with, asked, or is asked by; without those she turned away. One query. */
export async function friendsOf(person: Pick<Person, 'id'>, networkId: string, now: Date) {
	const { friendship } = t;
	const rows = await db
		.select({
			personId: friendship.personId,
			otherId: friendship.otherId,
			askedByCast: friendship.askedByCast,
			askedAt: friendship.askedAt,
			answer: friendship.answer,
			answeredAt: friendship.answeredAt,
			classmate: t.person.id,
			key: t.castMember.key,
			name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
			avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`,
		})
		.from(friendship)
		.leftJoin(t.castMember, eq(t.castMember.id, friendship.castMemberId))
		.leftJoin(
			t.person,
			eq(
				t.person.id,
				sql`case when ${friendship.personId} = ${person.id} then ${friendship.otherId} else ${friendship.personId} end`,
			),
		)
		.where(
			and(
				eq(friendship.networkId, networkId),
				or(eq(friendship.personId, person.id), eq(friendship.otherId, person.id)),
				met(
					db,
					{ networkId: friendship.networkId, personId: t.person.id, castMemberId: friendship.castMemberId },
					person.id,
				),
			),
		)
		.orderBy(asc(friendship.askedAt), asc(friendship.id));
	return rows.map(({ classmate, key, name, avatar, ...row }) => ({
		name,
		avatar,
		page: key ? `/lesson/play/cast/${key}` : `/lesson/play/profile/${classmate}`,
		bond: bondOf(row, person.id, now),
	}));
}
