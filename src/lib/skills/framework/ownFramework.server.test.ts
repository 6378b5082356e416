import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { monday, openSchool, type School } from '../../../../tests/school.ts';
import { liveThrough } from '#lib/demo/past.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { observe } from '../brought.server.ts';
import { framework, reachable, type Framework } from './catalogue.ts';
import { decide } from '../level/level.server.ts';
import { earned } from '../out/badge.ts';
import { add, find, own, remove } from './ownFramework.server.ts';
import * as progress from '../progress.server.ts';

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

const items = [
	{ code: 'M1', title: 'Nadenken', statement: 'Denkt na', goal: 'mastery' as const, slo: ['24A'] },
	{ code: 'M2', title: null, statement: 'Iets anders', goal: 'both' as const, slo: [] },
];
const ours = { title: 'Van onze school', source: 'Ons beleidsplan', items };

describe('a school’s own framework', () => {
	test('is added and taken away by who leads the school, and recorded', async () => {
		const id = (await add(marja, ours, monday))!;
		expect(await own(school.noor)).toMatchObject([
			{ id, title: 'Van onze school', sources: ['Ons beleidsplan'] },
		]);
		expect((await find(school.noor, id, 'nl'))?.competences.map(({ code }) => code)).toEqual(['M1', 'M2']);
		expect(await remove(school.noor, id, monday)).toBeNull();
		expect(await remove(marja, id, monday)).toBe(true);
		expect(await remove(marja, id, monday)).toBeNull();
		expect(await find(school.noor, id, 'nl')).toBeNull();
		const verbs = await db
			.select({ verb: t.activity.verb })
			.from(t.activity)
			.where(eq(t.activity.aboutId, id));
		expect(verbs.map(({ verb }) => verb)).toEqual(['framework.added', 'framework.removed']);
	});

	test('is nobody else’s to add, to see or to take away', async () => {
		expect(await add(school.noor, ours, monday)).toBeNull();
		const id = (await add(marja, ours, monday))!;
		const elsewhere = { ...marja, schoolId: 'another school' };
		expect(await own(elsewhere)).toEqual([]);
		expect(await find(elsewhere, id, 'nl')).toBeNull();
		expect(await remove(elsewhere, id, monday)).toBeNull();
		expect(await find(marja, 'no-such', 'nl')).toBeNull();
		await remove(marja, id, monday);
	});
});

describe('evidence in another framework', () => {
	const seenThrough = async (competences: Framework['competences'], id = 'any') => {
		const seen = { id, competences };
		const pupils = await progress.carriedOver(school.noor, school.classroomId, seen, monday);
		return new Map(pupils!.map(({ name, counts }) => [name, counts]));
	};

	test('is carried over by the mapping', async () => {
		const pupils = await seenThrough(reachable(framework('nmw', 'nl')));
		// Fenna was seen once at 24B.1, which touches NMW-5 and NMW-6; Amina has shown nothing yet.
		expect(pupils.get('Fenna')).toEqual({ 'NMW-5': 1, 'NMW-6': 1 });
		expect(pupils.get('Amina')).toEqual({});
		expect((await seenThrough(reachable(framework('digcomp', 'nl')))).get('Fenna')).toEqual({
			'2.1': 1,
			'2.4': 1,
			'2.5': 1,
		});
	});

	test('is carried over to a school’s own by the goals it names, those above them included', async () => {
		const id = (await add(marja, ours, monday))!;
		const found = (await find(school.noor, id, 'nl'))!;
		expect(reachable(found).map(({ code }) => code)).toEqual(['M1']);
		expect((await seenThrough(found.competences)).get('Chloé')).toEqual({ M1: 4 });
		await remove(marja, id, monday);
	});

	test('counts one thing that happened once, however many of its goals touch the same', async () => {
		const both = [{ ...framework('slo', 'nl').competences[0]!, code: 'X', slo: ['23A', '24B'] }];
		const twice = await db
			.select({ activityId: t.evidence.activityId, personId: t.evidence.personId })
			.from(t.evidence)
			.where(eq(t.evidence.skill, 'slo:24B.1'));
		const { activityId, personId } = twice[0]!;
		await db.transaction((tx) =>
			tx.insert(t.evidence).values({
				id: 'a second skill of the same',
				personId,
				classroomId: school.classroomId,
				activityId,
				skill: 'slo:23A.2',
				rule: 'observed',
				at: monday,
			}),
		);
		expect((await seenThrough(both)).get('Fenna')).toEqual({ X: 1 });
	});

	test('is for its own teacher', async () => {
		const seen = { id: 'any', competences: [] };
		expect(await progress.carriedOver(school.thijs, school.classroomId, seen, monday)).toBeNull();
	});
});

describe('a goal of a school’s own framework', () => {
	const sentence = 'Dacht eerst na.';
	const observes = (
		person: Person,
		skill: string,
		pupil = { classroomId: school.classroomId, personId: school.bram.id },
	) => observe(person, pupil, { key: newId(), skill, sentence }, monday);
	const ofBram = async () =>
		(await progress.ofPupilForTeacher(school.noor, school.classroomId, school.bram.id, 'nl', monday))!.skills;

	test('is seen by a teacher, gets a level, and is told to the pupil and in the framework’s own table', async () => {
		const id = (await add(marja, ours, monday))!;
		const goal = `${id}:M1`;
		const pupil = { classroomId: school.classroomId, personId: school.bram.id };
		expect(await observes(school.noor, goal)).toBe('brought');
		expect(await decide(school.noor, pupil, { skill: goal, level: 'alone', after: 0 }, monday)).toBe(
			'decided',
		);
		const shown = (await ofBram()).find((skill) => skill.id === goal)!;
		expect(shown).toMatchObject({ code: 'M1', childTitle: 'Nadenken', framework: ours.title, count: 1 });
		expect(shown.decisions[0]).toMatchObject({ level: 'alone' });
		expect((await progress.ofPupil(school.bram, 'nl')).at(-1)).toMatchObject({ id: goal, count: 1 });
		const { competences } = (await find(school.noor, id, 'nl'))!;
		const pupils = await progress.carriedOver(school.noor, school.classroomId, { id, competences }, monday);
		const before = (await progress.carriedOver(
			school.noor,
			school.classroomId,
			{ id: 'x', competences },
			monday,
		))!;
		const countOf = (all: typeof before) => all.find(({ name }) => name === 'Bram')!.counts.M1 ?? 0;
		expect(countOf(pupils!)).toBe(countOf(before) + 1);
		expect(earned(await ofBram()).able.map((skill) => skill.id)).not.toContain(goal);
	});

	test('is only for its own school, and only while the framework is there; evidence about it stays', async () => {
		const id = (await add(marja, ours, monday))!;
		const goal = `${id}:M2`;
		await observes(school.noor, goal);
		expect(await observes({ ...school.noor, schoolId: 'another school' }, goal)).toBe('unfit');
		expect(await observes(school.noor, `${id}:M9`)).toBe('unfit');
		await remove(marja, id, monday);
		expect(await observes(school.noor, goal)).toBe('unfit');
		expect((await ofBram()).find((skill) => skill.id === goal)).toMatchObject({ code: 'M2', count: 1 });
	});
});
