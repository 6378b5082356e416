import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import * as schools from '#lib/people/school.server.ts';
import { db } from '#lib/server/db/index.ts';
import * as credentials from './credential.server.ts';
import { hash } from './password.server.ts';

export const now = new Date('2026-11-23T09:00:00Z');
export const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
export const quarter = 15 * 60;

export const pictures = Array.from({ length: 16 }, (_, i) => `picture-${i}`);

let count = 0;

/** A school of its own with one classroom, whose door stays open for a day unless told otherwise. */
export async function aClassroom({ openUntil = after(24 * 3600) as Date | null } = {}) {
	return db.transaction(async (tx) => {
		const school = await schools.create(tx, { name: 'De Wijde Blik' }, now);
		const classroom = await classrooms.create(
			tx,
			{ schoolId: school.id, name: `6B-${++count}`, yearGroup: 6 },
			now,
		);
		if (openUntil) await classrooms.openDoor(tx, classroom.id, openUntil);
		return classroom;
	});
}

type Classroom = Awaited<ReturnType<typeof aClassroom>>;

export const aPupil = (classroom: Classroom, givenName = `Kind ${++count}`) =>
	db.transaction((tx) =>
		people.add(
			tx,
			{
				schoolId: classroom.schoolId,
				givenName,
				familyName: 'Achternaam',
				avatar: 'fox',
				memberships: [{ role: 'pupil', classroomId: classroom.id }],
			},
			now,
		),
	);

export async function aTeacher(classroom: Classroom, password = 'fiets op zolder') {
	const email = `teacher-${++count}@plein.example`;
	const hashed = await hash(password);
	const person = await db.transaction(async (tx) => {
		const added = await people.add(
			tx,
			{
				schoolId: classroom.schoolId,
				givenName: 'Noor',
				familyName: 'de Wit',
				avatar: 'owl',
				email,
				memberships: [{ role: 'teacher', classroomId: classroom.id }],
			},
			now,
		);
		await credentials.keep(tx, added.id, { password: hashed }, now);
		return added;
	});
	return { person, email, password };
}
