import type { Details, Verb } from '#lib/activity/activity.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { change } from '../run.server.ts';
import type { ReadyWord } from './readyWords.ts';

// What a teacher says to the whole class during a lesson run. Every verb answers null where the run is not hers and
// false when it is over. It is kept with the run, so that two tabs, a reload and a restart agree.

const after = (minutes: number, now: Date) => new Date(now.getTime() + minutes * 60_000);

type Word = { text: string; ready: ReadyWord | null; minutes: number };

/** Puts a sentence on every screen of the class, for so many minutes. */
export const say = (person: Person, runId: string, { text, ready, minutes }: Word, now: Date) =>
	blow(person, runId, { said: { text, ready }, saidUntil: after(minutes, now) }, now, 'run.said', {
		text,
		minutes,
	});

/** Takes it back. */
export const unsay = (person: Person, runId: string, now: Date) =>
	blow(person, runId, { said: null, saidUntil: null }, now, 'run.unsaid', {});

/** Starts a timer on every screen. */
export const time = (person: Person, runId: string, minutes: number, now: Date) =>
	blow(person, runId, { timerFrom: now, timerUntil: after(minutes, now) }, now, 'run.timed', { minutes });

export const untime = (person: Person, runId: string, now: Date) =>
	blow(person, runId, { timerFrom: null, timerUntil: null }, now, 'run.untimed', {});

/** Calls everybody to the step where the class is: their pages go there by themselves. */
export const call = (person: Person, runId: string, now: Date) =>
	change(person, runId, { calledAt: now }, (run, tx) =>
		record(tx, 'run.called', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: { step: run.step },
			at: now,
		}),
	);

function blow<V extends Verb>(
	person: Person,
	runId: string,
	set: Parameters<typeof change>[2],
	now: Date,
	verb: V,
	details: Details[V],
) {
	return change(person, runId, set, (run, tx) =>
		record(tx, verb, {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details,
			at: now,
		}),
	);
}
