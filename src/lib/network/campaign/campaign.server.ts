import { and, count, desc, eq, sql } from 'drizzle-orm';
import { record } from '#lib/activity/record.server.ts';
import { judgeFor } from '#lib/moderation/judge.server.ts';
import { secondsToWait } from '#lib/moderation/pace.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import { nudgedFirst, send, type Refused, type Sent } from '#lib/moderation/send.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t, type Read, type Tx } from '#lib/server/db/index.ts';
import type { PostDraft } from '../draft.ts';
import { clock, holdIn, type Place } from '../place.server.ts';
import { standingOf } from '../shown.ts';
import { refusalFor } from '../standstill.ts';
import { castOf } from './cast.server.ts';
import { crowdOf } from './crowd.ts';
import { countCrowd } from './crowd.server.ts';
import { reachOf, subjectOf } from './reach.ts';
import { respond } from './respond.server.ts';
import { dataOf, mostCampaigns, purse, type Target } from './target.ts';

/** Why nothing is bought: it reaches nobody, there is too little in the purse, or it was bought often enough. */
export type Unbought = { refused: 'nobody' | 'dear' | 'often' };

/**
 * Buys an advertisement: a post of hers that says that it is one, and walks the way of a post. Sending the same form
 * twice is buying it once.
 */
export async function buy(
	person: Person,
	place: Place,
	{ draft, target }: { draft: PostDraft; target: Target },
	language: Language,
	now: Date,
): Promise<Sent | Refused | Unbought> {
	const { network, run, classroom } = place;
	if (!network) return { refused: 'gone' };
	const refusal = refusalFor(person, place, now);
	if (refusal) return refusal;
	const seconds = await secondsToWait(person, classroom.slow, now);
	if (seconds > 0) return { refused: 'slow', seconds };
	const before = await spendings(db, person, network.id);
	const cast = await castOf(network.id, language);
	const { reached, perHead, cost } = reachOf(cast, target, subjectOf(draft.body, draft.picture));
	const short = shortOf(before, draft.key, cost);
	if (short) return short;
	const judgement = await judgeFor(person, classroom.id, draft.body, {
		earlier: draft.earlier,
		picture: { made: draft.recipe?.made ?? null, earlier: draft.earlierRecipes ?? [] },
		hold: holdIn(place),
		language,
		now,
	});
	const nudged = nudgedFirst(judgement, draft.seen);
	if (nudged) return nudged;
	const counted =
		before[0]?.crowd ??
		// Nobody of her class is where she plays alone.
		(network.personId
			? crowdOf([])
			: await countCrowd(person, { runId: run.id, networkId: network.id }, clock(network, now)));

	return db.transaction(async (tx) => {
		const bought = await spendings(tx, person, network.id);
		const again = bought.find(({ postId }) => postId === draft.key);
		if (again) return { id: draft.key, waits: again.waits };
		const late = shortOf(bought, draft.key, cost);
		if (late) return late;
		const words = { body: draft.body, picture: draft.picture, recipe: recipeOf(draft) };
		const written = await tx
			.insert(t.post)
			.values({
				id: draft.key,
				networkId: network.id,
				classroomId: classroom.id,
				personId: person.id,
				...words,
				ad: { kind: 'campaign' },
				appearsAt: now,
				createdAt: now,
			})
			.onConflictDoNothing()
			.returning({ id: t.post.id });
		if (written.length === 0) return boughtBefore(tx, person, network.id, draft.key);
		await tx.insert(t.campaign).values({
			postId: draft.key,
			networkId: network.id,
			personId: person.id,
			target,
			perHead,
			cost,
			reached,
			crowd: bought[0]?.crowd ?? counted,
			boughtAt: now,
		});
		const about = { kind: 'post', id: draft.key } as const;
		const where = { classroomId: classroom.id, lessonRunId: run.id };
		const sent = await send(tx, { ...about, authorId: person.id, ...where }, words, judgement, now);
		if (!sent.waits) await respond(tx, draft.key, clock(network, now));
		await record(tx, 'ad.bought', {
			by: person.id,
			...where,
			about,
			details: { cost, data: dataOf(target) },
			at: now,
		});
		return sent;
	});
}

