import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { pupilsOf } from '#lib/access/reach.server.ts';
import { db, t } from '#lib/server/db/index.ts';

type Run = { id: string; classroomId: string };

/** A pupil of the classroom with how she is doing in a lesson run; `step` is null for who has not come in. */
export type PupilInRun = Awaited<ReturnType<typeof pupilsIn>>[number];

/**
 * Every pupil of a run's classroom with how she is doing in it, by name: never in any other order. One query.
 * @param tasks keys of the lesson's questions and walks
 * @param pupilId only this pupil
 */
export function pupilsIn(run: Run, tasks: readonly string[], now: Date, pupilId?: string) {
	const answers = answersIn(run, tasks);
	const waiting = waitingIn(run);
	const lastSign = db
		.select({ at: t.activity.at })
		.from(t.activity)
		.where(and(eq(t.activity.personId, t.person.id), eq(t.activity.lessonRunId, run.id)))
		.orderBy(desc(t.activity.id))
		.limit(1);
	return db
		.select({
			id: t.person.id,
			name: t.person.nickname,
			avatar: t.person.avatar,
			step: t.presence.step,
			seenAt: t.presence.seenAt,
			/** How many of the lesson's tasks she did, and how many at the step where she is. */
			done: sql`coalesce(${answers.done}, 0)`.mapWith(Number),
			doneHere: sql`coalesce(${answers.doneHere}, 0)`.mapWith(Number),
			/** How often she tried the question that she tried most, while it is not right yet. */
			wrongTries: sql`coalesce(${answers.wrongTries}, 0)`.mapWith(Number),
			/** When she last did something in this run. */
			lastSignAt: sql`(${lastSign})`.mapWith(t.activity.at),
			/** How many of her texts wait for the teacher. */
			waiting: sql`coalesce(${waiting.texts}, 0)`.mapWith(Number),
			/** Why she may only read; null while she may write. */
			readsOnly: t.pupilFreeze.reason,
		})
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(t.presence, and(eq(t.presence.personId, t.person.id), eq(t.presence.lessonRunId, run.id)))
		.leftJoin(answers, eq(answers.personId, t.person.id))
		.leftJoin(waiting, eq(waiting.authorId, t.person.id))
		.leftJoin(
			t.pupilFreeze,
			and(
				eq(t.pupilFreeze.classroomId, run.classroomId),
				eq(t.pupilFreeze.personId, t.person.id),
				isNull(t.pupilFreeze.liftedAt),
			),
		)
		.where(and(pupilsOf(run.classroomId, now), pupilId === undefined ? undefined : eq(t.person.id, pupilId)))
		.orderBy(asc(t.person.nickname), asc(t.person.id));
}

/** What each pupil answered, counted. What is found on a walk may be tried as often as one likes. */
function answersIn(run: Run, tasks: readonly string[]) {
	const isTask = inArray(t.response.key, [...tasks]);
	const isHere = eq(t.response.step, t.presence.step);
	return db
		.select({
			personId: t.response.personId,
			done: sql`count(case when ${isTask} then 1 end)`.mapWith(Number).as('done'),
			doneHere: sql`count(case when ${and(isTask, isHere)} then 1 end)`.mapWith(Number).as('done_here'),
			wrongTries:
				sql`max(case when ${and(isTask, isHere, eq(t.response.right, false))} then ${t.response.tries} else 0 end)`
					.mapWith(Number)
					.as('wrong_tries'),
		})
		.from(t.response)
		.innerJoin(
			t.presence,
			and(eq(t.presence.lessonRunId, t.response.lessonRunId), eq(t.presence.personId, t.response.personId)),
		)
		.where(eq(t.response.lessonRunId, run.id))
		.groupBy(t.response.personId)
		.as('answers');
}

const waitingIn = (run: Run) =>
	db
		.select({ authorId: t.review.authorId, texts: count().as('texts') })
		.from(t.review)
		.where(
			and(
				eq(t.review.classroomId, run.classroomId),
				isNull(t.review.decision),
				eq(t.review.lessonRunId, run.id),
			),
		)
		.groupBy(t.review.authorId)
		.as('waiting');
