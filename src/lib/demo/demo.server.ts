import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import * as credentials from '#lib/accounts/credential.server.ts';
import { hash } from '#lib/accounts/password.server.ts';
import { secretOf } from '#lib/accounts/picturePassword.ts';
import { pupilsOf } from '#lib/access/reach.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import { nicknamesFor } from '#lib/people/roster.ts';
import * as schools from '#lib/people/school.server.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { liveThrough } from './past.server.ts';
import * as cast from './school.ts';
import { receiveGuest } from './visit.server.ts';

let offered = false;
let alone = false;

/**
 * Opens the demo school in a database without a school. Its one-tap sign-ins are offered while it is the only
 * school there, or as long as `flag` is `1`; `0` keeps all of it away.
 */
export async function openDemo(flag: string | undefined): Promise<void> {
	offered = alone = false;
	if (flag === '0') return;
	const present = await schools.all();
	if (present.length === 0) {
		const now = new Date();
		await populate(now);
		await liveThrough(now);
	}
	const isDemo = present.length === 0 || (await demoClassroom()) !== null;
	alone = isDemo && present.length <= 1;
	offered = isDemo && (flag === '1' || alone);
}

export const isOffered = () => offered;

/** Whether there is no school beside it, whose mail nobody else may read. */
export const isAlone = () => offered && alone;

/** Of these letters, those about visits to the demo school. */
export async function ofDemo<L extends { id: string }>(letters: readonly L[]): Promise<L[]> {
	if (!offered || letters.length === 0) return [];
	const rows = await db
		.select({ id: t.mail.id })
		.from(t.mail)
		.innerJoin(t.invitation, eq(t.invitation.id, t.mail.aboutId))
		.innerJoin(t.visit, eq(t.visit.id, t.invitation.visitId))
		.innerJoin(t.classroom, eq(t.classroom.id, t.visit.classroomId))
		.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
		.where(
			and(
				inArray(
					t.mail.id,
					letters.map(({ id }) => id),
				),
				eq(t.school.name, cast.school.name),
			),
		);
	const known = new Set(rows.map(({ id }) => id));
	return letters.filter(({ id }) => known.has(id));
}

/** The school told in the verbs that any school is made with. */
export async function populate(now: Date): Promise<void> {
	const [password, pictures] = await Promise.all([hash(cast.password), hash(secretOf(cast.pictures))]);
	const ids: Record<string, string> = {};
	await db.transaction(async (tx) => {
		const school = await schools.create(tx, cast.school, now);
		for (const classroom of cast.classrooms) {
			// Whoever tries the demo does so in the evening too.
			const { id } = await classrooms.create(
				tx,
				{ schoolId: school.id, schedule: 'always', ...classroom },
				now,
			);
			ids[classroom.name] = id;
			await addPupils(tx, school.id, classroom.name, id, pictures, now);
		}
		for (const { who, as, ...adult } of cast.adults) {
			const person = await people.add(
				tx,
				{
					...adult,
					schoolId: school.id,
					email: cast.emailOf(who),
					memberships: as.map(({ role, classroom }) => ({
						role,
						classroomId: classroom ? ids[classroom]! : null,
					})),
				},
				now,
			);
			await credentials.keep(tx, person.id, { password }, now);
		}
	});
	await receiveGuest(ids[cast.visit.classroom]!, now);
}

async function addPupils(
	tx: Tx,
	schoolId: string,
	name: string,
	classroomId: string,
	pictures: string,
	now: Date,
) {
	const rows = (cast.pupils[name] ?? []).map(([givenName, familyName, avatar]) => ({
		givenName,
		familyName,
		avatar,
	}));
	const nicknames = nicknamesFor(rows, []);
	for (const [i, row] of rows.entries()) {
		const person = await people.add(
			tx,
			{ ...row, schoolId, nickname: nicknames[i]!, memberships: [{ role: 'pupil', classroomId }] },
			now,
		);
		await credentials.keep(tx, person.id, { pictures }, now);
	}
}

/** Whom a visitor of the demo can be with one tap: each kind of person, and a few pupils. */
export async function visitors(
	now: Date,
): Promise<{ who: string; name: string; avatar: string; kind: string }[]> {
	const adults = cast.adults.map(({ who, nickname, avatar, as }) => ({
		who,
		name: nickname,
		avatar,
		kind: as[0]!.role,
	}));
	const pupils = (await demoPupils(now)).slice(0, 3);
	return [
		...adults,
		...pupils.map(({ nickname, avatar }) => ({ who: nickname, name: nickname, avatar, kind: 'pupil' })),
	];
}

/** The person behind a demo visitor's name; null for everybody else. */
export async function personIdOf(who: string, now: Date): Promise<string | null> {
	if (!offered) return null;
	if (cast.adults.some((adult) => adult.who === who)) {
		const [row] = await db
			.select({ id: t.person.id })
			.from(t.person)
			.where(and(eq(t.person.email, cast.emailOf(who)), isNull(t.person.removedAt)));
		return row?.id ?? null;
	}
	return (await demoPupils(now)).find((pupil) => pupil.nickname === who)?.id ?? null;
}

async function demoPupils(now: Date) {
	const classroomId = await demoClassroom();
	if (!classroomId) return [];
	return db
		.select({ id: t.person.id, nickname: t.person.nickname, avatar: t.person.avatar })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(pupilsOf(classroomId, now))
		.orderBy(asc(t.person.nickname));
}

async function demoClassroom(): Promise<string | null> {
	const [row] = await db
		.select({ id: t.classroom.id })
		.from(t.classroom)
		.where(eq(t.classroom.code, cast.classrooms[0].code));
	return row?.id ?? null;
}
