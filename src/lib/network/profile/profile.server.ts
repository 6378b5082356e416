import { and, eq, gt, notExists } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { clock, holdIn, type Place } from '../place.server.ts';
import { standingOf } from '../shown.ts';
import { refusalFor, type Refusal } from '../standstill.ts';
import type { BioDraft, SettingsDraft } from './profile.ts';
import { untold } from './untold.ts';

/**
 * What somebody tells about herself on a network; null while she told nothing. One query.
 * @param reader who looks: whom she blocked she tells nothing
 */
export async function find(networkId: string, personId: string, reader: Pick<Person, 'id'>) {
	const [row] = await db
		.select({
			bio: t.profile.bio,
			interests: t.profile.interests,
			audience: t.profile.audience,
			approach: t.profile.approach,
			reviewId: t.review.id,
			decision: t.review.decision,
			feedback: t.review.feedback,
		})
		.from(t.profile)
		.leftJoin(t.review, hiding(t.profile.id))
		.where(
			and(
				eq(t.profile.networkId, networkId),
				eq(t.profile.personId, personId),
				notExists(
					db
						.select({ id: t.block.id })
						.from(t.block)
						.where(
							and(
								eq(t.block.networkId, networkId),
								eq(t.block.personId, personId),
								eq(t.block.otherId, reader.id),
								eq(t.block.kind, 'block'),
							),
						),
				),
			),
		);
	if (!row) return null;
	const { reviewId, decision, feedback, ...profile } = row;
	return { ...profile, standing: standingOf({ reviewId, decision, feedback }) };
}

/** Tells something else about oneself. The text walks the way of a post; what stood there is kept as a version. */
export async function tell(
	person: Person,
	place: Place,
	draft: BioDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now, 'profiles');
	if (refusal) return refusal;
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		...draft,
		hold: draft.body === '' ? 'none' : holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const { id, bio } = await own(tx, person, network.id, now);
		if (bio === draft.body) return { id, waits: false };
		await tx.update(t.profile).set({ bio: draft.body, changedAt: now }).where(eq(t.profile.id, id));
		const subject = {
			kind: 'profile',
			id,
			authorId: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
		} as const;
		return send(tx, subject, { body: draft.body, picture: null }, judgement, now);
	});
}

/** Sets who may see it, and what she likes. */
export async function set(
	person: Person,
	place: Place,
	{ audience, approach, interests }: SettingsDraft,
	now: Date,
): Promise<'set' | 'gone' | Refusal> {
	const { network, run, classroom } = place;
	if (!network) return 'gone';
	const refusal = refusalFor(person, place, now, 'profiles');
	if (refusal) return refusal.refused;
	await db.transaction(async (tx) => {
		const { id } = await own(tx, person, network.id, now);
		await tx
			.update(t.profile)
			.set({ audience, approach, interests, changedAt: now })
			.where(eq(t.profile.id, id));
		if (approach !== 'everyone') await keepAway(tx, person, network, now);
		await record(tx, 'profile.set', {
			by: person.id,
			classroomId: classroom.id,
			lessonRunId: run.id,
			about: { kind: 'profile', id },
			details: { audience, approach, interests },
			at: now,
		});
	});
	return 'set';
}

/** Chats of the cast that had not begun yet now never do, as with whoever is blocked. */
async function keepAway(tx: Tx, person: Person, network: { id: string; pausedAt: Date | null }, now: Date) {
	await tx
		.delete(t.chat)
		.where(
			and(
				eq(t.chat.networkId, network.id),
				eq(t.chat.personId, person.id),
				gt(t.chat.appearsAt, clock(network, now)),
			),
		);
}

/** Her profile, begun where there is none: told nothing, for the class. */
async function own(tx: Tx, person: Person, networkId: string, now: Date) {
	const mine = and(eq(t.profile.networkId, networkId), eq(t.profile.personId, person.id));
	await tx
		.insert(t.profile)
		.values({
			id: newId(),
			networkId,
			personId: person.id,
			bio: untold.bio,
			interests: untold.interests,
			audience: untold.audience,
			approach: untold.approach,
			changedAt: now,
		})
		.onConflictDoNothing();
	const [row] = await tx.select({ id: t.profile.id, bio: t.profile.bio }).from(t.profile).where(mine);
	return row!;
}
