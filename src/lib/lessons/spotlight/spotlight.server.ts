import { and, count, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import type { Details, Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Ballot } from './ballot.ts';
import { change, find } from '../run.server.ts';

// One post that a class looks at together, without its name. It is kept with the run, so that there is one at a time,
// and so that every screen knows of it without asking more. Every verb answers null where the run is not the person's.

/** As much of a run as tells what is in its spotlight. */
type Spot = {
	id: string;
	spotlitPostId: string | null;
	votingAt: Date | null;
	turnedAt: Date | null;
};

/** Puts a post in the spotlight, in the place of any other. False when the lesson is over. */
export async function open(
	person: Person,
	runId: string,
	postId: string,
	now: Date,
): Promise<boolean | 'unfit' | null> {
	const run = await find(person, runId);
	if (!run) return null;
	if (!(await fitting(run.id, postId, now))) return 'unfit';
	const set = { spotlitPostId: postId, spotlitAt: now, votingAt: null, turnedAt: null };
	const details = { instead: run.spotlitPostId };
	return change(person, runId, set, told('spotlight.opened', person, postId, now, details));
}

/** Lets the class vote about it with cards; what was chosen in an earlier vote counts no more. */
export const ask = (person: Person, runId: string, now: Date) =>
	change(
		person,
		runId,
		{ votingAt: now, turnedAt: null },
		(run, tx) => told('spotlight.asked', person, run.spotlitPostId, now)(run, tx),
		isNotNull(t.lessonRun.spotlitPostId),
	);

/** Turns the cards over: everybody sees how many there are of each, and nobody whose they are. */
export const turn = (person: Person, runId: string, now: Date) =>
	change(
		person,
		runId,
		{ turnedAt: now },
		(run, tx) => told('spotlight.turned', person, run.spotlitPostId, now)(run, tx),
		and(isNotNull(t.lessonRun.votingAt), isNull(t.lessonRun.turnedAt)),
	);

/** Takes it off every screen. */
export async function close(person: Person, runId: string, now: Date): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	const set = { spotlitPostId: null, spotlitAt: null, votingAt: null, turnedAt: null };
	return change(
		person,
		runId,
		set,
		told('spotlight.closed', person, run.spotlitPostId, now),
		isNotNull(t.lessonRun.spotlitPostId),
	);
}

type SpotlightVerb = Extract<Verb, `spotlight.${string}`>;

const told =
	<V extends SpotlightVerb>(
		verb: V,
		person: Person,
		postId: string | null,
		at: Date,
		details: Details[V] = {} as Details[V],
	): Parameters<typeof change>[3] =>
	(run, tx) =>
		record(tx, verb, {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			about: postId === null ? null : { kind: 'post', id: postId },
			details,
			at,
		});

/** Holds a card up; another one takes its place. False when there is no vote, or no longer. */
export function give(
	person: Person,
	run: { id: string; classroomId: string },
	colour: Ballot,
	now: Date,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [vote] = await tx
			.select({ postId: t.lessonRun.spotlitPostId })
			.from(t.lessonRun)
			.where(
				and(
					eq(t.lessonRun.id, run.id),
					isNull(t.lessonRun.finishedAt),
					isNotNull(t.lessonRun.votingAt),
					isNull(t.lessonRun.turnedAt),
				),
			);
		if (!vote?.postId) return false;
		await tx
			.insert(t.ballot)
			.values({ lessonRunId: run.id, postId: vote.postId, personId: person.id, colour, at: now })
			.onConflictDoUpdate({
				target: [t.ballot.lessonRunId, t.ballot.postId, t.ballot.personId],
				set: { colour, at: now },
			});
		await record(tx, 'ballot.given', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			about: { kind: 'post', id: vote.postId },
			details: {},
			at: now,
		});
		return true;
	});
}

/** What is in the spotlight, and nothing of who wrote it; null when nothing is, or when it may not be seen any more. */
export async function shown(run: Spot, now: Date) {
	const post = run.spotlitPostId && (await fitting(run.id, run.spotlitPostId, now));
	return post || null;
}

/** The card that this pupil holds up in the vote that goes on; null for none. */
export async function ownBallot(person: Person, run: Spot): Promise<Ballot | null> {
	if (!run.spotlitPostId || !run.votingAt) return null;
	const [row] = await db
		.select({ colour: t.ballot.colour })
		.from(t.ballot)
		.where(
			and(
				eq(t.ballot.lessonRunId, run.id),
				eq(t.ballot.postId, run.spotlitPostId),
				eq(t.ballot.personId, person.id),
				gte(t.ballot.at, run.votingAt),
			),
		);
	return row?.colour ?? null;
}

export type Tally = { chosen: number; cards: Record<Ballot, number> | null };

/**
 * How many cards there are, and of which colour once they were turned over; null while nobody votes. The writer's own
 * is left out: whatever she held up, nobody can count it against her.
 */
export async function tally(run: Spot): Promise<Tally | null> {
	if (!run.spotlitPostId || !run.votingAt) return null;
	const rows = await db
		.select({ colour: t.ballot.colour, number: count() })
		.from(t.ballot)
		.innerJoin(t.post, eq(t.post.id, t.ballot.postId))
		.where(
			and(
				eq(t.ballot.lessonRunId, run.id),
				eq(t.ballot.postId, run.spotlitPostId),
				gte(t.ballot.at, run.votingAt),
				or(isNull(t.post.personId), ne(t.post.personId, t.ballot.personId)),
			),
		)
		.groupBy(t.ballot.colour);
	const of = (colour: Ballot) => rows.find((row) => row.colour === colour)?.number ?? 0;
	const cards = { green: of('green'), yellow: of('yellow'), red: of('red') };
	return { chosen: cards.green + cards.yellow + cards.red, cards: run.turnedAt ? cards : null };
}

/**
 * A post that a class may look at together: what everybody sees, and what waits for the teacher, who shows it knowingly.
 * Never what a nudge would stop or what may say that a child is not well, and nothing that was given back or taken away.
 */
async function fitting(runId: string, postId: string, now: Date) {
	const waitsCalmly = and(
		isNull(t.review.decision),
		inArray(t.review.cause, ['held', 'nudge']),
		or(isNull(t.review.grade), ne(t.review.grade, 'stop')),
	);
	const [post] = await db
		.select({
			body: t.post.body,
			bodyEn: t.post.bodyEn,
			picture: t.post.picture,
			recipe: t.post.recipe,
		})
		.from(t.post)
		.innerJoin(t.network, eq(t.network.id, t.post.networkId))
		.leftJoin(t.review, hiding(t.post.id))
		.where(
			and(
				eq(t.post.id, postId),
				eq(t.network.lessonRunId, runId),
				lte(t.post.appearsAt, now),
				or(isNull(t.network.pausedAt), lte(t.post.appearsAt, t.network.pausedAt)),
				or(isNull(t.review.id), waitsCalmly),
			),
		);
	return post ?? null;
}
