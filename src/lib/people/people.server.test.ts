import { expect, test } from 'vitest';
import { db, isUnique } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import * as classrooms from './classroom.server.ts';
import { isCode } from './code.ts';
import * as memberships from './membership.server.ts';
import * as people from './person.server.ts';
import { classroomsAs, is } from './person.ts';
import { enrol } from './roster.server.ts';
import { readRoster } from './roster.ts';
import * as schools from './school.server.ts';

useFreshDatabase();

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');

async function aClassroom(name = '6B') {
	return db.transaction(async (tx) => {
		const school = await schools.create(tx, { name: 'De Wijde Blik' }, now);
		return classrooms.create(tx, { schoolId: school.id, name, yearGroup: 6 }, now);
	});
}

const aPupil = (classroom: { id: string; schoolId: string }, givenName: string, familyName = 'Achternaam') =>
	db.transaction((tx) =>
		people.add(
			tx,
			{
				schoolId: classroom.schoolId,
				givenName,
				familyName,
				avatar: 'fox',
				memberships: [{ role: 'pupil', classroomId: classroom.id }],
			},
			now,
		),
	);

test('a new classroom has its own code, a closed door, and holds every post', async () => {
	const classroom = await aClassroom();
	expect(await classrooms.find(classroom.id)).toEqual(classroom);
	expect(classroom).toMatchObject({ openUntil: null, hold: 'all' });
	expect(isCode(classroom.code)).toBe(true);
	expect((await schools.find(classroom.schoolId))!.name).toBe('De Wijde Blik');
	expect(await classrooms.allOf(classroom.schoolId)).toEqual([classroom]);
	expect((await schools.all()).map(({ id }) => id)).toContain(classroom.schoolId);
});

test('a chosen code is kept as children will type it, and belongs to one classroom', async () => {
	const { schoolId } = await aClassroom();
	const withCode = (code: string) =>
		db.transaction((tx) => classrooms.create(tx, { schoolId, name: 'demo', yearGroup: 6, code }));
	expect((await withCode('plein-7')).code).toBe('PLEIN7');
	await expect(withCode('PLEIN7').catch((error: unknown) => isUnique(error))).resolves.toBe(true);
	await expect(withCode('abc')).rejects.toThrow('4 to 12');
});

test('a renewed code replaces the old one', async () => {
	const classroom = await aClassroom();
	const code = await db.transaction((tx) => classrooms.renewCode(tx, classroom.id));
	expect(code).not.toBe(classroom.code);
	expect((await classrooms.find(classroom.id))!.code).toBe(code);
});

test('the door opens until a moment and closes again; the hold can be changed', async () => {
	const { id } = await aClassroom();
	await db.transaction((tx) => classrooms.openDoor(tx, id, later));
	expect((await classrooms.find(id))!.openUntil).toEqual(later);
	await db.transaction((tx) => classrooms.closeDoor(tx, id));
	await db.transaction((tx) => classrooms.setHold(tx, id, 'marked'));
	expect(await classrooms.find(id)).toMatchObject({ openUntil: null, hold: 'marked' });
});

test('somebody is found with where she belongs, in the order she was added', async () => {
	const [sixB, sevenA] = [await aClassroom('6B'), await aClassroom('7A')];
	const added = await db.transaction((tx) =>
		people.add(
			tx,
			{
				schoolId: sixB.schoolId,
				givenName: 'Noor',
				avatar: 'owl',
				email: ' Noor@Plein.Example ',
				memberships: [
					{ role: 'lead' },
					{ role: 'teacher', classroomId: sevenA.id },
					{ role: 'teacher', classroomId: sixB.id },
				],
			},
			now,
		),
	);
	const noor = await people.find(added.id, now);
	expect(noor).toEqual(added);
	expect(is(noor!, 'lead')).toBe(true);
	expect(classroomsAs(noor!, 'teacher')).toEqual([sevenA.id, sixB.id]);
	const twin = db.transaction((tx) =>
		people.add(tx, {
			schoolId: sixB.schoolId,
			givenName: 'X',
			avatar: 'owl',
			email: 'noor@plein.example',
			memberships: [],
		}),
	);
	await expect(twin.catch((error: unknown) => isUnique(error))).resolves.toBe(true);
});

test('classmates see nicknames in the order of the alphabet; surnames are for the teacher', async () => {
	const classroom = await aClassroom();
	for (const name of ['Zoë', 'amina', 'Émile', 'Finn']) await aPupil(classroom, name);
	const pupils = await classrooms.pupilsOf(classroom.id, now);
	expect(pupils.map(({ nickname }) => nickname)).toEqual(['amina', 'Émile', 'Finn', 'Zoë']);
	expect(JSON.stringify(pupils)).not.toContain('Achternaam');
	expect((await classrooms.rosterOf(classroom.id, now))[0]).toMatchObject({
		givenName: 'amina',
		familyName: 'Achternaam',
	});
});

