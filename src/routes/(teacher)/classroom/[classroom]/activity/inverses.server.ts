import type { Activity, Verb } from '#lib/activity/activity.ts';
import { setStill } from '#lib/experts/still.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as trusts from '#lib/moderation/trust/trust.server.ts';
import { reasonBefore, type Inverse, type Inverses } from '#lib/moderation/log/undo.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { setOpen } from '#lib/network/curtain/curtain.server.ts';
import * as avatars from '#lib/network/profile/avatar.server.ts';
import { withdrawObserved } from '#lib/skills/observed.server.ts';

/** A room's verb does not know of an activity; these tell it what the activity was about. */
const room = ({ classroomId }: Activity) => classroomId ?? '';
const runOf = ({ lessonRunId }: Activity) => lessonRunId ?? '';
const aboutOf = ({ about }: Activity) => about?.id ?? '';

const freeze: Inverse = (person, activity, now) => freezes.freeze(person, room(activity), now);
const lift: Inverse = (person, activity, now) => freezes.lift(person, room(activity), now);
const avatar: Inverse = (person, activity, now) => {
	const { from } = activity.details as { from: string };
	return avatars.give(person, room(activity), { pupilId: activity.forId ?? '', avatar: from }, now);
};
const comment =
	(closed: boolean): Inverse =>
	(person, activity, now) =>
		comments.setClosed(
			person,
			{ id: runOf(activity), classroomId: room(activity) },
			aboutOf(activity),
			closed,
			now,
		);
const curtain =
	(open: boolean): Inverse =>
	(person, activity, now) =>
		setOpen(person, { id: runOf(activity), classroomId: room(activity) }, open, now);
const still =
	(isStill: boolean): Inverse =>
	(person, activity, now) =>
		setStill(person, { id: aboutOf(activity), classroomId: room(activity) }, isStill, now);
const decision: Inverse = async (person, activity, now) => {
	const { reviewId } = activity.details as { reviewId: string };
	return (await reviews.undo(person, [reviewId], now)).length > 0;
};
const decided = (kind: string) =>
	Object.fromEntries(['approved', 'returned', 'removed'].map((what) => [`${kind}.${what}`, decision]));

/** How each thing that can be taken back is taken back: by the verb that anybody would use. */
export const inverses: Inverses = {
	'classroom.frozen': lift,
	'classroom.resumed': freeze,
	'classroom.slowed': async (person, activity, now) =>
		activity.details.from === undefined
			? false
			: arrangements.slow(person, room(activity), activity.details.from, now),
	'classroom.held': async (person, activity, now) =>
		activity.details.from === undefined
			? false
			: arrangements.hold(person, room(activity), activity.details.from, now),
	'pupil.frozen': (person, activity, now) =>
		freezes.liftPupil(person, room(activity), activity.forId ?? '', now),
	'pupil.resumed': async (person, activity, now) => {
		const reason = await reasonBefore(activity);
		const asked = reason === null ? null : { pupilId: activity.forId ?? '', reason };
		return asked && freezes.freezePupil(person, room(activity), asked, now);
	},
	'trust.decided': (person, activity, now) => {
		const given = { pupilId: activity.forId ?? '', level: activity.details.from };
		return trusts.give(person, room(activity), given, now);
	},
	'avatar.changed': avatar,
	'avatar.given': avatar,
	'comments.closed': comment(false),
	'comments.opened': comment(true),
	'thread.frozen': still(false),
	'thread.resumed': still(true),
	'evidence.observed': (person, activity, now) =>
		withdrawObserved(person, { classroomId: room(activity), piece: activity.details.piece }, now),
	'run.held': async (person, activity, now) =>
		activity.details.from === undefined
			? false
			: runs.holdStep(person, runOf(activity), activity.details.from, now),
	'curtain.opened': curtain(false),
	'curtain.closed': curtain(true),
	'spotlight.opened': async (person, activity, now) => {
		const { instead } = activity.details;
		// What stood there before may have been taken away meanwhile.
		if (instead && (await spotlights.open(person, runOf(activity), instead, now)) === true) return true;
		return spotlights.close(person, runOf(activity), now);
	},
	'spotlight.closed': async (person, activity, now) =>
		(await spotlights.open(person, runOf(activity), aboutOf(activity), now)) === true,
	...(Object.assign(
		{},
		...['post', 'comment', 'message', 'question', 'answer', 'introduction'].map(decided),
	) as Partial<Record<Verb, never>>),
};
