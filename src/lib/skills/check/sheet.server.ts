import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { ownClassroom } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { about, sheetsOf, type Check } from './check.server.ts';
import { formFor, moments, stateOf, type Moment } from './check.ts';
import type { Filled } from './reading.ts';

/** Filled in; `closed` when it can no longer be, `frozen` while the class only reads. */
export type Outcome = 'filled' | 'closed' | 'frozen';

/** Keeps what a pupil filled in; while it is open, she can think again. Null where there is no such check for her. */
export async function fill(
	pupil: Person,
	{ checkId, moment }: { checkId: string; moment: Moment },
	filled: Filled,
	now: Date,
): Promise<Outcome | null> {
	const classroomId = ownClassroom(pupil);
	if (!classroomId || !isId(checkId)) return null;
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ open: t.check.open, frozen: sql`${t.freeze.id} is not null`.mapWith(Boolean) })
			.from(t.check)
			.leftJoin(t.freeze, and(eq(t.freeze.classroomId, t.check.classroomId), isNull(t.freeze.liftedAt)))
			.where(and(eq(t.check.id, checkId), eq(t.check.classroomId, classroomId)));
		if (!found) return null;
		if (found.frozen) return 'frozen';
		if (found.open !== moment) return 'closed';
		await keep(tx, { checkId, classroomId, personId: pupil.id, moment }, filled, now);
		return 'filled';
	});
}

/** Writes a sheet in somebody's transaction. The ledger knows that it was filled in, and not with what. */
export async function keep(
	tx: Tx,
	{
		checkId,
		classroomId,
		personId,
		moment,
	}: { checkId: string; classroomId: string; personId: string; moment: Moment },
	{ answers, words }: Filled,
	at: Date,
): Promise<void> {
	const mine = { checkId, moment, personId };
	const said = moment === 'after' ? words : null;
	const rows = await tx
		.insert(t.checkSheet)
		.values({ ...mine, form: formFor(moment, checkId, personId), answers, words: said, at })
		.onConflictDoNothing()
		.returning({ personId: t.checkSheet.personId });
	if (rows.length === 0) {
		await tx
			.update(t.checkSheet)
			.set({ answers, words: said, at })
			.where(
				and(
					eq(t.checkSheet.checkId, checkId),
					eq(t.checkSheet.moment, moment),
					eq(t.checkSheet.personId, personId),
				),
			);
		return;
	}
	await record(tx, 'check.filled', {
		by: personId,
		classroomId,
		about: { kind: 'check', id: checkId },
		details: { moment },
		at,
	});
}

/** A check that is there for a pupil: her classroom's, or one that she filled in elsewhere. Two queries. */
export async function ofPupil(pupil: Person, checkId: string) {
	if (!isId(checkId)) return null;
	const [[check], sheets] = await Promise.all([
		db.select().from(t.check).where(eq(t.check.id, checkId)),
		sheetsOf(checkId, pupil.id),
	]);
	if (!check || !isHers(pupil, check, Boolean(sheets.before || sheets.after))) return null;
	return {
		check: about(check),
		items: check.items,
		sheets,
		form: check.open && formFor(check.open, checkId, pupil.id),
	};
}

const isHers = (pupil: Person, { classroomId }: Check, filledIn: boolean) =>
	filledIn || classroomId === ownClassroom(pupil);

/** A pupil's checks, newest first: what she can fill in now, and what she filled in. One query. */
export async function listOf(pupil: Person) {
	const classroomId = ownClassroom(pupil);
	const filledAt = (moment: Moment) =>
		sql`max(case when ${t.checkSheet.moment} = ${moment} then 1 else 0 end)`.mapWith(Boolean);
	const rows = await db
		.select({
			id: t.check.id,
			classroomId: t.check.classroomId,
			lesson: t.check.lesson,
			open: t.check.open,
			afterAt: t.check.afterAt,
			handedOutAt: t.check.handedOutAt,
			before: filledAt('before'),
			after: filledAt('after'),
		})
		.from(t.check)
		.leftJoin(t.checkSheet, and(eq(t.checkSheet.checkId, t.check.id), eq(t.checkSheet.personId, pupil.id)))
		.where(or(eq(t.checkSheet.personId, pupil.id), eq(t.check.classroomId, classroomId ?? '')))
		.groupBy(t.check.id)
		.orderBy(desc(t.check.handedOutAt));
	return rows.flatMap(({ classroomId: where, ...row }) => {
		const filled = { before: row.before, after: row.after };
		const waits = row.open !== null && where === classroomId && !filled[row.open] ? row.open : null;
		return waits || moments.some((moment) => filled[moment])
			? [{ id: row.id, lesson: row.lesson, handedOutAt: row.handedOutAt, state: stateOf(row), filled, waits }]
			: [];
	});
}
