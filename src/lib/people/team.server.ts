import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import * as memberships from './membership.server.ts';
import { tidyEmail } from './person.ts';

const inForce = (now: Date) => or(isNull(t.membership.endsAt), gt(t.membership.endsAt, now));

/** Who teaches a classroom, and until when, by name. */
export const teachersOf = (classroomId: string, now: Date) =>
	db
		.select({
			id: t.person.id,
			nickname: t.person.nickname,
			avatar: t.person.avatar,
			until: t.membership.endsAt,
		})
		.from(t.membership)
		.innerJoin(t.person, and(eq(t.person.id, t.membership.personId), isNull(t.person.removedAt)))
		.where(and(eq(t.membership.classroomId, classroomId), eq(t.membership.role, 'teacher'), inForce(now)))
		.orderBy(asc(t.person.nickname), asc(t.person.id));

/** The colleague of a school with this e-mail address who teaches there, in whatever classroom. */
export async function colleagueWith(schoolId: string, email: string, now: Date): Promise<string | null> {
	const [row] = await db
		.selectDistinct({ id: t.person.id })
		.from(t.person)
		.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
		.where(
			and(
				eq(t.person.schoolId, schoolId),
				eq(t.person.email, tidyEmail(email)),
				isNull(t.person.removedAt),
				eq(t.membership.role, 'teacher'),
				inForce(now),
			),
		);
	return row?.id ?? null;
}

/** Whether somebody teaches here for good, and not in somebody's place. */
export async function isAtHome(tx: Tx, personId: string, classroomId: string): Promise<boolean> {
	const rows = await tx
		.select({ id: t.membership.id })
		.from(t.membership)
		.where(and(...asTeacher(classroomId), eq(t.membership.personId, personId), isNull(t.membership.endsAt)));
	return rows.length > 0;
}

/** How many teach here for good. */
export async function atHome(tx: Tx, classroomId: string): Promise<number> {
	const rows = await tx
		.select({ id: t.membership.personId })
		.from(t.membership)
		.innerJoin(t.person, and(eq(t.person.id, t.membership.personId), isNull(t.person.removedAt)))
		.where(and(...asTeacher(classroomId), isNull(t.membership.endsAt)));
	return rows.length;
}

const asTeacher = (classroomId: string) => [
	eq(t.membership.classroomId, classroomId),
	eq(t.membership.role, 'teacher'),
];

/** Lets a colleague teach here, until a moment or for good. */
export const addTeacher = (
	tx: Tx,
	personId: string,
	room: { schoolId: string; classroomId: string },
	until: Date | null,
	now: Date,
) => memberships.add(tx, personId, { ...room, role: 'teacher', endsAt: until }, now);

export const endTeacher = (tx: Tx, personId: string, classroomId: string, now: Date) =>
	memberships.end(tx, personId, classroomId, now);
