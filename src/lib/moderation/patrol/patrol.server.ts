import { aliasedTable, and, asc, eq, inArray, isNull, ne, notExists, or } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { givesAway, pictureBeside, type Patrol, type Verdict } from './patrol.ts';

type Run = { id: string; classroomId: string; patrol: Patrol | null; shape: string | null };

/** As many as a pupil can oversee. */
const most = 20;
/** So many are looked at for those, because some would tell who wrote them. */
const lookedAt = 60;

/** Nobody is where each pupil plays alone: what she writes is nobody's to look at. */
const isOnPatrol = (person: Person, { patrol, shape }: Run) =>
	shape !== 'solo' && (patrol?.now.includes(person.id) ?? false);

/**
 * What waits that a pupil on patrol has not said anything about, oldest first, without whose it is. Never her own,
 * nothing that a nudge would have waited with or stopped, that was reported, or that may say that a child is not well,
 * and nothing that names who wrote it. Null for who is not on patrol. One query.
 */
export async function toLookAt(person: Person, run: Run) {
	if (!isOnPatrol(person, run)) return null;
	const rows = await waiting(person, run);
	return rows.slice(0, most).map(({ id, body, picture, recipe, author }) => ({
		id,
		body,
		recipe,
		picture: pictureBeside(picture, author),
	}));
}

/**
 * Keeps what she thinks; the teacher reads it and decides. Null where it is not hers to look at: she is not on patrol, it was
 * decided meanwhile, or she said what she thinks before.
 */
export async function giveOpinion(
	person: Person,
	run: Run,
	{ reviewId, verdict, rule }: { reviewId: string; verdict: Verdict; rule: string | null },
	now: Date,
): Promise<true | null> {
	if (!isOnPatrol(person, run)) return null;
	const review = (await waiting(person, run)).find(({ id }) => id === reviewId);
	if (!review) return null;
	await db.transaction(async (tx) => {
		const given = await tx
			.insert(t.opinion)
			.values({ reviewId, personId: person.id, verdict, rule, at: now })
			.onConflictDoNothing()
			.returning({ reviewId: t.opinion.reviewId });
		if (given.length === 0) return;
		await record(tx, 'opinion.given', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			about: { kind: 'post', id: review.postId },
			details: { verdict, rule },
			at: now,
		});
	});
	return true;
}

async function waiting(person: Person, run: Run) {
	const earlier = aliasedTable(t.review, 'earlier');
	const rows = await db
		.select({
			id: t.review.id,
			postId: t.post.id,
			body: t.post.body,
			picture: t.post.picture,
			recipe: t.post.recipe,
			author: {
				nickname: t.person.nickname,
				givenName: t.person.givenName,
				familyName: t.person.familyName,
				avatar: t.person.avatar,
			},
		})
		.from(t.review)
		.innerJoin(t.post, eq(t.post.id, t.review.subjectId))
		.innerJoin(t.network, and(eq(t.network.id, t.post.networkId), isNull(t.network.personId)))
		.innerJoin(t.person, eq(t.person.id, t.review.authorId))
		.leftJoin(t.opinion, and(eq(t.opinion.reviewId, t.review.id), eq(t.opinion.personId, person.id)))
		.where(
			and(
				eq(t.review.classroomId, run.classroomId),
				isNull(t.review.decision),
				eq(t.review.lessonRunId, run.id),
				eq(t.review.subjectKind, 'post'),
				inArray(t.review.cause, ['held', 'nudge']),
				or(isNull(t.review.grade), eq(t.review.grade, 'tip')),
				ne(t.review.authorId, person.id),
				isNull(t.opinion.reviewId),
				// What was ever reported, or was ever a sign, is an adult's alone, in every version.
				notExists(
					db
						.select({ id: earlier.id })
						.from(earlier)
						.where(
							and(eq(earlier.subjectId, t.review.subjectId), inArray(earlier.cause, ['report', 'worry'])),
						),
				),
			),
		)
		.orderBy(asc(t.review.openedAt), asc(t.review.id))
		.limit(lookedAt);
	return rows.filter(({ body, recipe, author }) => !givesAway(`${body} ${recipe ?? ''}`, author));
}
