import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../tests/school.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as presence from './presence.server.ts';
import * as responses from './response.server.ts';
import * as runs from './run.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	run = { id: await goOutToPlay(school), classroomId: school.classroomId };
});

const give = (person: Person, more: Partial<responses.Answering>, at = monday) =>
	responses.give(person, run, { key: 'spot', step: 'practise', value: ['keep'], right: false, ...more }, at);

async function happened(verb: string, person: Person) {
	const rows = await db.select().from(t.activity).where(eq(t.activity.verb, verb)).orderBy(t.activity.id);
	return rows.filter(({ personId }) => personId === person.id).map(({ details }) => details);
}

test('an answer to a question that is given again takes the place of the first one', async () => {
	await give(school.amina, { key: 'question', right: false });
	await give(school.amina, { key: 'question', value: ['fine'], right: true }, later(5));
	const given = (await responses.own(school.amina, run.id)).get('question');
	expect(given).toMatchObject({ value: ['fine'], right: true, tries: 2 });
});

test('a choice at a hotspot may be changed, but the first one counts', async () => {
	await give(school.amina, { walk: 'round' });
	await give(school.amina, { walk: 'round', value: ['fine'], right: true }, later(5));
	const given = (await responses.own(school.amina, run.id)).get('spot');
	expect(given).toMatchObject({ value: ['fine'], right: false, tries: 2 });
	const told = await happened('response.given', school.amina);
	expect(told.slice(-2)).toMatchObject([
		{ walk: 'round', right: false, tries: 1 },
		{ walk: 'round', tries: 2 },
	]);
});

test('a walk is finished once, however often it is told', async () => {
	const walk = { key: 'round', right: 5, of: 8 };
	await Promise.all([
		responses.finishWalk(school.bram, run, walk, monday),
		responses.finishWalk(school.bram, run, walk, monday),
	]);
	expect(await happened('walk.finished', school.bram)).toEqual([walk]);
});

test('nobody reads the answers of another classroom, and a pupil reads only her own', async () => {
	await give(school.bram, { key: 'secret' });
	expect((await responses.own(school.amina, run.id)).has('secret')).toBe(false);
	expect(await responses.ofClass(school.thijs, run, 'practise')).toBe(null);
	expect((await responses.ofClass(school.noor, run, 'practise'))!.map(({ key }) => key)).toContain('secret');
});

test('who arrives is in the run, and stays at the step where she was', async () => {
	await presence.arrive(school.bram, run, monday);
	await presence.enter(school.bram, run, 'practise', later(10));
	await presence.arrive(school.bram, run, later(20));
	const bram = (await presence.inRun(run, later(30))).find(({ id }) => id === school.bram.id);
	expect(bram).toMatchObject({ step: 'practise', enteredAt: monday });
	expect(await happened('run.entered', school.bram)).toHaveLength(1);
});

test('a pupil looks back at the runs she came into, and at no others', async () => {
	await presence.arrive(school.amina, run, monday);
	expect((await runs.attended(school.amina)).map(({ id }) => id)).toEqual([run.id]);
	expect(await runs.findAttended(school.amina, run.id)).toMatchObject({ lesson: 'deel-ik-dit' });
	expect(await runs.attended(school.finn)).toEqual([]);
	expect(await runs.findAttended(school.finn, run.id)).toBe(null);
});
