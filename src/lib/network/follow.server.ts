import { and, eq, isNull, sql } from 'drizzle-orm';
import { goingFor } from '#lib/access/going.server.ts';
import type { Activity } from '#lib/activity/activity.ts';
import { preparedIn, t, type Tx } from '#lib/server/db/index.ts';
import { respond } from './campaign/respond.server.ts';
import { answer } from './chat/answer.server.ts';
import { apply, takeBack } from './post/change.server.ts';
import { pause, resume } from './scenario/clock.server.ts';
import { verbs } from './scenario/format/condition.ts';
import { endAll } from './restart.server.ts';
import { openSquare } from './solo/opening.server.ts';
import { joinNetwork } from './scenario/open.server.ts';
import { playedOn } from './scenario/played.server.ts';
import { react } from './scenario/answer/react.server.ts';

/** What the network does when the ledger hears of something: it opens with the play step, keeps time, lets the cast answer. */
export async function networkFollows(tx: Tx, activity: Activity): Promise<void> {
	const { verb, classroomId, lessonRunId } = activity;
	if (!classroomId) return;
	if (verb === 'classroom.frozen') await pause(tx, classroomId, activity.at);
	else if (verb === 'classroom.resumed') await resume(tx, classroomId, activity.at);
	else if (lessonRunId && opensSquare(activity))
		await openSquare(tx, { id: lessonRunId, classroomId }, activity.at);
	else if (verb === 'run.shaped' && lessonRunId)
		await beginAnew(tx, { id: lessonRunId, classroomId }, activity.at);
	else if (isApproval(activity)) await appear(tx, activity);
	else await followChange(tx, activity);
	if (leavesAsItWas(activity)) return;
	if (verb === 'run.entered' && lessonRunId && activity.personId)
		await join(tx, lessonRunId, activity.personId);
	if (lessonRunId && isHeardInChat(activity)) await answerInChat(tx, lessonRunId, activity);
	if (lessonRunId && (verbs as readonly string[]).includes(verb))
		await letCastAnswer(tx, lessonRunId, activity);
}

/** Other words take their place when nothing holds them, or not any more; and leave it when that is taken back. */
async function followChange(tx: Tx, { verb, about, at, details }: Activity) {
	if (about?.kind !== 'change') return;
	const { held, decision } = details as { held?: boolean; decision?: string };
	if (verb === 'change.approved' || (verb === 'change.submitted' && !held)) await apply(tx, about.id, at);
	if (verb === 'review.undone' && decision === 'approved') await takeBack(tx, about.id, at);
}

/** The class goes out to play, or some of it before the others. */
const opensSquare = (activity: Activity): boolean =>
	activity.verb === 'step.handed' ||
	activity.verb === 'network.restarted' ||
	(activity.verb === 'run.stepped' && activity.details.step === 'play');

type Approval = Activity<'post.approved' | 'comment.approved' | 'message.approved'>;

const isApproved = (activity: Activity): activity is Approval =>
	activity.verb === 'post.approved' ||
	activity.verb === 'comment.approved' ||
	activity.verb === 'message.approved';

/** A report was looked at and nothing was wrong: what everybody saw already is not new, and nobody answers it. */
const leavesAsItWas = (activity: Activity): boolean =>
	isApproved(activity) && activity.details.writing === null;

const isApproval = (activity: Activity): activity is Approval =>
	isApproved(activity) && !leavesAsItWas(activity);

/** What she typed in a chat reaches the cast when nothing holds it, or not any more. */
const isHeardInChat = (activity: Activity): activity is Activity<'message.submitted' | 'message.approved'> =>
	activity.verb === 'message.approved' || (activity.verb === 'message.submitted' && !activity.details.held);

/**
 * What waited comes into the feed at the moment it is approved, where the class looks: at the top.
 * While the network stands still, or ended, that is the moment at which it did: later would be ahead.
 */
async function appear(tx: Tx, { about, at, forId }: Approval) {
	if (!about || !forId) return;
	const of = { post: t.post, comment: t.comment, message: t.message }[about.kind]!;
	const [network] = await tx
		.select({ pausedAt: t.network.pausedAt, endedAt: t.network.endedAt })
		.from(of)
		.innerJoin(t.network, eq(t.network.id, of.networkId))
		.where(eq(of.id, about.id));
	const appearsAt = network?.endedAt ?? network?.pausedAt ?? at;
	await tx.update(of).set({ appearsAt }).where(eq(of.id, about.id));
	if (about.kind === 'post') await respond(tx, about.id, appearsAt);
}

/** Where the class was out to play already, it begins anew in the other shape. */
async function beginAnew(tx: Tx, run: { id: string; classroomId: string }, now: Date) {
	if ((await endAll(tx, run.id, now)) > 0) await openSquare(tx, run, now);
}

async function letCastAnswer(tx: Tx, lessonRunId: string, activity: Activity) {
	const open = await openScenario(tx, lessonRunId, whose(activity));
	if (open) await react(tx, open.network, open.scenario, activity);
}

async function join(tx: Tx, lessonRunId: string, personId: string) {
	const open = await openScenario(tx, lessonRunId, personId);
	if (open) await joinNetwork(tx, open.network, open.scenario, personId);
}

async function answerInChat(
	tx: Tx,
	lessonRunId: string,
	activity: Activity<'message.submitted' | 'message.approved'>,
) {
	const open = await openScenario(tx, lessonRunId, whose(activity));
	if (open) await answer(tx, open.network, open.scenario, activity);
}

/** The pupil whose deed it is, also where somebody else decided about it. */
const whose = ({ forId, personId }: Activity): string => forId ?? personId ?? '';

/** What is played where this pupil is. */
async function openScenario(tx: Tx, lessonRunId: string, personId: string) {
	const [network] = await openNetworkOf(tx, { lessonRunId, personId });
	if (!network) return null;
	const scenario = await playedOn(tx, network);
	return scenario ? { network, scenario } : null;
}

const openNetworkOf = preparedIn((tx) =>
	tx
		.select({
			id: t.network.id,
			classroomId: t.network.classroomId,
			scenario: t.network.scenario,
			edition: t.network.edition,
			openedAt: t.network.openedAt,
			pausedAt: t.network.pausedAt,
		})
		.from(t.network)
		.innerJoin(t.lessonRun, goingFor(sql.placeholder('personId')))
		.where(and(eq(t.lessonRun.id, sql.placeholder('lessonRunId')), isNull(t.lessonRun.finishedAt)))
		.prepare('network_open'),
);
