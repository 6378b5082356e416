import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Activity, Writing } from '#lib/activity/activity.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';
import { verbs, type NudgeKind, type ScenarioActivity, type Verb } from './condition.ts';
import { plan, type Planned } from './rule.ts';
import type { Scenario } from './scenario.ts';

type Network = { id: string; classroomId: string; pausedAt: Date | null };
/** What the activity is about: the post it concerns, and who of the cast wrote it. */
type Subject = { postId: string; onKey: string | null; onCast: string | null };

/** Lets the cast answer what a pupil did: ordinary rows, each with its moment ahead. */
export async function react(tx: Tx, network: Network, scenario: Scenario, activity: Activity): Promise<void> {
	const personId = activity.forId ?? activity.personId;
	const subject = await subjectOf(tx, activity);
	if (!personId || !subject) return;
	// While the network stands still, the answers wait from the moment at which it stopped.
	const at = network.pausedAt ?? activity.at;
	for (const verb of verbsOf(activity)) {
		const seen = await asSeen(tx, activity, verb, personId, subject);
		const planned = plan(scenario, seen, await pastOf(tx, network.id, personId));
		await count(tx, network.id, personId, new Set(planned.map((outcome) => outcome.rule)));
		for (const outcome of planned) await carryOut(tx, network, personId, subject, outcome, at);
	}
}

/** What needs no approval counts as approved when it is sent. */
function verbsOf({ verb, details }: Activity): Verb[] {
	const known = verbs.filter((candidate) => candidate === verb);
	if (verb === 'post.submitted' && !(details as Writing).held) known.push('post.approved');
	if (verb === 'comment.submitted' && !(details as Writing).held) known.push('comment.approved');
	return known;
}

async function subjectOf(tx: Tx, { about }: Activity): Promise<Subject | null> {
	if (about?.kind !== 'post' && about?.kind !== 'comment') return null;
	const isComment = about.kind === 'comment';
	const query = tx
		.select({
			postId: t.post.id,
			onKey: t.post.scriptKey,
			postCast: t.castMember.key,
			commentCast: sql<string | null>`(
				select author.key from ${t.castMember} as author where author.id = ${isComment ? t.comment.castMemberId : null})`,
		})
		.from(t.post)
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId));
	const [row] = isComment
		? await query.innerJoin(t.comment, eq(t.comment.postId, t.post.id)).where(eq(t.comment.id, about.id))
		: await query.where(eq(t.post.id, about.id));
	return row ? { postId: row.postId, onKey: row.onKey, onCast: row.commentCast ?? row.postCast } : null;
}

async function asSeen(
	tx: Tx,
	activity: Activity,
	verb: Verb,
	personId: string,
	subject: Subject,
): Promise<ScenarioActivity> {
	const details = activity.details as { writing?: Writing | null; kinds?: string[] } & Partial<Writing>;
	const writing = details.writing ?? details;
	return {
		verb,
		by: personId,
		about: activity.about!,
		details: {
			text: writing.text ?? '',
			findings: (writing.findings ?? []) as NudgeKind[],
			heeded: (details.kinds ?? writing.heeded ?? []) as NudgeKind[],
			picture: writing.picture ?? null,
			onCast: subject.onCast,
			onKey: subject.onKey,
			count: await timesDone(tx, activity, verb, personId),
		},
	};
}

/** How often this pupil did this in this network, this time included. */
async function timesDone(tx: Tx, activity: Activity, verb: Verb, personId: string): Promise<number> {
	if (verb === 'post.approved') return everyoneSees(tx, t.post, activity, personId);
	if (verb === 'comment.approved') return everyoneSees(tx, t.comment, activity, personId);
	return tx.$count(
		t.activity,
		and(
			eq(t.activity.lessonRunId, activity.lessonRunId ?? ''),
			eq(t.activity.personId, personId),
			eq(t.activity.verb, verb),
		),
	);
}

/** Approved, or never held: either way it stands on the square. */
async function everyoneSees(
	tx: Tx,
	of: typeof t.post | typeof t.comment,
	{ lessonRunId }: Activity,
	personId: string,
): Promise<number> {
	const [row] = await tx
		.select({ count: sql`count(*)`.mapWith(Number) })
		.from(of)
		.innerJoin(t.network, and(eq(t.network.id, of.networkId), eq(t.network.lessonRunId, lessonRunId ?? '')))
		.leftJoin(t.review, hiding(of.id))
		.where(and(eq(of.personId, personId), isNull(t.review.id)));
	return row?.count ?? 0;
}

async function pastOf(tx: Tx, networkId: string, personId: string) {
	const rows = await tx.select().from(t.firing).where(eq(t.firing.networkId, networkId));
	const fired: Record<string, number> = {};
	const firedInNetwork: Record<string, number> = {};
	for (const row of rows) {
		if (row.personId === personId) fired[row.rule] = row.count;
		firedInNetwork[row.rule] =
			(Object.hasOwn(firedInNetwork, row.rule) ? firedInNetwork[row.rule]! : 0) + row.count;
	}
	return { fired, firedInNetwork };
}

async function count(tx: Tx, networkId: string, personId: string, rules: Set<string>): Promise<void> {
	if (rules.size === 0) return;
	await tx
		.insert(t.firing)
		.values([...rules].map((rule) => ({ networkId, personId, rule, count: 1 })))
		.onConflictDoUpdate({
			target: [t.firing.networkId, t.firing.personId, t.firing.rule],
			set: { count: sql`${t.firing.count} + 1` },
		});
}

async function carryOut(
	tx: Tx,
	network: Network,
	personId: string,
	subject: Subject,
	outcome: Planned,
	at: Date,
): Promise<void> {
	const appearsAt = new Date(at.getTime() + outcome.after * 1000);
	if (outcome.kind === 'card') {
		const { key, title, body } = outcome;
		await tx
			.insert(t.card)
			.values({ id: newId(), networkId: network.id, personId, key, title, body, appearsAt });
		return;
	}
	const castMemberId = await castId(tx, network.id, outcome.cast);
	// A scenario that was edited meanwhile may name somebody this network has never met.
	if (!castMemberId) return;
	if (outcome.kind === 'post') {
		await tx.insert(t.post).values({
			id: newId(),
			networkId: network.id,
			classroomId: network.classroomId,
			castMemberId,
			body: outcome.body.nl,
			bodyEn: outcome.body.en,
			picture: outcome.picture ?? null,
			appearsAt,
			createdAt: at,
		});
		return;
	}
	const postId = outcome.on === 'subject' ? subject.postId : await scriptedPost(tx, network.id, outcome.on);
	if (!postId) return;
	if (outcome.kind === 'comment')
		await tx.insert(t.comment).values({
			id: newId(),
			postId,
			networkId: network.id,
			classroomId: network.classroomId,
			castMemberId,
			body: outcome.body.nl,
			bodyEn: outcome.body.en,
			appearsAt,
			createdAt: at,
		});
	else
		await tx
			.insert(t.reaction)
			.values({ id: newId(), postId, networkId: network.id, castMemberId, kind: outcome.reaction, appearsAt })
			.onConflictDoNothing();
}

async function castId(tx: Tx, networkId: string, key: string): Promise<string | null> {
	const [row] = await tx
		.select({ id: t.castMember.id })
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, networkId), eq(t.castMember.key, key)));
	return row?.id ?? null;
}

async function scriptedPost(tx: Tx, networkId: string, key: string): Promise<string | null> {
	const [row] = await tx
		.select({ id: t.post.id })
		.from(t.post)
		.where(and(eq(t.post.networkId, networkId), eq(t.post.scriptKey, key)));
	return row?.id ?? null;
}
