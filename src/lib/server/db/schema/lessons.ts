import type { Kit } from '../kit.pg.ts';
import { holds, type people } from './people.ts';
import type { scenarios } from './scenario.ts';

export const steps = ['learn', 'practise', 'play', 'reflect'] as const;
/** Whether the class is on one square together, or each pupil on one of her own, with nobody but the cast. */
export const shapes = ['class', 'solo'] as const;
/** Whether a post fits the class's rules: it does, one doubts, it does not. */
export const ballots = ['green', 'yellow', 'red'] as const;

export function lessons(
	k: Kit,
	{ classroom, person }: ReturnType<typeof people>,
	{ scenarioEdition }: ReturnType<typeof scenarios>,
) {
	const lessonRun = k.table(
		'lesson_run',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			lesson: k.str().notNull(),
			version: k.str().notNull(),
			step: k.oneOf(steps).notNull(),
			begunBy: k.ref(() => person.id).notNull(),
			begunAt: k.time().notNull(),
			finishedBy: k.ref(() => person.id),
			finishedAt: k.time(),
			/** What waits for the teacher during this step only; null for what the classroom holds. */
			hold: k.oneOf(holds),
			/** How its play step is played; null for the class together. */
			shape: k.oneOf(shapes),
			/** When its square was last opened for the day; null for the day on which it was begun. */
			wokenAt: k.time(),
			/** What the teacher says to the whole class; `ready` names a ready sentence, which everybody reads in her own language. */
			said: k.json<{ text: string; ready: string | null }>(),
			saidUntil: k.time(),
			/** A timer on every screen: since when, and until when. */
			timerFrom: k.time(),
			timerUntil: k.time(),
			/** When everybody was last called to the step where the class is. */
			calledAt: k.time(),
			/** The school's own scenario that is played with it, in the words it had then; null for the lesson's. */
			edition: k.ref(() => scenarioEdition.id),
			/** The one post that is looked at together just now, without its name, and since when. */
			spotlitPostId: k.str(),
			spotlitAt: k.time(),
			/** Since when the class votes about it with cards, and when the cards were turned over. */
			votingAt: k.time(),
			turnedAt: k.time(),
			/** Who sits with whom; the seed with which they were dealt, null where it was by hand. */
			groups: k.json<{ seed: number | null; sets: string[][] }>(),
			/** To whom a step was handed out before the class goes there, by pupil. */
			ahead: k.json<Record<string, (typeof steps)[number]>>(),
			/** The pupils who look first at what waits, and everybody who had a turn; null where there are none. */
			patrol: k.json<{ now: string[]; had: string[] }>(),
		},
		(c) => [
			k
				.uniqueIndex('lesson_run_current')
				.on(c.classroomId)
				.where(k.sql`finished_at is null`),
			k.index('lesson_run_classroom').on(c.classroomId, c.begunAt),
			k.index('lesson_run_edition').on(c.edition),
		],
	);

	/** Who came into a lesson run, and where she is. */
	const presence = k.table(
		'presence',
		{
			lessonRunId: k.ref(() => lessonRun.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			step: k.oneOf(steps).notNull(),
			enteredAt: k.time().notNull(),
			seenAt: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.lessonRunId, c.personId] }),
			k.index('presence_person').on(c.personId),
		],
	);

	/** What a pupil answered to a question or chose at a hotspot; `key` is the lesson's. */
	const response = k.table(
		'response',
		{
			lessonRunId: k.ref(() => lessonRun.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			key: k.str().notNull(),
			step: k.oneOf(steps).notNull(),
			/** Option keys, or one text for an open question. */
			value: k.json<string[]>().notNull(),
			right: k.bool(),
			tries: k.int().notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.lessonRunId, c.personId, c.key] }),
			k.index('response_person').on(c.personId),
		],
	);

	/** The card that a pupil held up about a post in the spotlight; one from before the vote began counts no more. */
	const ballot = k.table(
		'ballot',
		{
			lessonRunId: k.ref(() => lessonRun.id).notNull(),
			postId: k.str().notNull(),
			personId: k.ref(() => person.id).notNull(),
			colour: k.oneOf(ballots).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.primaryKey({ columns: [c.lessonRunId, c.postId, c.personId] }),
			k.index('ballot_person').on(c.personId),
		],
	);

	return { lessonRun, presence, response, ballot };
}
