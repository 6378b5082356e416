import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { locked } from '#lib/accounts/attempt.server.ts';
import { withPictures } from '#lib/accounts/signIn.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { passwordPictures } from '#lib/ui/pictures.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../../tests/school.ts';
import * as presence from '../presence.server.ts';
import * as runs from '../run.server.ts';
import * as arrangements from './classroom.server.ts';
import { arrivals, finishedLately, taught } from './overview.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
});

const lastVerb = async (classroomId: string) => {
	const [row] = await db
		.select({ verb: t.activity.verb, personId: t.activity.personId, forId: t.activity.forId })
		.from(t.activity)
		.where(eq(t.activity.classroomId, classroomId))
		.orderBy(desc(t.activity.id))
		.limit(1);
	return row;
};

test('a teacher sees the classrooms she teaches, and no others', async () => {
	const [own, ...others] = await taught(school.noor);
	expect(others).toEqual([]);
	expect(own).toMatchObject({ name: '6B', code: 'PLEIN7', run: null, frozen: false, waiting: 0 });
	expect((await taught(school.thijs)).map(({ name }) => name)).toEqual(['7A']);
	expect(await taught(school.amina)).toEqual([]);
});

test('the door opens until a moment and closes again, and the ledger tells it', async () => {
	const { noor, classroomId } = school;
	const until = later(3600);
	expect(await arrangements.openDoor(noor, classroomId, until, monday)).toBe(true);
	expect((await taught(noor))[0]!.openUntil).toEqual(until);
	expect(await lastVerb(classroomId)).toMatchObject({ verb: 'door.opened', personId: noor.id });
	expect(await arrangements.closeDoor(noor, classroomId, monday)).toBe(true);
	expect((await taught(noor))[0]!.openUntil).toBeNull();
});

test('what waits is chosen per classroom', async () => {
	const { noor, classroomId } = school;
	expect(await arrangements.hold(noor, classroomId, 'marked', monday)).toBe(true);
	expect((await classrooms.find(classroomId))!.hold).toBe('marked');
	expect(await lastVerb(classroomId)).toMatchObject({ verb: 'classroom.held' });
	await arrangements.hold(noor, classroomId, 'all', monday);
});

test('nobody arranges a classroom that she does not teach', async () => {
	const { thijs, amina, classroomId } = school;
	const before = await classrooms.find(classroomId);
	for (const stranger of [thijs, amina]) {
		expect(await arrangements.openDoor(stranger, classroomId, later(60), monday)).toBeNull();
		expect(await arrangements.closeDoor(stranger, classroomId, monday)).toBeNull();
		expect(await arrangements.hold(stranger, classroomId, 'none', monday)).toBeNull();
		expect(await arrangements.unlock(stranger, classroomId, amina.id, monday)).toBeNull();
		expect(await arrangements.renewCards(stranger, classroomId, [amina.id], monday)).toBeNull();
	}
	expect(await classrooms.find(classroomId)).toEqual(before);
});

test('a pupil who guessed too often is let in again by her own teacher only', async () => {
	const { noor, finn, bram, classroomId } = school;
	await arrangements.openDoor(noor, classroomId, later(3600), monday);
	const wrong = passwordPictures.slice(-3).join(' ').split(' ');
	const guess = () =>
		withPictures({
			classroomCode: 'PLEIN7',
			personId: bram.id,
			pictures: wrong,
			address: '192.0.2.1',
			now: monday,
		});
	for (let i = 0; i < 6; i++) await guess();
	expect((await locked([bram.id], monday)).length).toBe(1);
	expect(await arrangements.unlock(noor, classroomId, finn.id, monday)).toBeNull();
	expect(await arrangements.unlock(noor, classroomId, bram.id, monday)).toBe(true);
	expect(await locked([bram.id], monday)).toEqual([]);
	expect(await lastVerb(classroomId)).toEqual({ verb: 'person.unlocked', personId: noor.id, forId: bram.id });
});

test('cards are renewed for pupils of the classroom, never for others', async () => {
	const { noor, amina, finn, classroomId } = school;
	const cards = await arrangements.renewCards(noor, classroomId, [amina.id, finn.id], monday);
	expect(cards!.map(({ person }) => person.nickname)).toEqual(['Amina']);
	expect(cards![0]!.pictures).toHaveLength(3);
	expect(await lastVerb(classroomId)).toMatchObject({ verb: 'cards.renewed', personId: noor.id });
});

test('the overview counts who came in, and remembers lessons that are over', async () => {
	const { noor, thijs, amina, classroomId } = school;
	const id = await goOutToPlay(school);
	await presence.enter(amina, { id, classroomId }, 'learn', later(10));
	expect((await taught(noor))[0]!.run).toMatchObject({ id, step: 'play' });
	expect([...(await arrivals([id]))]).toEqual([[id, 1]]);
	expect(await arrivals([])).toEqual(new Map());
	expect(await finishedLately(noor)).toEqual([]);
	await runs.finish(noor, id, later(2700));
	expect((await finishedLately(noor)).map((run) => run.id)).toEqual([id]);
	expect(await finishedLately(thijs)).toEqual([]);
	expect((await taught(noor))[0]!.run).toBeNull();
});
