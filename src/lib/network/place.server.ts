import { and, asc, desc, eq, gt, isNull, lte, min, ne, or, sql } from 'drizzle-orm';
import { classGoing, goingFor } from '#lib/access/going.server.ts';
import type { Hold } from '#lib/moderation/judge.ts';
import { holdFor } from '#lib/moderation/trust/trust.ts';
import { at, db, prepared, t } from '#lib/server/db/index.ts';

/** The class's network of a lesson run. */
export async function ofRun(lessonRunId: string) {
	const [row] = await db.select().from(t.network).where(classGoing(lessonRunId));
	return row ?? null;
}

/**
 * Where a pupil is when she is on the square: classroom, lesson run, network, whether it is frozen, the step she was
 * last seen at, the card that waits for her, and the next moment at which something will appear. One query.
 */
export const ofPupil = async (classroomId: string, personId: string, now: Date): Promise<Place | null> =>
	(await place({ classroomId, personId, now }))[0] ?? null;

export type Place = Awaited<ReturnType<typeof place>>[number];

const place = prepared((db) => {
	type Timed =
		typeof t.post | typeof t.comment | typeof t.reaction | typeof t.castVote | typeof t.castNotification;
	const next = (of: Timed) =>
		sql`(${db
			.select({ at: min(of.appearsAt) })
			.from(of)
			.where(and(eq(of.networkId, t.network.id), gt(of.appearsAt, at('now', of.appearsAt))))})`.mapWith(
			t.post.appearsAt,
		);
	const waitingCard = db
		.select({ id: t.card.id })
		.from(t.card)
		.where(
			and(
				eq(t.card.networkId, t.network.id),
				eq(t.card.personId, sql.placeholder('personId')),
				isNull(t.card.closedAt),
				lte(t.card.appearsAt, at('now', t.card.appearsAt)),
			),
		)
		.orderBy(asc(t.card.appearsAt))
		.limit(1);
	const nextCard = db
		.select({ at: min(t.card.appearsAt) })
		.from(t.card)
		.where(
			and(
				eq(t.card.networkId, t.network.id),
				eq(t.card.personId, sql.placeholder('personId')),
				gt(t.card.appearsAt, at('now', t.card.appearsAt)),
			),
		);
	const nextMessage = db
		.select({ at: min(t.message.appearsAt) })
		.from(t.message)
		.where(
			and(
				eq(t.message.networkId, t.network.id),
				eq(t.message.personId, sql.placeholder('personId')),
				gt(t.message.appearsAt, at('now', t.message.appearsAt)),
			),
		);
	const unread = db
		.select({ count: sql`count(distinct ${t.message.chatId})` })
		.from(t.message)
		.innerJoin(t.chat, eq(t.chat.id, t.message.chatId))
		.where(
			and(
				eq(t.message.networkId, t.network.id),
				eq(t.message.personId, sql.placeholder('personId')),
				ne(t.message.by, 'person'),
				lte(t.message.appearsAt, at('now', t.message.appearsAt)),
				or(isNull(t.chat.seenAt), gt(t.message.appearsAt, t.chat.seenAt)),
			),
		);
	const nextStory = db
		.select({ at: min(t.story.appearsAt) })
		.from(t.story)
		.where(and(eq(t.story.networkId, t.network.id), gt(t.story.appearsAt, at('now', t.story.appearsAt))));
	const putAway = db
		.select({ pulls: t.putAway.pulls })
		.from(t.putAway)
		.where(and(eq(t.putAway.networkId, t.network.id), eq(t.putAway.personId, sql.placeholder('personId'))));
	return db
		.select({
			classroom: {
				id: t.classroom.id,
				name: t.classroom.name,
				yearGroup: t.classroom.yearGroup,
				hold: t.classroom.hold,
				schedule: t.classroom.schedule,
				slow: t.classroom.slow,
				rules: t.classroom.rules,
				heavySince: t.classroom.heavySince,
			},
			run: t.lessonRun,
			network: t.network,
			frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean),
			/** Her licence; null for the one that everybody begins with. */
			trust: t.trust.level,
			/** Why she may only read; null while she may write. */
			paused: t.pupilFreeze.reason,
			card: { id: t.card.id, title: t.card.title, body: t.card.body },
			nextPost: next(t.post),
			nextComment: next(t.comment),
			nextReaction: next(t.reaction),
			nextVote: next(t.castVote),
			nextNews: next(t.castNotification),
			nextMessage: sql`(${nextMessage})`.mapWith(t.message.appearsAt),
			/** How many chats hold something that she has not read. */
			unread: sql`(${unread})`.mapWith(Number),
			/** The pulls that she put away; looked up only where there are any. */
			putAway: sql<
				string[] | null
			>`case when ${t.network.switches} is null then null else (${putAway}) end`.mapWith(t.putAway.pulls),
			nextStory: sql`case when ${t.network.switches} is null then null else (${nextStory}) end`.mapWith(
				t.story.appearsAt,
			),
			nextCard: sql`(${nextCard})`.mapWith(t.card.appearsAt),
		})
		.from(t.classroom)
		.innerJoin(t.lessonRun, and(eq(t.lessonRun.classroomId, t.classroom.id), isNull(t.lessonRun.finishedAt)))
		.leftJoin(t.network, goingFor(sql.placeholder('personId')))
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.classroom.id), isNull(t.freeze.liftedAt)))
		.leftJoin(
			t.trust,
			and(eq(t.trust.classroomId, t.classroom.id), eq(t.trust.personId, sql.placeholder('personId'))),
		)
		.leftJoin(
			t.pupilFreeze,
			and(
				eq(t.pupilFreeze.classroomId, t.classroom.id),
				eq(t.pupilFreeze.personId, sql.placeholder('personId')),
				isNull(t.pupilFreeze.liftedAt),
			),
		)
		.leftJoin(t.card, eq(t.card.id, sql`(${waitingCard})`))
		.where(eq(t.classroom.id, sql.placeholder('classroomId')))
		.orderBy(desc(t.lessonRun.begunAt))
		.limit(1)
		.prepare('place');
});

/** Heavy news weighs on the class: whatever is written waits, and nobody comments. */
export const isHeavy = ({ classroom }: { classroom: { heavySince: Date | null } }): boolean =>
	classroom.heavySince !== null;

/** What of this pupil's texts waits for a teacher at this step. */
export const holdIn = (place: Place): Hold =>
	isHeavy(place) ? 'all' : holdFor(place.trust ?? 'classroom', place.run.hold ?? place.classroom.hold);

/** Milliseconds until something appears by itself, so that the browser can look again then; null when nothing will. */
export function untilNext(place: Place, now: Date): number | null {
	if (place.frozen) return null;
	const { nextPost, nextComment, nextReaction, nextVote, nextNews, nextStory, nextCard, nextMessage } = place;
	const moments = [
		nextPost,
		nextComment,
		nextReaction,
		nextVote,
		nextNews,
		nextStory,
		nextCard,
		nextMessage,
	].flatMap((moment) => (moment ? [moment.getTime()] : []));
	return moments.length === 0 ? null : Math.max(0, Math.min(...moments) - now.getTime());
}

/** The moment on the network's own clock: it stands still while the classroom is frozen. */
export const clock = (network: { pausedAt: Date | null }, now: Date): Date => network.pausedAt ?? now;
