import { and, eq, lte } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { cleared } from '#lib/moderation/review.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { ShareDraft } from '../draft.ts';
import { clock, holdIn, type Place } from '../place.server.ts';
import { refusalFor } from '../standstill.ts';
import { isFor } from '../visible.server.ts';

/** A post that this person sees and may show to others; of a share, what it shares. What is for friends is not. */
export async function shareable(person: Person, networkId: string, postId: string, now: Date) {
	const [row] = await db
		.select({
			id: t.post.id,
			sharedPostId: t.post.sharedPostId,
			audience: t.post.audience,
			body: t.post.body,
			bodyEn: t.post.bodyEn,
			name: t.person.nickname,
			castName: t.castMember.name,
		})
		.from(t.post)
		.leftJoin(t.person, eq(t.person.id, t.post.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.where(
			and(
				eq(t.post.id, postId),
				eq(t.post.networkId, networkId),
				lte(t.post.appearsAt, now),
				cleared(t.post.id),
				isFor(db, t.post, person.id),
			),
		);
	return row && row.audience !== 'friends' && row.sharedPostId === null ? row : null;
}

/** Shows somebody's post to others, with words of her own or without. It walks the way of a post. */
export async function share(
	person: Person,
	place: Place,
	postId: string,
	draft: ShareDraft,
	language: Language,
	now: Date,
): Promise<Sent | Refused> {
	const { network, run, classroom } = place;
	if (!network) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now, 'shares');
	if (refusal) return refusal;
	const original = await shareable(person, network.id, postId, clock(network, now));
	if (!original) return { refused: 'gone' };
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		earlier: draft.earlier,
		hold: holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;

	return db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.post)
			.values({
				id: draft.key,
				networkId: network.id,
				classroomId: classroom.id,
				personId: person.id,
				body: draft.body,
				sharedPostId: postId,
				// What somebody showed to her class does not leave it.
				audience: original.audience,
				appearsAt: now,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.post.id });
		if (rows.length === 0) return { id: draft.key, waits: judgement.cause !== null };
		const about = { kind: 'post', id: postId } as const;
		const who = { by: person.id, classroomId: classroom.id, lessonRunId: run.id };
		await record(tx, 'post.shared', { ...who, about, details: { share: draft.key }, at: now });
		const subject = { kind: 'post', id: draft.key, authorId: person.id, ...who } as const;
		return send(tx, subject, { body: quoted(draft.body, original.body), picture: null }, judgement, now);
	});
}

/** As her teacher reads it: her own words, and what she passes on. */
const quoted = (body: string, shared: string) => [body, `» ${shared}`].filter(Boolean).join('\n');
