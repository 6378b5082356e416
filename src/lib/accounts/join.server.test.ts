import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as classrooms from '#lib/people/classroom.server.ts';
import { codeAlphabet, makeCode, showCode } from '#lib/people/code.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { doorOf, isDoorOpen } from './join.server.ts';
import { forgetDoors, rememberDoor } from './knownDoor.server.ts';
import { removePerson } from './removal.server.ts';
import { aClassroom, after, aPupil, aTeacher, now } from './school.fixture.ts';

useFreshDatabase();

/** Seconds on an idle machine; the engines share this one with others. */
const slow = { timeout: 30_000 };

const hour = 3600;
let addresses = 0;
const anAddress = () => `192.0.2.${++addresses}`;
/** Well formed, and nobody's. */
let guesses = 0;
const aGuess = () => {
	let rest = ++guesses;
	return makeCode((below) => {
		const digit = rest % below;
		rest = Math.floor(rest / below);
		return digit;
	});
};
/** The counts of one test must not fill the one for all addresses in the next. */
let hours = 0;
const anHour = () => after((hours += 2) * hour);

test('a right code shows nicknames and avatars, never a surname, and leaves no trace', async () => {
	const classroom = await aClassroom();
	const amina = await aPupil(classroom, 'Amina');
	const typed = showCode(classroom.code).toLowerCase();
	const door = await doorOf(typed, anAddress(), now);
	expect(door).toEqual({
		classroom: { id: classroom.id, name: classroom.name },
		pupils: [{ id: amina.id, nickname: 'Amina', avatar: 'fox' }],
	});
	expect(JSON.stringify(door)).not.toContain('Achternaam');
	expect(await db.select().from(t.attempt)).toEqual([]);
});

test('pupils of another classroom, teachers and who was removed are not behind the door', async () => {
	const [classroom, other] = [await aClassroom(), await aClassroom()];
	const [stays, goes] = [await aPupil(classroom), await aPupil(classroom)];
	await aPupil(other);
	await aTeacher(classroom);
	await db.transaction((tx) => removePerson(tx, goes.id, now));
	const door = await doorOf(classroom.code, anAddress(), now);
	expect(door).toMatchObject({ pupils: [{ id: stays.id }] });
});

test('the door is open until the moment the teacher said, or while a lesson run goes on', async () => {
	const classroom = await aClassroom({ openUntil: after(hour) });
	const open = (moment: Date) => isDoorOpen(classroom.id, moment);
	expect(await open(after(hour - 1))).toBe(true);
	expect(await open(after(hour))).toBe(false);
	expect(await doorOf(classroom.code, anAddress(), after(hour))).toEqual({ refused: 'wrong' });
	await db.transaction((tx) => classrooms.closeDoor(tx, classroom.id));
	expect(await open(now)).toBe(false);

	const { person } = await aTeacher(classroom);
	const run = { lesson: 'deel-ik-dit', version: '1', step: 'learn' as const, begunBy: person.id };
	const id = newId();
	await db.transaction((tx) =>
		tx.insert(t.lessonRun).values({ id, classroomId: classroom.id, ...run, begunAt: now, finishedAt: null }),
	);
	expect(await open(after(hour))).toBe(true);
	expect(await doorOf(classroom.code, anAddress(), after(hour))).toHaveProperty('classroom');
	await db.transaction((tx) => tx.update(t.lessonRun).set({ finishedAt: now }).where(eq(t.lessonRun.id, id)));
	expect(await open(after(hour))).toBe(false);
});

test('that a door is closed is told only where pupils came through it before', async () => {
	const classroom = await aClassroom({ openUntil: null });
	const [school, elsewhere] = [anAddress(), anAddress()];
	await rememberDoor(school, classroom.id, now);
	expect(await doorOf(classroom.code, school, now)).toEqual({ refused: 'closed' });
	expect(await doorOf(classroom.code, elsewhere, now)).toEqual({ refused: 'wrong' });
	const aMonthLater = after(31 * 24 * hour);
	expect(await doorOf(classroom.code, school, aMonthLater)).toEqual({ refused: 'wrong' });
});

test('twenty wrong codes from one address in an hour, then a wait, for right ones as well', async () => {
	const classroom = await aClassroom({ openUntil: after(1000 * hour) });
	const moment = anHour();
	const address = anAddress();
	for (let i = 0; i < 20; i++) expect(await doorOf(aGuess(), address, moment)).toEqual({ refused: 'wrong' });
	expect(await doorOf(aGuess(), address, moment)).toEqual({ refused: 'wait', seconds: hour });
	expect(await doorOf(classroom.code, address, moment)).toEqual({ refused: 'wait', seconds: hour });
	expect(await doorOf(classroom.code, anAddress(), moment)).toHaveProperty('classroom');
	const anHourLater = new Date(moment.getTime() + hour * 1000);
	expect(await doorOf(classroom.code, address, anHourLater)).toHaveProperty('classroom');
});

test(
	'a class whose pupils came in from there before comes in, however often others mistyped',
	slow,
	async () => {
		const [classroom, unknown] = [
			await aClassroom({ openUntil: after(1000 * hour) }),
			await aClassroom({ openUntil: after(1000 * hour) }),
		];
		const moment = anHour();
		const school = anAddress();
		await rememberDoor(school, classroom.id, moment);
		for (let i = 0; i < 60; i++) await doorOf(aGuess(), school, moment);
		expect(await doorOf(unknown.code, school, moment)).toMatchObject({ refused: 'wait' });
		for (let i = 0; i < 90; i++)
			expect(await doorOf(classroom.code, school, moment)).toHaveProperty('classroom');
		// Guessing at the known doors is bounded too.
		for (let i = 0; i < 200; i++) await doorOf(aGuess(), school, moment);
		expect(await doorOf(classroom.code, school, moment)).toMatchObject({ refused: 'wait' });
	},
);

test(
	'all addresses together compare at most 300 wrong codes an hour, also when they come at once',
	slow,
	async () => {
		const moment = anHour();
		const answers = await Promise.all(
			Array.from({ length: 1000 }, (_, i) => doorOf(aGuess(), `198.51.100.${i % 200}`, moment)),
		);
		const wrong = answers.filter((answer) => 'refused' in answer && answer.refused === 'wrong');
		expect(wrong).toHaveLength(300);
		expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'wait')).toHaveLength(700);
	},
);

test('what no code can be is refused and not counted', async () => {
	const moment = anHour();
	const address = anAddress();
	for (let i = 0; i < 30; i++) expect(await doorOf('🙂 hoi', address, moment)).toEqual({ refused: 'wrong' });
	const classroom = await aClassroom({ openUntil: after(1000 * hour) });
	expect(await doorOf(classroom.code, address, moment)).toHaveProperty('classroom');
	expect(codeAlphabet).toHaveLength(28);
});

test('doors nobody came through for a month are forgotten', async () => {
	const classroom = await aClassroom();
	const rows = () =>
		db
			.select()
			.from(t.attempt)
			.where(eq(t.attempt.key, `door:203.0.113.9:${classroom.id}`));
	await rememberDoor('203.0.113.9', classroom.id, now);
	await forgetDoors(after(29 * 24 * hour));
	expect(await rows()).toHaveLength(1);
	await forgetDoors(after(31 * 24 * hour));
	expect(await rows()).toEqual([]);
});