/** The same form at the same moment: the other one was first. */
async function boughtBefore(tx: Tx, person: Person, networkId: string, key: string): Promise<Sent | Refused> {
	const row = (await spendings(tx, person, networkId)).find(({ postId }) => postId === key);
	return row ? { id: key, waits: row.waits } : { refused: 'gone' };
}

/** A picture is chosen or made: not both. */
const recipeOf = ({ picture, recipe }: PostDraft) => (picture ? null : (recipe?.text ?? null));

type Spending = Awaited<ReturnType<typeof spendings>>[number];

function shortOf(bought: readonly Spending[], key: string, cost: number): Unbought | null {
	if (bought.some(({ postId }) => postId === key)) return null;
	if (bought.length >= mostCampaigns) return { refused: 'often' };
	if (cost === 0) return { refused: 'nobody' };
	return cost > leftOf(bought) ? { refused: 'dear' } : null;
}

/** What is left in her purse after these. */
export const leftOf = (bought: readonly { cost: number }[]): number =>
	bought.reduce((left, { cost }) => left - cost, purse);

/** What she bought on this network, the first first. */
async function spendings(read: Read | Tx, person: Pick<Person, 'id'>, networkId: string) {
	const rows = await read
		.select({
			postId: t.campaign.postId,
			cost: t.campaign.cost,
			crowd: t.campaign.crowd,
			reviewId: t.review.id,
		})
		.from(t.campaign)
		.leftJoin(t.review, hiding(t.campaign.postId))
		.where(and(eq(t.campaign.networkId, networkId), eq(t.campaign.personId, person.id)))
		.orderBy(t.campaign.boughtAt, t.campaign.postId);
	return rows.map(({ reviewId, ...row }) => ({ ...row, waits: reviewId !== null }));
}

const columns = () => ({
	id: t.campaign.postId,
	target: t.campaign.target,
	perHead: t.campaign.perHead,
	cost: t.campaign.cost,
	reached: t.campaign.reached,
	crowd: t.campaign.crowd,
	boughtAt: t.campaign.boughtAt,
	body: t.post.body,
	picture: t.post.picture,
	recipe: t.post.recipe,
	appearsAt: t.post.appearsAt,
	deletedAt: t.post.deletedAt,
	reviewId: t.review.id,
	decision: t.review.decision,
	feedback: t.review.feedback,
});

const hers = (person: Pick<Person, 'id'>, networkId: string) =>
	and(eq(t.campaign.networkId, networkId), eq(t.campaign.personId, person.id));

/** Her advertisements on this network, latest first. One query. */
export async function own(person: Pick<Person, 'id'>, networkId: string) {
	const rows = await db
		.select(columns())
		.from(t.campaign)
		.innerJoin(t.post, eq(t.post.id, t.campaign.postId))
		.leftJoin(t.review, hiding(t.campaign.postId))
		.where(hers(person, networkId))
		.orderBy(desc(t.campaign.boughtAt));
	return rows.map((row) => ({ ...row, standing: standingOf(row) }));
}

/** One of hers, with how many hid it, by their reasons; null for anybody else's. One query. */
export async function find(person: Pick<Person, 'id'>, networkId: string, postId: string) {
	const hidden = db
		.select({ postId: t.hiddenAd.postId, reason: t.hiddenAd.reason, count: count().as('count') })
		.from(t.hiddenAd)
		.where(eq(t.hiddenAd.postId, postId))
		.groupBy(t.hiddenAd.postId, t.hiddenAd.reason)
		.as('hidden');
	const rows = await db
		.select({ ...columns(), reason: hidden.reason, times: sql`${hidden.count}`.mapWith(Number) })
		.from(t.campaign)
		.innerJoin(t.post, eq(t.post.id, t.campaign.postId))
		.leftJoin(t.review, hiding(t.campaign.postId))
		.leftJoin(hidden, eq(hidden.postId, t.campaign.postId))
		.where(and(hers(person, networkId), eq(t.campaign.postId, postId)));
	const [first] = rows;
	if (!first) return null;
	const { reason: _reason, times: _times, ...campaign } = first;
	return {
		...campaign,
		standing: standingOf(first),
		hidden: rows.flatMap(({ reason, times }) => (reason ? [{ reason, times }] : [])),
	};
}

export type Campaign = NonNullable<Awaited<ReturnType<typeof find>>>;
