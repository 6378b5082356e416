import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { monday, openSchool, type School } from '../../../tests/school.ts';
import { liveThrough } from '#lib/demo/past.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { decide } from './level/level.server.ts';
import { fewest, ofSchool } from './yearGroups.server.ts';

useFreshDatabase();

let school: School;
let marja: Person;
beforeAll(async () => {
	school = await openSchool();
	await liveThrough(monday);
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf('marja')));
	marja = (await people.find(row!.id))!;
});

const year = async (number: number) =>
	(await ofSchool(marja, 'nl', monday))!.find((one) => one.year === number)!;

test('a year group is told in numbers of pupils, by the last decision about each', async () => {
	const six = await year(6);
	expect(six.pupils).toBe(28);
	const sharing = six.skills.find(({ code }) => code === '24A.2')!;
	// Bram went from 1 to 2; Gijs stands at 2, Nora at 3.
	expect(sharing.counts).toEqual({ 'not-seen': 0, practises: 0, 'with-help': 2, alone: 1, helps: 0 });
	expect(sharing.undecided).toBe(25);
	expect(sharing.bars).toEqual([
		{ key: 'with-help', from: 0, width: 2 },
		{ key: 'alone', from: 2, width: 1 },
	]);
});

test('an experience is told as met, and never as a level', async () => {
	const kind = (await year(6)).skills.find(({ code }) => code === '24B.1')!;
	expect(kind).toMatchObject({ met: 2, undecided: 0, bars: [{ key: 'met', from: 0, width: 2 }] });
	expect(Object.values(kind.counts)).toEqual([0, 0, 0, 0, 0]);
});

test('a year group of fewer than five pupils has no numbers at all', async () => {
	const finn = { classroomId: school.finn.memberships[0]!.classroomId!, personId: school.finn.id };
	await decide(school.thijs, finn, { skill: 'slo:24A.4', level: 'alone', after: 0 }, monday);
	expect(fewest).toBe(5);
	expect(await year(7)).toEqual({ year: 7, pupils: null, skills: [] });
});

test('nobody is named', async () => {
	const told = JSON.stringify(await ofSchool(marja, 'nl', monday));
	const everybody = await db
		.select({ id: t.person.id, nickname: t.person.nickname, familyName: t.person.familyName })
		.from(t.person);
	expect(everybody.length).toBeGreaterThan(30);
	for (const { id, nickname, familyName } of everybody) {
		expect(told).not.toContain(id);
		if (nickname.length > 3) expect(told).not.toContain(nickname);
		if (familyName && familyName.length > 3) expect(told).not.toContain(familyName);
	}
});

test('only who leads the school sees it, and only of that school', async () => {
	expect(await ofSchool(school.noor, 'nl', monday)).toBeNull();
	expect(await ofSchool(school.amina, 'nl', monday)).toBeNull();
	const elsewhere = { ...marja, schoolId: 'another school' };
	expect(await ofSchool(elsewhere, 'nl', monday)).toEqual([]);
});
