import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { may, taughtClassrooms } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import type { Hold } from '#lib/people/classroom.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, isUnique, prepared, t, type Tx } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';
import type { Step } from './run.ts';
import type { Shape } from './shape.ts';

/** Where a classroom is: its current lesson run, if any, and whether it is frozen. One query. */
export const current = async (classroomId: string): Promise<Current | null> =>
	(await currently({ classroomId }))[0] ?? null;

export type Current = Awaited<ReturnType<typeof currently>>[number];

const currently = prepared((db) =>
	db
		.select({
			classroom: {
				id: t.classroom.id,
				name: t.classroom.name,
				hold: t.classroom.hold,
				rules: t.classroom.rules,
				schedule: t.classroom.schedule,
			},
			run: t.lessonRun,
			frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean),
		})
		.from(t.classroom)
		.leftJoin(t.lessonRun, and(eq(t.lessonRun.classroomId, t.classroom.id), isNull(t.lessonRun.finishedAt)))
		.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.classroom.id), isNull(t.freeze.liftedAt)))
		.where(eq(t.classroom.id, sql.placeholder('classroomId')))
		.limit(1)
		.prepare('current_run'),
);

/** A lesson run in one of the teacher's own classrooms. */
export async function find(person: Person, runId: string) {
	const [run] = await db.select().from(t.lessonRun).where(eq(t.lessonRun.id, runId));
	return run && may.teach(person, run.classroomId) ? run : null;
}

/** A classroom's lesson runs, newest first. */
export async function past(person: Person, classroomId: string) {
	if (!taughtClassrooms(person).includes(classroomId)) return null;
	return db
		.select()
		.from(t.lessonRun)
		.where(eq(t.lessonRun.classroomId, classroomId))
		.orderBy(desc(t.lessonRun.begunAt))
		.limit(100);
}

/** The lesson runs that a pupil came into herself, newest first; changing classrooms takes none away. */
export const attended = (person: Person, limit = 50) =>
	attendedBy(person).orderBy(desc(t.lessonRun.begunAt)).limit(limit);

/** One of the lesson runs that a pupil came into. */
export async function findAttended(person: Person, runId: string) {
	const [run] = await attendedBy(person, eq(t.lessonRun.id, runId));
	return run ?? null;
}

const lastLook = (person: Person, runId: Column) =>
	db
		.select({ at: t.activity.at })
		.from(t.activity)
		.where(
			and(
				eq(t.activity.forId, person.id),
				eq(t.activity.lessonRunId, runId),
				eq(t.activity.verb, 'screen.seen'),
			),
		)
		.orderBy(desc(t.activity.id))
		.limit(1);

const attendedBy = (person: Person, which?: SQL) =>
	db
		.select({
			id: t.lessonRun.id,
			classroomId: t.lessonRun.classroomId,
			classroom: t.classroom.name,
			lesson: t.lessonRun.lesson,
			begunAt: t.lessonRun.begunAt,
			finishedAt: t.lessonRun.finishedAt,
			step: t.lessonRun.step,
			said: t.lessonRun.said,
			saidUntil: t.lessonRun.saidUntil,
			timerFrom: t.lessonRun.timerFrom,
			timerUntil: t.lessonRun.timerUntil,
			calledAt: t.lessonRun.calledAt,
			votingAt: t.lessonRun.votingAt,
			turnedAt: t.lessonRun.turnedAt,
			patrol: t.lessonRun.patrol,
			shape: t.lessonRun.shape,
			/** When a teacher last looked at the square as she sees it; null for never. */
			lookedAt: sql`(${lastLook(person, t.lessonRun.id)})`.mapWith(t.activity.at),
		})
		.from(t.presence)
		.innerJoin(t.lessonRun, eq(t.lessonRun.id, t.presence.lessonRunId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.lessonRun.classroomId))
		.where(and(eq(t.presence.personId, person.id), which));

/** Begins a lesson run; answers the run that is going on when there is one already. */
export async function begin(
	person: Person,
	classroomId: string,
	lesson: { slug: string; version: string; shape?: Shape; own?: { title: string; edition: string } | null },
	now: Date,
): Promise<{ runId: string; begun: boolean } | null> {
	if (!may.teach(person, classroomId)) return null;
	const runId = newId();
	try {
		await db.transaction(async (tx) => {
			await tx.insert(t.lessonRun).values({
				id: runId,
				classroomId,
				lesson: lesson.slug,
				version: lesson.version,
				step: 'learn',
				begunBy: person.id,
				begunAt: now,
				edition: lesson.own?.edition ?? null,
				shape: lesson.shape ?? null,
			});
			await record(tx, 'run.begun', {
				by: person.id,
				classroomId,
				lessonRunId: runId,
				details: { lesson: lesson.slug, ...(lesson.own && { scenario: lesson.own.title }) },
				at: now,
			});
		});
		return { runId, begun: true };
	} catch (error) {
		if (!isUnique(error)) throw error;
		const going = await current(classroomId);
		return going?.run ? { runId: going.run.id, begun: false } : null;
	}
}

/** Takes the class to a step. */
export const stepTo = (person: Person, runId: string, step: Step, now: Date) =>
	// What was chosen for one step ends with it, and whoever takes the class on is there with it.
	change(person, runId, { step, hold: null, wokenAt: now, calledAt: null }, (run, tx) =>
		record(tx, 'run.stepped', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: { step },
			at: now,
		}),
	);

/** Chooses what waits for the teacher during this step only; null for what the classroom holds. */
export async function holdStep(person: Person, runId: string, hold: Hold | null, now: Date) {
	const before = await find(person, runId);
	return change(person, runId, { hold }, (run, tx) =>
		record(tx, 'run.held', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: { hold, from: before?.hold ?? null },
			at: now,
		}),
	);
}

/**
 * Chooses whether the class plays together or each pupil alone. Where it was out to play already, all squares begin
 * anew. Choosing what is chosen already changes nothing.
 */
export async function setShape(person: Person, runId: string, shape: Shape, now: Date) {
	const before = await find(person, runId);
	const from = before?.shape ?? 'class';
	if (before && from === shape) return before.finishedAt === null;
	return change(person, runId, { shape }, (run, tx) =>
		record(tx, 'run.shaped', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: { shape, from },
			at: now,
		}),
	);
}

/** Opens the square for today. */
export const wake = (person: Person, runId: string, now: Date) =>
	change(person, runId, { wokenAt: now }, (run, tx) =>
		record(tx, 'run.woken', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		}),
	);

export const finish = (person: Person, runId: string, now: Date) =>
	change(person, runId, { finishedBy: person.id, finishedAt: now }, (run, tx) =>
		record(tx, 'run.finished', {
			by: person.id,
			classroomId: run.classroomId,
			lessonRunId: run.id,
			details: {},
			at: now,
		}),
	);

type Change = Partial<typeof t.lessonRun.$inferInsert>;
type Run = typeof t.lessonRun.$inferSelect;

/**
 * Changes a run that is going on, and tells the ledger. Null when it is not the person's; false when it is over already.
 * @param only where it is as this asks; false for every other
 */
export async function change(
	person: Person,
	runId: string,
	set: Change,
	tell: (run: Run, tx: Tx) => Promise<unknown>,
	only?: SQL,
): Promise<boolean | null> {
	if (!(await find(person, runId))) return null;
	return db.transaction(async (tx) => {
		const [run] = await tx
			.update(t.lessonRun)
			.set(set)
			.where(and(eq(t.lessonRun.id, runId), isNull(t.lessonRun.finishedAt), only))
			.returning();
		if (run) await tell(run, tx);
		return run !== undefined;
	});
}
