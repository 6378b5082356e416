import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import { useFreshDatabase } from '../../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../../tests/school.ts';
import * as presence from '../../presence.server.ts';
import * as responses from '../../response.server.ts';
import { doingsOf } from './doings.server.ts';
import { pupilsIn } from './pupils.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	run = { id: await goOutToPlay(school), classroomId: school.classroomId };
});

const tasks = ['safe-to-share', 'other-question'];
const find = async (id: string, now = later(600)) => (await pupilsIn(run, tasks, now, id))[0]!;

test('a class that just began: everybody is there by name, and nobody has come in', async () => {
	const pupils = await pupilsIn(run, tasks, monday);
	expect(pupils.length).toBeGreaterThan(10);
	expect(pupils.map(({ name }) => name)).toEqual(
		pupils.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, 'nl')),
	);
	for (const pupil of pupils)
		expect(pupil).toMatchObject({
			step: null,
			seenAt: null,
			done: 0,
			wrongTries: 0,
			waiting: 0,
			readsOnly: null,
		});
});

test('what a pupil did is counted: tasks, tries, texts that wait, and when she last did something', async () => {
	const { amina } = school;
	await presence.enter(amina, run, 'learn', later(10));
	const wrong = { key: 'safe-to-share', step: 'learn', value: ['phone'], right: false } as const;
	for (const seconds of [20, 30, 40])
		await responses.give(amina, run, { ...wrong, value: ['phone'] }, later(seconds));
	// A hotspot of a walk is no task, however often she looks at it.
	const spot = { key: 'a-spot', step: 'learn', value: ['x'], right: false, walk: 'walk' } as const;
	for (const seconds of [41, 42, 43, 44])
		await responses.give(amina, run, { ...spot, value: ['x'] }, later(seconds));
	expect(await find(amina.id)).toMatchObject({
		step: 'learn',
		done: 1,
		doneHere: 1,
		wrongTries: 3,
		waiting: 0,
		lastSignAt: later(44),
	});

	await presence.enter(amina, run, 'play', later(60));
	const draft = { key: randomUUID(), body: 'Mijn hond is lief', picture: null, earlier: [], seen: true };
	await posts.submit(amina, await placeOf(amina, later(70)), draft, 'nl', later(70));
	expect(await find(amina.id)).toMatchObject({
		step: 'play',
		done: 1,
		doneHere: 0,
		wrongTries: 0,
		waiting: 1,
		lastSignAt: later(70),
	});
});

test('who is asked to only read is shown with the reason', async () => {
	const { noor, bram, classroomId } = school;
	await freezes.freezePupil(
		noor,
		classroomId,
		{ pupilId: bram.id, reason: 'We praten straks even.' },
		later(80),
	);
	expect((await find(bram.id)).readsOnly).toBe('We praten straks even.');
});

test('that somebody is still there is written down now and then, and moves nothing', async () => {
	const { bram } = school;
	await presence.enter(bram, run, 'learn', later(100));
	await presence.enter(bram, run, 'learn', later(120));
	expect((await find(bram.id)).seenAt).toEqual(later(100));
	await presence.enter(bram, run, 'learn', later(160));
	expect((await find(bram.id)).seenAt).toEqual(later(160));
	await presence.arrive(bram, run, later(220));
	expect(await find(bram.id)).toMatchObject({ seenAt: later(220), step: 'learn', lastSignAt: later(100) });
});

test('a pupil of another classroom is not found, and what happened in a run is hers alone', async () => {
	const { amina, bram, finn } = school;
	expect(await pupilsIn(run, tasks, later(300), finn.id)).toEqual([]);
	const verbs = (await doingsOf(amina.id, run.id)).map(({ verb, by }) => [verb, by]);
	expect(verbs.at(-1)).toEqual(['run.entered', 'Amina']);
	expect(verbs.map(([verb]) => verb)).toContain('post.submitted');
	expect((await doingsOf(bram.id, run.id)).map(({ by }) => by)).not.toContain('Amina');
	expect(await doingsOf(finn.id, run.id)).toEqual([]);
});
