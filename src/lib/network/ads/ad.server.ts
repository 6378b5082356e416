import { and, count, eq, exists, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Read } from '#lib/server/db/index.ts';
import { clock, type Place } from '../place.server.ts';
import { refusalFor, type Standstill } from '../standstill.ts';
import { isFor } from '../visible.server.ts';
import type { Guess, HideReason } from './draft.ts';

/**
 * A post of the cast, or a pupil's that she paid for, that this reader sees: with who paid for it if anybody did, and
 * whether she hid it.
 */
export async function find(person: Pick<Person, 'id'>, networkId: string, postId: string, now: Date) {
	const [row] = await db
		.select({
			id: t.post.id,
			body: t.post.body,
			bodyEn: t.post.bodyEn,
			picture: t.post.picture,
			appearsAt: t.post.appearsAt,
			recipe: t.post.recipe,
			ad: t.post.ad,
			personId: t.post.personId,
			name: sql<string>`coalesce(${t.castMember.name}, ${t.person.nickname})`,
			avatar: sql<string>`coalesce(${t.castMember.avatar}, ${t.person.avatar})`,
			/** Whom a pupil's is for. */
			target: t.campaign.target,
			hidden: t.hiddenAd.reason,
		})
		.from(t.post)
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.campaign, eq(t.campaign.postId, t.post.id))
		.leftJoin(t.person, eq(t.person.id, t.campaign.personId))
		.leftJoin(t.review, hiding(t.post.id))
		.leftJoin(t.hiddenAd, and(eq(t.hiddenAd.postId, t.post.id), eq(t.hiddenAd.personId, person.id)))
		.where(
			and(
				eq(t.post.id, postId),
				eq(t.post.networkId, networkId),
				lte(t.post.appearsAt, now),
				isNull(t.review.id),
				or(isNotNull(t.post.castMemberId), isNotNull(t.campaign.postId)),
				isFor(db, t.post, person.id),
			),
		);
	return row ?? null;
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

/** How many of the class hid it, by their reasons. */
export const tally = (postId: string) =>
	db
		.select({ reason: t.hiddenAd.reason, count: count() })
		.from(t.hiddenAd)
		.where(eq(t.hiddenAd.postId, postId))
		.groupBy(t.hiddenAd.reason);

/** Which of these posts of the script she reacted to or commented on. */
export async function signsOf(person: Pick<Person, 'id'>, networkId: string, keys: string[]) {
	if (keys.length === 0) return [];
	const hers = (of: typeof t.reaction | typeof t.comment) =>
		exists(
			db
				.select({ id: of.id })
				.from(of)
				.where(and(eq(of.postId, t.post.id), eq(of.personId, person.id))),
		);
	const rows = await db
		.select({ key: t.post.scriptKey, body: t.post.body, bodyEn: t.post.bodyEn })
		.from(t.post)
		.where(
			and(
				eq(t.post.networkId, networkId),
				inArray(t.post.scriptKey, keys),
				or(hers(t.reaction), hers(t.comment)),
			),
		);
	return rows.map(({ key, ...words }) => ({ key: key!, ...words }));
}

type Refusal = 'gone' | Standstill['why'];

/** Takes an advertisement out of her feed. Hiding it twice is hiding it once. */
export async function hide(
	person: Person,
	place: Place,
	{ post, reason }: { post: string; reason: HideReason },
	now: Date,
): Promise<'done' | Refusal> {
	const { network, run, classroom } = place;
	const ad = network && (await find(person, network.id, post, clock(network, now)));
	// What does not say that it was paid for gives itself away to nobody.
	if (!network || !ad?.ad || ad.ad.label === false) return 'gone';
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal.refused;
	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.hiddenAd)
			.values({ id: newId(), networkId: network.id, postId: post, personId: person.id, reason, at: now })
			.onConflictDoNothing()
			.returning({ id: t.hiddenAd.id });
		if (rows.length > 0)
			await record(tx, 'ad.hidden', {
				by: person.id,
				classroomId: classroom.id,
				lessonRunId: run.id,
				about: { kind: 'post', id: post },
				details: { reason },
				at: now,
			});
		return 'done' as const;
	});
}

/** Puts it back where it stood. What stands there already is left alone. */
export async function unhide(
	person: Person,
	place: Place,
	post: string,
	now: Date,
): Promise<'done' | Refusal> {
	const { network, run, classroom } = place;
	const ad = network && (await find(person, network.id, post, clock(network, now)));
	if (!ad?.ad || ad.ad.label === false) return 'gone';
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal.refused;
	return db.transaction(async (tx) => {
		const rows = await tx
			.delete(t.hiddenAd)
			.where(and(eq(t.hiddenAd.postId, post), eq(t.hiddenAd.personId, person.id)))
			.returning({ id: t.hiddenAd.id });
		if (rows.length > 0)
			await record(tx, 'ad.unhidden', {
				by: person.id,
				classroomId: classroom.id,
				lessonRunId: run.id,
				about: { kind: 'post', id: post },
				details: {},
				at: now,
			});
		return 'done' as const;
	});
}

/**
 * What she thinks of a post that does not say whether it was paid for, and who did pay: null for nobody. That she
 * saw through it is kept, once.
 */
export async function guess(
	person: Person,
	place: Place,
	{ post, guess }: { post: string; guess: Guess },
	now: Date,
): Promise<{ paidBy: string | null } | Refusal> {
	const { network, run, classroom } = place;
	const found = network && (await find(person, network.id, post, clock(network, now)));
	if (!network || !found) return 'gone';
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal.refused;
	const paidBy = payerOf(found);
	if (guess !== 'paid' || found.ad?.label !== false) return { paidBy };
	return db.transaction(async (tx) => {
		if (!(await hasSpotted(person, post, tx)))
			await record(tx, 'ad.spotted', {
				by: person.id,
				classroomId: classroom.id,
				lessonRunId: run.id,
				about: { kind: 'post', id: post },
				details: {},
				at: now,
			});
		return { paidBy };
	});
}

/** Who paid for it, if anybody did: a pupil for her own. */
const payerOf = ({ ad, name }: Pick<Found, 'ad' | 'name'>): string | null => {
	if (!ad) return null;
	return ad.kind === 'campaign' ? name : ad.paidBy;
};

/** Whether she found out before. */
export async function hasSpotted(
	person: Pick<Person, 'id'>,
	post: string,
	read: Read = db,
): Promise<boolean> {
	const rows = await read
		.select({ id: t.activity.id })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.personId, person.id),
				eq(t.activity.verb, 'ad.spotted'),
				eq(t.activity.aboutId, post),
			),
		)
		.limit(1);
	return rows.length > 0;
}
