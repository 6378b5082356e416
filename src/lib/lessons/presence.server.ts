import { and, asc, eq, ne } from 'drizzle-orm';
import { pupilsOf } from '#lib/access/reach.server.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { Step } from './run.ts';

type Run = { id: string; classroomId: string };

/** After so many milliseconds it is written down again that somebody is still there: seldom enough for a class. */
const stillHere = 45_000;

/** Notes that a pupil came into her class's lesson run, or is still there; where she is in it stays as it was. */
export async function arrive(person: Person, run: Run, now: Date): Promise<void> {
	const was = await presenceOf(person, run);
	if (was) return stay(person, run, was, now);
	await db.transaction((tx) => comeIn(tx, person, run, 'learn', now));
}

/** Notes at which step of the run a pupil is. Mostly costs one read when she was there already. */
export async function enter(person: Person, run: Run, step: Step, now: Date): Promise<void> {
	const was = await presenceOf(person, run);
	if (was?.step === step) return stay(person, run, was, now);
	await db.transaction(async (tx) => {
		if (await comeIn(tx, person, run, step, now)) return;
		const moved = await tx
			.update(t.presence)
			.set({ step, seenAt: now })
			.where(and(here(person, run), ne(t.presence.step, step)))
			.returning({ personId: t.presence.personId });
		if (moved.length > 0) await record(tx, 'step.reached', { ...told(person, run, now), details: { step } });
	});
}

async function presenceOf(person: Person, run: Run) {
	const [row] = await db
		.select({ step: t.presence.step, seenAt: t.presence.seenAt })
		.from(t.presence)
		.where(here(person, run));
	return row ?? null;
}

/** Nobody is told of it: the teacher's desk looks again by itself. */
async function stay(person: Person, run: Run, was: { seenAt: Date }, now: Date): Promise<void> {
	if (now.getTime() - was.seenAt.getTime() < stillHere) return;
	await db.transaction((tx) => tx.update(t.presence).set({ seenAt: now }).where(here(person, run)));
}

async function comeIn(tx: Tx, person: Person, run: Run, step: Step, now: Date): Promise<boolean> {
	const entered = await tx
		.insert(t.presence)
		.values({ lessonRunId: run.id, personId: person.id, step, enteredAt: now, seenAt: now })
		.onConflictDoNothing()
		.returning({ personId: t.presence.personId });
	if (entered.length > 0) await record(tx, 'run.entered', { ...told(person, run, now), details: {} });
	return entered.length > 0;
}

const here = (person: Person, run: Run) =>
	and(eq(t.presence.lessonRunId, run.id), eq(t.presence.personId, person.id));

const told = (person: Person, run: Run, at: Date) => ({
	by: person.id,
	classroomId: run.classroomId,
	lessonRunId: run.id,
	at,
});

/** Every pupil of the classroom with where she is in the run; `step` is null for who has not come in. */
export function inRun(run: Run, now: Date) {
	return db
		.select({
			id: t.person.id,
			name: t.person.nickname,
			avatar: t.person.avatar,
			step: t.presence.step,
			enteredAt: t.presence.enteredAt,
		})
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.leftJoin(t.presence, and(eq(t.presence.personId, t.person.id), eq(t.presence.lessonRunId, run.id)))
		.where(pupilsOf(run.classroomId, now))
		.orderBy(asc(t.person.nickname));
}
