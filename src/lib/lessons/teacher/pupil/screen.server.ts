import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { goingFor } from '#lib/access/going.server.ts';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as runs from '../../run.server.ts';

/** In milliseconds: after this a teacher says again that she looks along, so that every look is written down. */
const lasts = 10 * 60_000;

/**
 * Notes that a teacher looks at the square as one of her pupils sees it. Her pupil can see that she did.
 * Null where the run or the pupil is not hers, false when the lesson is over.
 */
export async function lookAlong(
	person: Person,
	runId: string,
	pupilId: string,
	now: Date,
): Promise<boolean | null> {
	const run = await runs.find(person, runId);
	if (!run || !(await classrooms.hasPupil(run.classroomId, pupilId, now))) return null;
	if (run.finishedAt) return false;
	await db.transaction((tx) =>
		record(tx, 'screen.seen', {
			by: person.id,
			for: pupilId,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		}),
	);
	return true;
}

/** Ids from an address. */
type Asked = { classroom: string; run: string; pupil: string };

/**
 * Where a pupil is on the square, for a teacher who said that she looks along: `looksAlong` is false until she has, and
 * again after a while. Null where the run or the pupil is not hers. One query.
 */
export async function screenOf(person: Person, { classroom, run, pupil }: Asked, now: Date) {
	if (!may.teach(person, classroom)) return null;
	const look = db
		.select({ at: t.activity.at })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.forId, t.person.id),
				eq(t.activity.lessonRunId, t.lessonRun.id),
				eq(t.activity.personId, person.id),
				eq(t.activity.verb, 'screen.seen'),
			),
		)
		.orderBy(desc(t.activity.id))
		.limit(1);
	const [row] = await db
		.select({
			run: t.lessonRun,
			classroom: {
				id: t.classroom.id,
				name: t.classroom.name,
				schedule: t.classroom.schedule,
				heavySince: t.classroom.heavySince,
			},
			pupil: { id: t.person.id, name: t.person.nickname, avatar: t.person.avatar },
			network: { id: t.network.id, pausedAt: t.network.pausedAt },
			frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean),
			paused: t.pupilFreeze.reason,
			lookedAt: sql`(${look})`.mapWith(t.activity.at),
		})
		.from(t.lessonRun)
		.innerJoin(t.classroom, eq(t.classroom.id, t.lessonRun.classroomId))
		.innerJoin(t.membership, eq(t.membership.classroomId, t.classroom.id))
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(t.network, goingFor(t.person.id))
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.classroom.id), isNull(t.freeze.liftedAt)))
		.leftJoin(
			t.pupilFreeze,
			and(
				eq(t.pupilFreeze.classroomId, t.classroom.id),
				eq(t.pupilFreeze.personId, t.person.id),
				isNull(t.pupilFreeze.liftedAt),
			),
		)
		.where(
			and(
				eq(t.lessonRun.id, run),
				eq(t.person.id, pupil),
				pupilsOf(classroom, now),
				isNull(t.lessonRun.finishedAt),
			),
		)
		.limit(1);
	if (!row) return null;
	const { lookedAt, ...screen } = row;
	return {
		...screen,
		looksAlong: lookedAt !== null && now.getTime() - lookedAt.getTime() < lasts,
	};
}
