import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, type School } from '../../../../tests/school.ts';
import { emailOf } from '#lib/demo/school.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { handOut, list, ofClassroom, ofPupilForTeacher, turn } from './check.server.ts';
import { formFor, type Item } from './check.ts';
import { fill, listOf, ofPupil } from './sheet.server.ts';
import { ofSchool } from './years.server.ts';

useFreshDatabase();

let school: School;
let marja: Person;
let pupils: Person[];
beforeAll(async () => {
	school = await openSchool();
	const [lead] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf('marja')));
	marja = (await people.find(lead!.id, monday))!;
	const members = await db
		.select({ id: t.membership.personId })
		.from(t.membership)
		.where(and(eq(t.membership.classroomId, school.classroomId), eq(t.membership.role, 'pupil')));
	pupils = (await Promise.all(members.map(({ id }) => people.find(id, monday)))) as Person[];
});

const words = (text: string) => ({ nl: text, en: `${text} (en)` });
const items: Item[] = [
	{
		...{ key: 'photo', kind: 'choice', skill: 'slo:24A.4', name: words('Een foto'), talk: words('Waarom?') },
		asks: { a: words('Een foto van Bo'), b: words('Een filmpje van Sami') },
		options: ['share', 'ask'].map((key) => ({ key, words: words(key), aim: key === 'ask' })),
	},
	{
		...{ key: 'sure', kind: 'scale', skill: null, name: words('Hulp'), talk: words('Wie?'), options: [] },
		asks: { a: words('Ik weet wie helpt'), b: words('Ik weet naar wie ik ga') },
	},
];

let seconds = 0;
const soon = () => later(++seconds);

async function handedOut(): Promise<string> {
	const key = randomUUID();
	await handOut(school.noor, school.classroomId, { key, lesson: 'deel-ik-dit', items }, soon());
	return key;
}
const goTo = (checkId: string, to: 'before' | 'after' | null) =>
	turn(school.noor, { classroomId: school.classroomId, checkId }, to, soon());
const fills = (person: Person, checkId: string, moment: 'before' | 'after', photo: string, said?: string) =>
	fill(person, { checkId, moment }, { answers: { photo, sure: 'quite' }, words: said ?? null }, soon());
const shownOf = async (checkId: string) =>
	(await ofClassroom(school.noor, school.classroomId, checkId, monday))!;

