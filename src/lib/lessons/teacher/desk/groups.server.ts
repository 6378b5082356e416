import { randomInt } from 'node:crypto';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { byHand, deal, type Groups } from '../../groups.ts';
import { handed, type Step } from '../../run.ts';
import { change, find } from '../../run.server.ts';

// Groups of a lesson run, and steps that some go to before the class does. Both are kept with the run. Every verb
// answers null where the run is not the person's and false when it is over.

/** Deals the class into so many groups by chance; the seed is kept, so that it can be told how they came about. */
export const dealOut = (person: Person, runId: string, count: number, now: Date, seed = randomInt(2 ** 31)) =>
	arrange(person, runId, now, (roster) => deal(roster, count, seed));

/** Puts each pupil in the group with the number that she was given. Also false with somebody who is not in the class. */
export const seat = (person: Person, runId: string, numbers: ReadonlyMap<string, number | null>, now: Date) =>
	arrange(person, runId, now, (roster) =>
		[...numbers.keys()].every((id) => roster.includes(id))
			? byHand(roster, (id) => numbers.get(id) ?? null)
			: 'unknown',
	);

/** Lets everybody sit where they like. */
export const disband = (person: Person, runId: string, now: Date) => arrange(person, runId, now, () => null);

async function arrange(
	person: Person,
	runId: string,
	now: Date,
	make: (roster: string[]) => Groups | null | 'unknown',
): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	const roster = (await classrooms.rosterOf(run.classroomId, now)).map(({ id }) => id);
	const groups = make(roster);
	if (groups === 'unknown') return false;
	const isNone = !groups || groups.sets.length === 0;
	return change(person, runId, { groups: isNone ? null : groups }, (run, tx) =>
		record(tx, 'groups.made', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: { groups: isNone ? 0 : groups.sets.length, seed: groups?.seed ?? null },
			at: now,
		}),
	);
}

/** Hands a step out to some pupils before the class goes there, or with null calls it back from them. */
export async function handOut(
	person: Person,
	runId: string,
	pupilIds: readonly string[],
	step: Extract<Step, 'play' | 'reflect'> | null,
	now: Date,
): Promise<boolean | null> {
	const run = await find(person, runId);
	if (!run) return null;
	const roster = (await classrooms.rosterOf(run.classroomId, now)).map(({ id }) => id);
	const own = roster.filter((id) => pupilIds.includes(id));
	if (own.length === 0 || own.length !== new Set(pupilIds).size) return false;
	return change(person, runId, { ahead: handed(run.ahead, own, step) }, async (run, tx) => {
		const told = { by: person.id, classroomId: run.classroomId, lessonRunId: run.id, at: now };
		if (step) await record(tx, 'step.handed', { ...told, details: { step, people: own.length } });
		else await record(tx, 'step.called_back', { ...told, details: { people: own.length } });
	});
}
