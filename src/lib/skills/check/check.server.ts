import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, isUnique, t } from '#lib/server/db/index.ts';
import { draw } from './bars.server.ts';
import { stateOf, type Item, type Moment, type Sheets } from './check.ts';
import { countOf, resultsOf } from './results.ts';

export type Check = typeof t.check.$inferSelect;

/**
 * Hands a check out to be filled in before a lesson, under a key that makes a form sent twice one check.
 * Null where the classroom is not hers.
 */
export async function handOut(
	teacher: Person,
	classroomId: string,
	{ key, lesson, items }: { key: string; lesson: string; items: Item[] },
	now: Date,
): Promise<true | null> {
	if (!may.teach(teacher, classroomId)) return null;
	try {
		await db.transaction(async (tx) => {
			await tx.insert(t.check).values({
				id: key,
				classroomId,
				lesson,
				items,
				open: 'before',
				handedOutBy: teacher.id,
				handedOutAt: now,
			});
			await record(tx, 'check.handed_out', {
				by: teacher.id,
				classroomId,
				about: { kind: 'check', id: key },
				details: { lesson, moment: 'before' },
				at: now,
			});
		});
	} catch (problem) {
		if (!isUnique(problem)) throw problem;
	}
	return true;
}

/**
 * Opens a moment of a check, or closes the one that is open. What is asked before can no longer be opened once the
 * class was asked after. `late` where it has moved on meanwhile; null where it is not hers.
 */
export async function turn(
	teacher: Person,
	{ classroomId, checkId }: { classroomId: string; checkId: string },
	to: Moment | null,
	now: Date,
): Promise<'turned' | 'late' | null> {
	const check = await find(teacher, classroomId, checkId);
	if (!check) return null;
	const { open, afterAt } = check;
	if (open === to) return 'turned';
	if (to === 'before' && afterAt) return 'late';
	return db.transaction(async (tx) => {
		const rows = await tx
			.update(t.check)
			.set({ open: to, ...(to === 'after' && !afterAt && { afterAt: now }) })
			.where(
				and(
					eq(t.check.id, checkId),
					open ? eq(t.check.open, open) : isNull(t.check.open),
					afterAt ? undefined : isNull(t.check.afterAt),
				),
			)
			.returning({ id: t.check.id });
		if (rows.length === 0) return 'late';
		await record(tx, to ? 'check.handed_out' : 'check.closed', {
			by: teacher.id,
			classroomId,
			about: { kind: 'check', id: checkId },
			details: { lesson: check.lesson, moment: (to ?? open)! },
			at: now,
		});
		return 'turned';
	});
}

/** A check of the teacher's classroom. */
async function find(teacher: Person, classroomId: string, checkId: string): Promise<Check | null> {
	if (!may.teach(teacher, classroomId) || !isId(checkId)) return null;
	const [check] = await db
		.select()
		.from(t.check)
		.where(and(eq(t.check.id, checkId), eq(t.check.classroomId, classroomId)));
	return check ?? null;
}

/** A classroom's checks, newest first, with how many filled each in. Null where it is not hers. One query. */
export async function list(teacher: Person, classroomId: string) {
	if (!may.teach(teacher, classroomId)) return null;
	const times = (moment: Moment) =>
		sql`count(case when ${t.checkSheet.moment} = ${moment} then 1 end)`.mapWith(Number);
	const rows = await db
		.select({
			id: t.check.id,
			lesson: t.check.lesson,
			open: t.check.open,
			handedOutAt: t.check.handedOutAt,
			afterAt: t.check.afterAt,
			before: times('before'),
			after: times('after'),
		})
		.from(t.check)
		.leftJoin(t.checkSheet, eq(t.checkSheet.checkId, t.check.id))
		.where(eq(t.check.classroomId, classroomId))
		.groupBy(t.check.id)
		.orderBy(desc(t.check.handedOutAt), asc(t.check.id));
	return rows.map((row) => ({ ...row, state: stateOf(row) }));
}

/**
 * What a class chose before and after, in counts, and which of its pupils filled it in, by name. Null where it is not
 * hers. Three queries.
 */
export async function ofClassroom(teacher: Person, classroomId: string, checkId: string, now: Date) {
	const check = await find(teacher, classroomId, checkId);
	if (!check) return null;
	const [roster, all] = await Promise.all([
		classrooms.pupilsOf(classroomId, now),
		db.select().from(t.checkSheet).where(eq(t.checkSheet.checkId, checkId)),
	]);
	const here = new Set(roster.map(({ id }) => id));
	const sheets = all.filter(({ personId }) => here.has(personId));
	const has = (personId: string, moment: Moment) =>
		sheets.some((sheet) => sheet.personId === personId && sheet.moment === moment);
	return {
		check: {
			...about(check),
			counts: { before: countOf(sheets, 'before'), after: countOf(sheets, 'after') },
		},
		results: draw(resultsOf(check.items, sheets)),
		pupils: roster.map(({ id, nickname, avatar }) => ({
			id,
			name: nickname,
			avatar,
			before: has(id, 'before'),
			after: has(id, 'after'),
		})),
	};
}

/** What one pupil chose before and after, to talk with her about it. Null where it is not hers. Three queries. */
export async function ofPupilForTeacher(
	teacher: Person,
	{ classroomId, checkId, personId }: { classroomId: string; checkId: string; personId: string },
	now: Date,
) {
	const check = await find(teacher, classroomId, checkId);
	if (!check || !isId(personId)) return null;
	const [roster, sheets] = await Promise.all([
		classrooms.pupilsOf(classroomId, now),
		sheetsOf(checkId, personId),
	]);
	const pupil = roster.find(({ id }) => id === personId);
	return pupil ? { check: about(check), pupil, items: check.items, sheets } : null;
}

export type MySheet = { form: 'a' | 'b'; answers: Record<string, string>; words: string | null };

/** What a pupil filled in of one check. One query. */
export async function sheetsOf(checkId: string, personId: string): Promise<Sheets<MySheet>> {
	const rows = await db
		.select()
		.from(t.checkSheet)
		.where(and(eq(t.checkSheet.checkId, checkId), eq(t.checkSheet.personId, personId)));
	const at = (moment: Moment): MySheet | null => rows.find((row) => row.moment === moment) ?? null;
	return { before: at('before'), after: at('after') };
}

export const about = ({ id, lesson, open, handedOutAt, afterAt }: Check) => ({
	...{ id, lesson, open, handedOutAt, afterAt },
	state: stateOf({ open, afterAt }),
});
