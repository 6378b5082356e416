import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Activity, Writing } from '#lib/activity/activity.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Meaning } from '#lib/pictures/meaning.ts';
import { newId } from '#lib/server/db/id.ts';
import { at, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { Audience } from '../audience.ts';
import { goOn } from '../chat/say.server.ts';
import { befriend } from '../friend/cast.server.ts';
import { untold } from '../profile/untold.ts';
import { approachable } from './approach.server.ts';
import { goalsFor } from './goal.ts';
import { noteGoals } from './goals.server.ts';
import { verbs, type NudgeKind, type ScenarioActivity, type Verb } from './condition.ts';
import { plan, type Planned } from './rule.ts';
import type { Scenario } from './scenario.ts';
import type { Wording } from './wording.ts';

type Network = { id: string; classroomId: string; openedAt: Date; pausedAt: Date | null };
/** What the activity is about: the post it concerns, and who of the cast wrote it. */
type Subject = {
	postId: string | null;
	onKey: string | null;
	onCast: string | null;
	/** Whose post it is, and who sees it; null for everyone. */
	authorId: string | null;
	audience: Audience | null;
	/** What the pupil set herself: who sees her profile, and who may write to her; null where she set nothing. */
	profile: Audience | null;
	approach: Audience | null;
};

/** Lets the cast answer what a pupil did: ordinary rows, each with its moment ahead. */
export async function react(tx: Tx, network: Network, scenario: Scenario, activity: Activity): Promise<void> {
	const personId = activity.forId ?? activity.personId;
	const subject = personId ? await subjectOf(tx, network.id, activity, personId) : null;
	if (!personId || !subject) return;
	// While the network stands still, the answers wait from the moment at which it stopped.
	const at = network.pausedAt ?? activity.at;
	for (const verb of verbsOf(activity)) {
		const seen = await asSeen(tx, network, activity, verb, personId, subject);
		const thought = plan(scenario, seen, await pastOf(tx, network.id, personId));
		const planned = await approachable(tx, network.id, personId, subject, thought, at);
		await count(tx, network.id, personId, new Set(planned.map((outcome) => outcome.rule)));
		await noteGoals(tx, { networkId: network.id, personId, at }, goalsFor(scenario, seen));
		for (const outcome of planned) await carryOut(tx, network, scenario, personId, subject, outcome, at);
	}
}

/** What needs no approval counts as approved when it is sent. */
function verbsOf({ verb, details }: Activity): Verb[] {
	const known = verbs.filter((candidate) => candidate === verb);
	if (verb === 'post.submitted' && !(details as Writing).held) known.push('post.approved');
	if (verb === 'comment.submitted' && !(details as Writing).held) known.push('comment.approved');
	return known;
}

/** Null for what stands on another network: a square of before that was begun anew hears of nothing any more. */
async function subjectOf(
	tx: Tx,
	networkId: string,
	{ about }: Activity,
	personId: string,
): Promise<Subject | null> {
	const find = {
		post: aboutPost,
		comment: aboutComment,
		message: aboutMessage,
		cast: aboutCast,
		profile: aboutProfile,
	}[about?.kind ?? ''];
	const [row] = find ? await find(tx, { id: about!.id, networkId, personId }) : [];
	return row ?? null;
}

type Kept = typeof t.post | typeof t.comment | typeof t.message | typeof t.castMember | typeof t.profile;

const there = (of: Kept) =>
	and(eq(of.id, sql.placeholder('id')), eq(of.networkId, sql.placeholder('networkId')));

const aboutPost = preparedIn((tx) =>
	tx
		.select({
			postId: t.post.id,
			onKey: t.post.scriptKey,
			onCast: t.castMember.key,
			authorId: t.post.personId,
			audience: t.post.audience,
			...settings(),
		})
		.from(t.post)
		.leftJoin(t.castMember, eq(t.castMember.id, t.post.castMemberId))
		.leftJoin(t.profile, herProfile(t.post))
		.where(there(t.post))
		.prepare('react_about_post'),
);

/** A comment by the cast is theirs; one by a pupil is about whoever of the cast wrote the post. */
const aboutComment = preparedIn((tx) =>
	tx
		.select({
			postId: t.post.id,
			onKey: t.post.scriptKey,
			onCast: t.castMember.key,
			authorId: t.post.personId,
			audience: t.post.audience,
			...settings(),
		})
		.from(t.comment)
		.innerJoin(t.post, eq(t.post.id, t.comment.postId))
		.leftJoin(
			t.castMember,
			eq(t.castMember.id, sql`coalesce(${t.comment.castMemberId}, ${t.post.castMemberId})`),
		)
		.leftJoin(t.profile, herProfile(t.comment))
		.where(there(t.comment))
		.prepare('react_about_comment'),
);

const aboutMessage = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: t.castMember.key,
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.message)
		.innerJoin(t.castMember, eq(t.castMember.id, t.message.castMemberId))
		.leftJoin(t.profile, herProfile(t.message))
		.where(there(t.message))
		.prepare('react_about_message'),
);

const aboutCast = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: t.castMember.key,
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.castMember)
		.leftJoin(t.profile, herProfile(t.castMember))
		.where(there(t.castMember))
		.prepare('react_about_cast'),
);

const aboutProfile = preparedIn((tx) =>
	tx
		.select({
			postId: nothing(),
			onKey: nothing(),
			onCast: nothing(),
			authorId: nothing(),
			audience: nothing(),
			...settings(),
		})
		.from(t.profile)
		.where(there(t.profile))
		.prepare('react_about_profile'),
);

const nothing = () => sql<null>`null`;

