import { record } from '#lib/activity/record.server.ts';
import { nextOn, taking } from '#lib/moderation/patrol/patrol.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { change, find } from '../../run.server.ts';

// Pupils who look first at what waits. They are kept with the run, so that each of them knows it without being asked
// for. Every verb answers null where the run is not the person's and false when it is over.

/** Lets these pupils begin, in the place of others. False also for who is no pupil there. */
export async function choose(
	person: Person,
	runId: string,
	pupilIds: readonly string[],
	now: Date,
): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	const roster = (await classrooms.rosterOf(run.classroomId, now)).map(({ id }) => id);
	const chosen = roster.filter((id) => pupilIds.includes(id));
	if (chosen.length !== pupilIds.length || chosen.length === 0) return false;
	return change(person, runId, { patrol: taking(run.patrol, chosen, roster) }, async (run, tx) => {
		for (const pupil of chosen)
			await record(tx, 'patrol.chosen', {
				by: person.id,
				for: pupil,
				classroomId: run.classroomId,
				lessonRunId: run.id,
				details: {},
				at: now,
			});
	});
}

/** Lets the next ones begin, whose turn it is. */
export async function rotate(person: Person, runId: string, now: Date): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	const roster = (await classrooms.rosterOf(run.classroomId, now)).map(({ id }) => id);
	return choose(person, runId, nextOn(roster, run.patrol), now);
}

/** Ends it for now; who had a turn stays known. */
export async function end(person: Person, runId: string, now: Date): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	if (!run.patrol || run.patrol.now.length === 0) return run.finishedAt === null;
	return change(person, runId, { patrol: { ...run.patrol, now: [] } }, (run, tx) =>
		record(tx, 'patrol.ended', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		}),
	);
}
