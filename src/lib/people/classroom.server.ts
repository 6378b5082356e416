import { randomInt } from 'node:crypto';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { db, prepared, t, type Read, type Tx } from '#lib/server/db/index.ts';
import type { Classroom, ClassRule, Hold, NamedPupil, Pupil, Schedule } from './classroom.ts';
import { isCode, makeCode, tidyCode } from './code.ts';
import { counting } from './membership.server.ts';
import { isId } from './person.ts';

export type NewClassroom = {
	schoolId: string;
	name: string;
	yearGroup: number;
	/** Chosen instead of made: for a demo only, since a short code can be guessed. */
	code?: string;
	hold?: Hold;
	schedule?: Schedule;
};

/** A classroom with its door closed and, unless said otherwise, every post held for the teacher. */
export async function create(
	tx: Tx,
	{ schoolId, name, yearGroup, code, hold = 'all', schedule = 'lessons' }: NewClassroom,
	now = new Date(),
): Promise<Classroom> {
	const classroom: Classroom = {
		id: newId(),
		schoolId,
		name,
		yearGroup,
		code: code === undefined ? await freeCode(tx) : chosen(code),
		openUntil: null,
		hold,
	};
	await tx.insert(t.classroom).values({ ...classroom, schedule, createdAt: now });
	return classroom;
}

function chosen(code: string): string {
	const tidied = tidyCode(code);
	if (!isCode(tidied)) throw new Error(`A class code has 4 to 12 letters and digits; "${code}" has not.`);
	return tidied;
}

async function freeCode(tx: Tx): Promise<string> {
	for (;;) {
		const code = makeCode(randomInt);
		const [taken] = await tx
			.select({ id: t.classroom.id })
			.from(t.classroom)
			.where(eq(t.classroom.code, code));
		if (!taken) return code;
	}
}

/** For a code that went further than the classroom. @returns the new one; the old one opens nothing any more. */
export async function renewCode(tx: Tx, classroomId: string): Promise<string> {
	const code = await freeCode(tx);
	await tx.update(t.classroom).set({ code }).where(eq(t.classroom.id, classroomId));
	return code;
}

export async function openDoor(tx: Tx, classroomId: string, until: Date): Promise<void> {
	await tx.update(t.classroom).set({ openUntil: until }).where(eq(t.classroom.id, classroomId));
}

/** An unfinished lesson run keeps the door open all the same. */
export async function closeDoor(tx: Tx, classroomId: string): Promise<void> {
	await tx.update(t.classroom).set({ openUntil: null }).where(eq(t.classroom.id, classroomId));
}

export async function setHold(tx: Tx, classroomId: string, hold: Hold): Promise<void> {
	await tx.update(t.classroom).set({ hold }).where(eq(t.classroom.id, classroomId));
}

/** @param seconds between two texts of one pupil; null for as they come */
export async function setSlow(tx: Tx, classroomId: string, seconds: number | null): Promise<void> {
	await tx.update(t.classroom).set({ slow: seconds }).where(eq(t.classroom.id, classroomId));
}

export async function setSchedule(tx: Tx, classroomId: string, schedule: Schedule): Promise<void> {
	await tx.update(t.classroom).set({ schedule }).where(eq(t.classroom.id, classroomId));
}

/**
 * Lets heavy news weigh on a classroom, or no longer.
 * @returns whether that changed anything
 */
export async function setHeavy(tx: Tx, classroomId: string, since: Date | null): Promise<boolean> {
	const rows = await tx
		.update(t.classroom)
		.set({ heavySince: since })
		.where(
			and(
				eq(t.classroom.id, classroomId),
				since === null ? isNotNull(t.classroom.heavySince) : isNull(t.classroom.heavySince),
			),
		)
		.returning({ id: t.classroom.id });
	return rows.length > 0;
}

/** What a teacher chose for it, as a transaction sees it. */
export async function settingsOf(tx: Tx, classroomId: string): Promise<{ hold: Hold; slow: number | null }> {
	const [row] = await tx
		.select({ hold: t.classroom.hold, slow: t.classroom.slow })
		.from(t.classroom)
		.where(eq(t.classroom.id, classroomId));
	return row!;
}

/** @param rules null for those that every class begins with */
export async function setRules(tx: Tx, classroomId: string, rules: ClassRule[] | null): Promise<void> {
	await tx.update(t.classroom).set({ rules }).where(eq(t.classroom.id, classroomId));
}

const columns = () => ({
	id: t.classroom.id,
	schoolId: t.classroom.schoolId,
	name: t.classroom.name,
	yearGroup: t.classroom.yearGroup,
	code: t.classroom.code,
	openUntil: t.classroom.openUntil,
	hold: t.classroom.hold,
});

const byId = prepared((db) =>
	db
		.select(columns())
		.from(t.classroom)
		.where(eq(t.classroom.id, sql.placeholder('id')))
		.prepare('classroom_by_id'),
);

export async function find(id: string): Promise<Classroom | null> {
	const [classroom] = isId(id) ? await byId({ id }) : [];
	return classroom ?? null;
}

/** A school's classrooms by name. */
export async function allOf(schoolId: string): Promise<Classroom[]> {
	return db
		.select(columns())
		.from(t.classroom)
		.where(eq(t.classroom.schoolId, schoolId))
		.orderBy(asc(t.classroom.name));
}

const countsAsPupil = () => and(eq(t.membership.role, 'pupil'), counting(), isNull(t.person.removedAt));

const selectPupils = (from: Read) =>
	from
		.select({
			id: t.person.id,
			nickname: t.person.nickname,
			avatar: t.person.avatar,
			givenName: t.person.givenName,
			familyName: t.person.familyName,
		})
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(and(eq(t.membership.classroomId, sql.placeholder('classroomId')), countsAsPupil()))
		.prepare('classroom_pupils');

const pupils = prepared(selectPupils);

// The two engines sort letters differently; children look for their name in the order of the alphabet.
const alphabetically = new Intl.Collator('nl').compare;

/** Her pupils with their names, by nickname: for the teacher's eyes. */
export async function rosterOf(classroomId: string, now = new Date()): Promise<NamedPupil[]> {
	const roster = await pupils({ classroomId, now });
	return roster.sort((a, b) => alphabetically(a.nickname, b.nickname));
}

/** The same as a transaction sees it, with what it wrote itself. */
export async function rosterSeenBy(tx: Tx, classroomId: string, now = new Date()): Promise<NamedPupil[]> {
	return selectPupils(tx).execute({ classroomId, now });
}

/** Her pupils as classmates know each other, by nickname. */
export async function pupilsOf(classroomId: string, now = new Date()): Promise<Pupil[]> {
	const roster = await rosterOf(classroomId, now);
	return roster.map(({ id, nickname, avatar }) => ({ id, nickname, avatar }));
}

const pupilWithId = prepared((db) =>
	db
		.select({ id: t.person.id })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(
			and(
				eq(t.person.id, sql.placeholder('personId')),
				eq(t.membership.classroomId, sql.placeholder('classroomId')),
				countsAsPupil(),
			),
		)
		.prepare('classroom_pupil'),
);

export async function hasPupil(classroomId: string, personId: string, now = new Date()): Promise<boolean> {
	return isId(personId) && (await pupilWithId({ classroomId, personId, now })).length > 0;
}

/** One pupil of a classroom as classmates know her; null for everybody else. */
export async function classmate(classroomId: string, personId: string, now: Date): Promise<Pupil | null> {
	const roster = isId(personId) ? await pupilsOf(classroomId, now) : [];
	return roster.find(({ id }) => id === personId) ?? null;
}
