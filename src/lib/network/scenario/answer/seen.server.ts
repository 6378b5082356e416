import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Activity, Writing } from '#lib/activity/activity.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Meaning } from '#lib/pictures/meaning.ts';
import { at, preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import type { Pull } from '../format/kinds.ts';
import { untold } from '../../profile/untold.ts';
import { verbs, type NudgeKind, type ScenarioActivity, type Verb } from '../format/condition.ts';
import type { Subject } from './subject.server.ts';

type Network = { id: string; openedAt: Date };

/** What needs no approval counts as approved when it is sent. */
export function verbsOf({ verb, details }: Activity): Verb[] {
	// Rules are about a pull that goes off: taking it back is nobody's to answer.
	if (verb === 'pull.switched' && (details as { on: boolean }).on) return [];
	const known = verbs.filter((candidate) => candidate === verb);
	if (verb === 'post.submitted' && !(details as Writing).held) known.push('post.approved');
	if (verb === 'comment.submitted' && !(details as Writing).held) known.push('comment.approved');
	return known;
}

/** An activity as the rules and goals of a scenario can ask about it. */
export async function asSeen(
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
		pull?: Pull;
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
			pull: details.pull ?? null,
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