const settings = () => ({ profile: t.profile.audience, approach: t.profile.approach });

const herProfile = (of: Exclude<Kept, typeof t.profile>) =>
	and(eq(t.profile.networkId, of.networkId), eq(t.profile.personId, sql.placeholder('personId')));

async function asSeen(
	tx: Tx,
	network: Network,
	activity: Activity,
	verb: Verb,
	personId: string,
	subject: Subject,
): Promise<ScenarioActivity> {
	const details = activity.details as {
		writing?: Writing | null;
		kinds?: string[];
		chose?: string;
	} & Partial<Writing>;
	const writing = details.writing ?? details;
	return {
		verb,
		by: personId,
		about: activity.about!,
		details: {
			text: writing.text ?? '',
			findings: (writing.findings ?? []) as NudgeKind[],
			heeded: (details.kinds ?? writing.heeded ?? []) as NudgeKind[],
			picture: writing.picture ?? (writing.shows ? 'made' : null),
			shows: (writing.shows ?? []) as Meaning[],
			onCast: subject.onCast,
			onKey: subject.onKey,
			chose: details.chose ?? null,
			audience: subject.postId && !subject.onCast ? (subject.audience ?? 'everyone') : null,
			profile: subject.profile ?? untold.audience,
			count: await timesDone(tx, network, activity, verb, personId),
		},
	};
}

/** How often this pupil did this in this network, this time included. */
async function timesDone(
	tx: Tx,
	network: Network,
	activity: Activity,
	verb: Verb,
	personId: string,
): Promise<number> {
	const done =
		{ 'post.approved': postsSeen, 'comment.approved': commentsSeen }[verb as string] ?? timesRecorded;
	const [row] = await done(tx, {
		networkId: network.id,
		openedAt: network.openedAt,
		lessonRunId: activity.lessonRunId ?? '',
		personId,
		verb,
	});
	return row?.count ?? 0;
}

const howMany = () => sql`count(*)`.mapWith(Number);

const timesRecorded = preparedIn((tx) =>
	tx
		.select({ count: howMany() })
		.from(t.activity)
		.where(
			and(
				// So written that no index on the run is chosen: a class does more than one of its pupils ever did.
				sql`coalesce(${t.activity.lessonRunId}, '') = ${sql.placeholder('lessonRunId')}`,
				eq(t.activity.personId, sql.placeholder('personId')),
				eq(t.activity.verb, sql.placeholder('verb')),
				gte(t.activity.at, at('openedAt', t.activity.at)),
			),
		)
		.prepare('react_times_recorded'),
);

/** Approved, or never held: either way it stands on the square. */
const standing = (what: 'post' | 'comment') =>
	preparedIn((tx) => {
		const of = t[what];
		return tx
			.select({ count: howMany() })
			.from(of)
			.leftJoin(t.review, hiding(of.id))
			.where(
				and(
					eq(of.personId, sql.placeholder('personId')),
					eq(of.networkId, sql.placeholder('networkId')),
					isNull(t.review.id),
				),
			)
			.prepare(`react_${what}s_seen`);
	});
const postsSeen = standing('post');
const commentsSeen = standing('comment');

/** How often each rule has answered this pupil, and everybody of the network together. */
async function pastOf(tx: Tx, networkId: string, personId: string) {
	const rows = await firings(tx, { networkId, personId });
	const fired = Object.fromEntries(rows.flatMap(({ rule, own }) => (own > 0 ? [[rule, own]] : [])));
	const firedInNetwork = Object.fromEntries(rows.map(({ rule, all }) => [rule, all]));
	return { fired, firedInNetwork };
}

const firings = preparedIn((tx) =>
	tx
		.select({
			rule: t.firing.rule,
			all: sql`sum(${t.firing.count})`.mapWith(Number),
			own: sql`sum(case when ${t.firing.personId} = ${sql.placeholder('personId')} then ${t.firing.count} else 0 end)`.mapWith(
				Number,
			),
		})
		.from(t.firing)
		.where(eq(t.firing.networkId, sql.placeholder('networkId')))
		.groupBy(t.firing.rule)
		.prepare('react_firings'),
);

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
	scenario: Scenario,
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
	// A network of before editions were kept may be told of somebody it has never met.
	if (!castMemberId) return;
	if (outcome.kind === 'chat') {
		const script = scenario.chats?.find(({ cast }) => cast === outcome.cast);
		const between = { networkId: network.id, personId, castMemberId };
		if (script) await goOn(tx, between, script, outcome.line, appearsAt);
		return;
	}
	if (outcome.kind === 'friend') {
		await befriend(tx, { networkId: network.id, personId, castMemberId }, outcome.does, appearsAt);
		return;
	}
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
	if (outcome.kind === 'share') {
		await shareOn(tx, network, { postId, castMemberId, body: outcome.body, appearsAt, createdAt: at });
		return;
	}
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

/** What was deleted meanwhile nobody shares any more. */
async function shareOn(
	tx: Tx,
	network: Network,
	{
		postId,
		body,
		...share
	}: { postId: string; castMemberId: string; body?: Wording; appearsAt: Date; createdAt: Date },
): Promise<void> {
	const [post] = await tx.select({ deletedAt: t.post.deletedAt }).from(t.post).where(eq(t.post.id, postId));
	if (!post || post.deletedAt) return;
	await tx.insert(t.post).values({
		...share,
		id: newId(),
		networkId: network.id,
		classroomId: network.classroomId,
		sharedPostId: postId,
		body: body?.nl ?? '',
		bodyEn: body?.en ?? '',
	});
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
