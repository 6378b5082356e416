import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../../../tests/school.ts';
import * as presence from '../../presence.server.ts';
import * as runs from '../../run.server.ts';
import { lookAlong, screenOf } from './screen.server.ts';

useFreshDatabase();

let school: School;
let run: string;
beforeAll(async () => {
	school = await openSchool();
	run = await goOutToPlay(school);
	await presence.arrive(school.amina, { id: run, classroomId: school.classroomId }, monday);
});

const asked = (pupil = school.amina.id) => ({ classroom: school.classroomId, run, pupil });

test('a teacher sees nothing of a pupil’s screen before she said that she looks', async () => {
	const { noor, amina } = school;
	expect((await screenOf(noor, asked(), monday))!.looksAlong).toBe(false);
	expect((await runs.attended(amina))[0]!.lookedAt).toBeNull();
});

test('a look is written down, her pupil can see it, and it ends by itself', async () => {
	const { noor, amina, bram } = school;
	expect(await lookAlong(noor, run, amina.id, later(60))).toBe(true);
	expect(await screenOf(noor, asked(), later(61))).toMatchObject({
		looksAlong: true,
		pupil: { id: amina.id, name: 'Amina' },
		frozen: false,
		paused: null,
	});
	expect((await screenOf(noor, asked(bram.id), later(61)))!.looksAlong).toBe(false);
	expect((await screenOf(noor, asked(), later(661)))!.looksAlong).toBe(false);
	expect((await runs.attended(amina))[0]!.lookedAt).toEqual(later(60));
});

test('nobody looks at a pupil of another classroom, and nobody after the lesson', async () => {
	const { noor, thijs, amina, finn } = school;
	expect(await lookAlong(noor, run, finn.id, monday)).toBeNull();
	expect(await lookAlong(thijs, run, amina.id, monday)).toBeNull();
	expect(await lookAlong(amina, run, amina.id, monday)).toBeNull();
	expect(await screenOf(thijs, asked(), later(61))).toBeNull();
	expect(await screenOf(noor, asked(finn.id), later(61))).toBeNull();
	await runs.finish(noor, run, later(70));
	expect(await lookAlong(noor, run, amina.id, later(71))).toBe(false);
	expect(await screenOf(noor, asked(), later(71))).toBeNull();
});