test('who was removed is nobody, and her e-mail address is free again', async () => {
	const classroom = await aClassroom();
	const [stays, goes] = [await aPupil(classroom, 'Stays'), await aPupil(classroom, 'Goes')];
	expect(await classrooms.hasPupil(classroom.id, goes.id, now)).toBe(true);
	await db.transaction((tx) => people.remove(tx, goes.id, now));
	expect(await people.find(goes.id, now)).toBeNull();
	expect(await classrooms.hasPupil(classroom.id, goes.id, now)).toBe(false);
	expect((await classrooms.pupilsOf(classroom.id, now)).map(({ id }) => id)).toEqual([stays.id]);

	const teacher = {
		schoolId: classroom.schoolId,
		givenName: 'Kim',
		avatar: 'owl',
		email: 'kim@plein.example',
		memberships: [],
	};
	const kim = await db.transaction((tx) => people.add(tx, teacher));
	await db.transaction((tx) => people.remove(tx, kim.id));
	const again = await db.transaction((tx) => people.add(tx, teacher));
	expect(again.id).not.toBe(kim.id);
});

test('a membership counts until it ends, and again when she comes back', async () => {
	const [old, next] = [await aClassroom('6B'), await aClassroom('7A')];
	const { id } = await aPupil(old, 'Verhuist');
	await db.transaction(async (tx) => {
		await memberships.end(tx, id, old.id, later);
		await memberships.add(tx, id, { schoolId: next.schoolId, classroomId: next.id, role: 'pupil' }, later);
	});
	expect(await classrooms.hasPupil(old.id, id, now)).toBe(true);
	expect(await classrooms.hasPupil(old.id, id, later)).toBe(false);
	expect(classroomsAs((await people.find(id, later))!, 'pupil')).toEqual([next.id]);
	await db.transaction((tx) =>
		memberships.add(tx, id, { schoolId: old.schoolId, classroomId: old.id, role: 'pupil' }, later),
	);
	expect(classroomsAs((await people.find(id, later))!, 'pupil')).toEqual([old.id, next.id]);
});

test('a roster becomes pupils with nicknames and avatars of their own, and only once', async () => {
	const classroom = await aClassroom();
	await aPupil(classroom, 'Sara', 'Bos');
	const { rows } = readRoster(
		'roepnaam;voorvoegsel;achternaam\nSara;de;Boer\nAmina;;El Idrissi\nSara;;Bos\nJoep;van der;Berg',
	);
	const avatars = ['fox', 'owl', 'cat', 'bee'];
	const take = () => db.transaction((tx) => enrol(tx, classroom.id, rows, avatars, now));
	const first = await take();
	expect(first.added.map(({ nickname }) => nickname)).toEqual(['Sara B.', 'Amina', 'Joep']);
	expect(first.known.map(({ line }) => line)).toEqual([4]);
	const pupils = await classrooms.pupilsOf(classroom.id, now);
	expect(pupils.map(({ avatar }) => avatar).sort()).toEqual([...avatars].sort());

	expect(await classrooms.find(classroom.id)).toEqual(classroom);
	const second = await take();
	expect(second.added).toEqual([]);
	expect(second.known).toHaveLength(4);
	expect(await classrooms.pupilsOf(classroom.id, now)).toHaveLength(4);
	await expect(db.transaction((tx) => enrol(tx, 'no-such', rows, avatars))).rejects.toThrow(
		'no such classroom',
	);
	await expect(db.transaction((tx) => enrol(tx, classroom.id, rows, []))).rejects.toThrow('avatar');
});

test('the same roster sent twice at once adds nobody twice', async () => {
	const classroom = await aClassroom();
	const { rows } = readRoster('roepnaam\n' + Array.from({ length: 30 }, (_, i) => `Kind ${i}`).join('\n'));
	const take = () => db.transaction((tx) => enrol(tx, classroom.id, rows, ['fox'], now));
	const both = await Promise.all([take(), take()]);
	expect(both.map(({ added }) => added.length).sort()).toEqual([0, 30]);
	expect(await classrooms.pupilsOf(classroom.id, now)).toHaveLength(30);
});

test.each(['', '\0', 'a\0b', "' or 1=1 --", '🙂', 'x'.repeat(100_000)])(
	'the id %j is nobody and nowhere',
	async (id) => {
		const classroom = await aClassroom();
		expect(await people.find(id)).toBeNull();
		expect(await classrooms.find(id)).toBeNull();
		expect(await classrooms.hasPupil(classroom.id, id)).toBe(false);
	},
);
