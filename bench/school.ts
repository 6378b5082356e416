import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as credentials from '#lib/accounts/credential.server.ts';
import { hash } from '#lib/accounts/password.server.ts';
import { secretOf } from '#lib/accounts/picturePassword.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import { pictures } from '#lib/demo/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import { is, type Person } from '#lib/people/person.ts';
import { db, openDatabase, t, type Tx } from '#lib/server/db/index.ts';
import { avatars } from '#lib/ui/pictures.ts';
import { goOutToPlay, openSchool, type School as Demo } from '../tests/school.ts';

export type Visitor = { id: string; name: string; cookie: string };

/** A classroom out to play, with everybody in it signed in. */
export type Room = {
	classroomId: string;
	/** What opens its door. */
	code: string;
	networkId: string;
	runId: string;
	teacher: Visitor;
	pupils: Visitor[];
};

export type School = {
	file: string;
	/** 6B first, then the classrooms that were asked for on top. */
	rooms: Room[];
	discard(): void;
};

/** A lesson of 45 minutes that began this long ago: its script has been played, so nothing appears by itself any more. */
const longAgo = 3 * 60 * 60 * 1000;

type More = {
	/** In each of the classrooms on top. */
	pupils?: number;
	/** How these go out to play; like 6B when left out. */
	goOut?: (classroom: Demo, began: Date) => Promise<unknown>;
};

/** The demo school in a database of its own, with 6B and so many classrooms of thirty out to play. */
export async function makeSchool(
	extraClassrooms = 0,
	{ pupils = 30, goOut = goOutToPlay }: More = {},
): Promise<School> {
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-school-'));
	const file = join(folder, 'school.db');
	const began = new Date(Date.now() - longAgo);
	await openDatabase(`file:${file}`);
	const demo = await openSchool();
	await goOutToPlay(demo, began);
	const rooms = [await roomOf(demo.noor, demo.classroomId)];
	const secret = await hash(secretOf(pictures));
	for (let i = 1; i <= extraClassrooms; i++) {
		const teacher = await db.transaction((tx) =>
			addClassroom(tx, { schoolId: demo.noor.schoolId, name: `B${i}`, pupils }, secret, began),
		);
		const classroomId = teacher.memberships[0]!.classroomId!;
		await goOut({ ...demo, noor: teacher, classroomId }, began);
		rooms.push(await roomOf(teacher, classroomId));
	}
	await db.close();
	return { file, rooms, discard: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A classroom with so many pupils, all with the demo's picture password; answers its teacher. */
async function addClassroom(
	tx: Tx,
	{ schoolId, name, pupils }: { schoolId: string; name: string; pupils: number },
	secret: string,
	now: Date,
): Promise<Person> {
	// Measured at any hour.
	const { id: classroomId } = await classrooms.create(
		tx,
		{ schoolId, name, yearGroup: 7, schedule: 'always' },
		now,
	);
	for (let i = 1; i <= pupils; i++) {
		const pupil = { givenName: `Leerling ${i}`, avatar: avatars[i % avatars.length]! };
		const { id } = await people.add(
			tx,
			{ ...pupil, schoolId, memberships: [{ role: 'pupil', classroomId }] },
			now,
		);
		await credentials.keep(tx, id, { pictures: secret }, now);
	}
	const teacher = { givenName: `Juf ${name}`, avatar: 'owl', email: `${name.toLowerCase()}@bench.example` };
	return people.add(tx, { ...teacher, schoolId, memberships: [{ role: 'teacher', classroomId }] }, now);
}

async function roomOf(teacher: Person, classroomId: string): Promise<Room> {
	const { run } = (await runs.current(classroomId))!;
	const [network] = await db
		.select({ id: t.network.id })
		.from(t.network)
		.where(eq(t.network.lessonRunId, run!.id));
	const [classroom] = await db
		.select({ code: t.classroom.code })
		.from(t.classroom)
		.where(eq(t.classroom.id, classroomId));
	const members = await db
		.select({ id: t.membership.personId })
		.from(t.membership)
		.where(eq(t.membership.classroomId, classroomId));
	const everybody = await Promise.all(members.map(({ id }) => people.find(id)));
	const pupils = everybody.filter((person) => person && is(person, 'pupil')) as Person[];
	return {
		classroomId,
		code: classroom!.code,
		networkId: network!.id,
		runId: run!.id,
		teacher: await signIn(teacher),
		pupils: await Promise.all(pupils.map(signIn)),
	};
}

async function signIn({ id, nickname }: Person): Promise<Visitor> {
	const { token } = await sessions.begin(id);
	return { id, name: nickname, cookie: `session=${token}` };
}
