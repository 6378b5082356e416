import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import type { Verb } from '#lib/activity/activity.ts';
import { nudgesFor } from '#lib/nudge/nudge.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { LessonText } from '../../lesson.ts';
import {
	candidatesIn,
	countsOf,
	doubtedIn,
	examplesFrom,
	foundIn,
	talksOf,
	toSpeakWith,
	type PupilThen,
} from './summary.ts';

/** What of the ledger the summary tells about. */
const told = [
	'response.given',
	'post.submitted',
	'post.approved',
	'post.returned',
	'post.removed',
	'comment.submitted',
	'comment.approved',
	'comment.returned',
	'comment.removed',
	'review.undone',
	'report.opened',
	'appeal.asked',
] as const satisfies Verb[];

/** More than a class does in a lesson; a bound all the same. */
const mostEvents = 10_000;
/** So many texts are looked at for three examples. */
const mostCandidates = 60;

const byName = new Intl.Collator('nl').compare;

/**
 * A lesson run on one page, made from the ledger. Null where it is not the person's. Three queries.
 * @param lessonOf the lesson's words, if it is still on the shelf
 */
export async function summaryOf(
	person: Person,
	{ classroom, run: runId }: { classroom: string; run: string },
	lessonOf: (slug: string) => LessonText | null,
	language: Language,
	now: Date,
) {
	if (!may.teach(person, classroom)) return null;
	const { run, pupils } = await whoWasIn(classroom, runId, now);
	if (!run) return null;
	const events = await happenedIn(runId);
	const candidates = candidatesIn(events, pupils, (text) => nudgesFor(text, { language }).length > 0).slice(
		-mostCandidates,
	);
	const lesson = lessonOf(run.lesson);
	return {
		run,
		lesson,
		counts: countsOf(events, pupils),
		found: foundIn(events),
		doubted: doubtedIn(events, lesson),
		talks: talksOf(lesson, run.step),
		examples: examplesFrom(candidates, await standingsOf(candidates.map(({ id }) => id))),
		speak: toSpeakWith(events, pupils),
	};
}

async function whoWasIn(classroomId: string, runId: string, now: Date) {
	const worry = db
		.select({ id: t.review.id })
		.from(t.review)
		.where(
			and(
				eq(t.review.authorId, t.person.id),
				eq(t.review.lessonRunId, t.lessonRun.id),
				eq(t.review.cause, 'worry'),
			),
		);
	const rows = await db
		.select({
			run: t.lessonRun,
			id: t.person.id,
			name: t.person.nickname,
			givenName: t.person.givenName,
			cameIn: sql`${t.presence.personId} is not null`.mapWith(Boolean),
			worried: sql`${exists(worry)}`.mapWith(Boolean),
		})
		.from(t.lessonRun)
		.innerJoin(t.membership, eq(t.membership.classroomId, t.lessonRun.classroomId))
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(
			t.presence,
			and(eq(t.presence.personId, t.person.id), eq(t.presence.lessonRunId, t.lessonRun.id)),
		)
		.where(
			and(eq(t.lessonRun.id, runId), eq(t.lessonRun.classroomId, classroomId), pupilsOf(classroomId, now)),
		);
	const pupils = rows
		.map(({ run: _, ...pupil }): PupilThen => pupil)
		.sort((one, other) => byName(one.name, other.name));
	return { run: rows[0]?.run ?? null, pupils };
}

const happenedIn = (runId: string) =>
	db
		.select({
			verb: t.activity.verb,
			personId: t.activity.personId,
			forId: t.activity.forId,
			aboutId: t.activity.aboutId,
			details: t.activity.details,
		})
		.from(t.activity)
		.where(and(eq(t.activity.lessonRunId, runId), inArray(t.activity.verb, [...told])))
		.orderBy(asc(t.activity.id))
		.limit(mostEvents);

/** A query even for none: the page then always asks as much. */
const standingsOf = (ids: string[]) =>
	db
		.select({
			subjectId: t.review.subjectId,
			cause: t.review.cause,
			hides: t.review.hides,
			decision: t.review.decision,
		})
		.from(t.review)
		.where(inArray(t.review.subjectId, ids.length > 0 ? ids : ['']));