describe('a check', () => {
	test('goes from before to after, and each time can be filled in only while it is open', async () => {
		const id = await handedOut();
		expect((await shownOf(id)).check.state).toBe('before');
		expect(await fills(school.bram, id, 'after', 'ask')).toBe('closed');
		expect(await fills(school.bram, id, 'before', 'share')).toBe('filled');
		expect(await goTo(id, null)).toBe('turned');
		expect((await shownOf(id)).check.state).toBe('between');
		expect(await fills(school.amina, id, 'before', 'share')).toBe('closed');
		expect(await goTo(id, 'after')).toBe('turned');
		expect(await fills(school.bram, id, 'after', 'ask')).toBe('filled');
		expect(await goTo(id, 'before')).toBe('late');
		expect(await goTo(id, null)).toBe('turned');
		expect((await shownOf(id)).check.state).toBe('done');
		expect(await goTo(id, 'after')).toBe('turned');
	});

	test('tells the class in counts, item by item, and who filled it in by name', async () => {
		const id = await handedOut();
		await fills(school.bram, id, 'before', 'share');
		await fills(school.amina, id, 'before', 'share');
		await goTo(id, 'after');
		await fills(school.amina, id, 'after', 'ask');
		const { check, results, pupils } = await shownOf(id);
		expect(check.counts).toEqual({ before: 2, after: 1 });
		expect(results[0]!.rows).toMatchObject([
			{ key: 'share', before: 2, after: 0, bars: { before: 200, after: 0 } },
			{ key: 'ask', before: 0, after: 1, aim: true, bars: { before: 0, after: 100 } },
		]);
		expect(results[1]!.rows.map(({ key }) => key)).toEqual(['not', 'little', 'quite', 'very']);
		expect(JSON.stringify(results)).not.toMatch(/Amina|Bram/);
		expect(pupils.filter(({ after }) => after).map(({ name }) => name)).toEqual(['Amina']);
		const names = pupils.map(({ name }) => name);
		expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare));
	});

	test('lets a pupil think again while it is open, and keeps her own words of the second time', async () => {
		const id = await handedOut();
		await fills(school.bram, id, 'before', 'share', 'Nog niets');
		await fills(school.bram, id, 'before', 'ask');
		await goTo(id, 'after');
		await fills(school.bram, id, 'after', 'ask', 'Ik vraag het nu altijd.');
		const shown = (await ofPupil(school.bram, id))!;
		expect(shown.sheets.before).toMatchObject({ answers: { photo: 'ask' }, words: null });
		expect(shown.sheets.after).toMatchObject({ words: 'Ik vraag het nu altijd.' });
		expect(shown.sheets.after!.form).not.toBe(shown.sheets.before!.form);
		expect(shown.form).toBe(formFor('after', id, school.bram.id));
		const happened = await db.select().from(t.activity).where(eq(t.activity.aboutId, id));
		expect(happened.map(({ verb }) => verb)).toEqual([
			'check.handed_out',
			'check.filled',
			'check.handed_out',
			'check.filled',
		]);
		expect(JSON.stringify(happened)).not.toContain('altijd');
	});

	test('is handed out once by a form that was sent twice', async () => {
		const key = randomUUID();
		const handed = { key, lesson: 'deel-ik-dit', items };
		for (let i = 0; i < 2; i++)
			expect(await handOut(school.noor, school.classroomId, handed, soon())).toBe(true);
		const checks = (await list(school.noor, school.classroomId))!;
		expect(checks.filter(({ id }) => id === key)).toHaveLength(1);
	});

	test('is the classroom’s own: nobody else finds it, hands it out, turns it or fills it in', async () => {
		const id = await handedOut();
		const there = { classroomId: school.classroomId, checkId: id };
		const thijs = school.thijs;
		expect(await list(thijs, school.classroomId)).toBeNull();
		expect(await ofClassroom(thijs, school.classroomId, id, monday)).toBeNull();
		expect(await turn(thijs, there, null, soon())).toBeNull();
		const handed = { key: randomUUID(), lesson: 'deel-ik-dit', items };
		expect(await handOut(thijs, school.classroomId, handed, soon())).toBeNull();
		expect(await ofPupilForTeacher(thijs, { ...there, personId: school.bram.id }, monday)).toBeNull();
		expect(await ofPupilForTeacher(school.noor, { ...there, personId: school.finn.id }, monday)).toBeNull();
		expect(await fills(school.finn, id, 'before', 'ask')).toBeNull();
		expect(await ofPupil(school.finn, id)).toBeNull();
		expect(await ofPupil(school.finn, 'nothing')).toBeNull();
	});

	test('waits for whoever has not filled it in, and cannot be while the class only reads', async () => {
		const id = await handedOut();
		const waits = async (person: Person) =>
			(await listOf(person)).find((one) => one.id === id)?.waits ?? null;
		expect(await waits(school.amina)).toBe('before');
		await freezes.freeze(school.noor, school.classroomId, soon());
		expect(await fills(school.amina, id, 'before', 'ask')).toBe('frozen');
		await freezes.lift(school.noor, school.classroomId, soon());
		await fills(school.amina, id, 'before', 'ask');
		expect(await waits(school.amina)).toBeNull();
		expect(await waits(school.finn)).toBeNull();
	});

	test('shows no skill: nobody has evidence or a level from it', async () => {
		const before = await db.select().from(t.evidence);
		await fills(school.bram, await handedOut(), 'before', 'ask');
		expect(await db.select().from(t.evidence)).toHaveLength(before.length);
	});
});

describe('the year groups', () => {
	test('are told in numbers from five pupils on who did both times, and of the newest check', async () => {
		const id = await handedOut();
		const yearOf = async () =>
			(await ofSchool(marja, monday))!.find(({ lesson }) => lesson === 'deel-ik-dit')!;
		for (const pupil of pupils.slice(0, 6)) await fills(pupil, id, 'before', 'share');
		await goTo(id, 'after');
		for (const pupil of pupils.slice(0, 4)) await fills(pupil, id, 'after', 'ask');
		expect(await yearOf()).toMatchObject({ year: 6, pupils: null, results: [] });
		await fills(pupils[4]!, id, 'after', 'share');
		const told = await yearOf();
		expect(told.pupils).toBe(5);
		expect(told.results[0]!.rows).toMatchObject([
			{ key: 'share', before: 5, after: 1 },
			{ key: 'ask', before: 0, after: 4 },
		]);
		for (const { nickname, id } of pupils) {
			expect(JSON.stringify(told)).not.toContain(nickname);
			expect(JSON.stringify(told)).not.toContain(id);
		}
		expect(await ofSchool(school.noor, monday)).toBeNull();
	});
});
