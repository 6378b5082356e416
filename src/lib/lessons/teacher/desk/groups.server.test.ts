import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../../tests/database.ts';
import { later, openSchool, placeOf, type School } from '../../../../../tests/school.ts';
import { log } from '#lib/moderation/log/log.server.ts';
import { groupOf } from '../../groups.ts';
import { stepFor } from '../../run.ts';
import * as runs from '../../run.server.ts';
import * as groups from './groups.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	const begun = await runs.begin(
		school.noor,
		school.classroomId,
		{ slug: 'deel-ik-dit', version: '1' },
		later(0),
	);
	runId = begun!.runId;
});

const run = async () => (await runs.current(school.classroomId))!.run!;

test('a class is dealt into groups, the same for the same seed, and its own teacher does it', async () => {
	expect(await groups.dealOut(school.thijs, runId, 6, later(1))).toBeNull();
	expect(await groups.dealOut(school.noor, runId, 6, later(1), 42)).toBe(true);
	const first = (await run()).groups!;
	expect(first.sets).toHaveLength(6);
	expect(first.sets.flat()).toHaveLength(28);
	await groups.dealOut(school.noor, runId, 6, later(2), 42);
	expect((await run()).groups).toEqual(first);
	await groups.seat(school.noor, runId, new Map([[school.bram.id, 1]]), later(3));
	expect((await run()).groups).toEqual({ seed: null, sets: [[school.bram.id]] });
	expect(groupOf((await run()).groups, school.amina.id)).toBeNull();
	await groups.disband(school.noor, runId, later(4));
	expect((await run()).groups).toBeNull();
});

test('a step handed out early is open to whom it was given: the square opens with it', async () => {
	expect(await groups.handOut(school.noor, runId, [school.finn.id], 'play', later(5))).toBe(false);
	expect(await groups.handOut(school.thijs, runId, [school.bram.id], 'play', later(5))).toBeNull();
	expect(await groups.handOut(school.noor, runId, [school.bram.id], 'play', later(5))).toBe(true);
	expect(stepFor(await run(), school.bram.id)).toBe('play');
	expect(stepFor(await run(), school.amina.id)).toBe('learn');
	expect((await placeOf(school.bram, later(6))).network).not.toBeNull();
	expect(await groups.handOut(school.noor, runId, [school.bram.id], null, later(7))).toBe(true);
	expect(stepFor(await run(), school.bram.id)).toBe('learn');
	const { entries } = (await log(school.noor, school.classroomId))!;
	expect(entries.slice(0, 2).map(({ verb }) => verb)).toEqual(['step.called_back', 'step.handed']);
});

test('nothing of it is left to do when the lesson is over', async () => {
	await runs.finish(school.noor, runId, later(8));
	expect(await groups.dealOut(school.noor, runId, 4, later(9))).toBe(false);
	expect(await groups.handOut(school.noor, runId, [school.bram.id], 'reflect', later(9))).toBe(false);
});
