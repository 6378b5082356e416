import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, type School } from '../../../../tests/school.ts';
import * as responses from '#lib/lessons/response.server.ts';
import { log } from '#lib/moderation/log/log.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { observe } from '../brought.server.ts';
import type { Level } from './level.ts';
import { decide } from './level.server.ts';
import * as progress from '../progress.server.ts';

useFreshDatabase();

const sharing = 'slo:24A.4';

let school: School;
let bram: { classroomId: string; personId: string };
beforeAll(async () => {
	school = await openSchool();
	bram = { classroomId: school.classroomId, personId: school.bram.id };
});

let seconds = 0;
const soon = () => later(++seconds);

const decides = (level: Level, after: number, { by = school.noor, skill = sharing } = {}) =>
	decide(by, bram, { skill, level, after }, soon());
const standing = async (person: Person = school.bram) =>
	(await progress.ofPupil(person, 'nl')).find(({ id }) => id === sharing)!.decisions;
const cellOf = async (name: string, skill = sharing) => {
	const { pupils } = (await progress.ofClassroom(school.noor, school.classroomId, 'nl', monday))!;
	return pupils.find((pupil) => pupil.name === name)!.cells[skill];
};

describe('a level', () => {
	test('is decided by the teacher, with who and when, and stands in the log', async () => {
		expect(await decides('with-help', 0)).toBe('decided');
		expect(await standing()).toMatchObject([
			{ level: 'with-help', number: 1, by: 'juf Noor', proposedBy: null },
		]);
		expect(await cellOf('Bram')).toMatchObject({ level: 'with-help', count: 0 });
		const { entries } = (await log(school.noor, school.classroomId))!;
		expect(entries[0]).toMatchObject({ verb: 'level.decided', by: 'juf Noor', forName: 'Bram' });
	});

	test('is taken back by deciding again; every decision is kept, and the last one counts', async () => {
		expect(await decides('alone', 1)).toBe('decided');
		expect(await decides('not-seen', 2)).toBe('decided');
		expect((await standing()).map(({ level }) => level)).toEqual(['not-seen', 'alone', 'with-help']);
		expect(await cellOf('Bram')).toMatchObject({ level: 'not-seen' });
	});

	test('is not decided over a colleague’s head: who saw an older page hears so', async () => {
		const before = await standing();
		expect(await decides('helps', 1)).toBe('late');
		expect(await decides('helps', 7)).toBe('late');
		expect(await standing()).toEqual(before);
	});

	test('decided by two teachers in the same moment is decided once', async () => {
		const colleague: Person = { ...school.thijs, memberships: school.noor.memberships };
		const outcomes = await Promise.all([
			decides('practises', 3),
			decides('alone', 3, { by: colleague }),
			decides('helps', 3),
		]);
		expect([...outcomes].sort()).toEqual(['decided', 'late', 'late']);
		expect(await standing()).toHaveLength(4);
		const rows = await db.select().from(t.activity).where(eq(t.activity.verb, 'level.decided'));
		expect(rows).toHaveLength(4);
	});

	test('is not for what is only experienced, nor for what no framework knows', async () => {
		expect(await decides('alone', 0, { skill: 'slo:24B.1' })).toBe('unfit');
		expect(await decides('alone', 0, { skill: 'slo:24C.2' })).toBe('unfit');
		expect(await decides('alone', 0, { skill: 'slo:99Z.9' })).toBe('unfit');
		expect(await decides('alone', 0, { skill: '__proto__' })).toBe('unfit');
	});

	test('is decided by her own teacher only, about her own pupils', async () => {
		const before = await standing();
		expect(await decides('alone', 4, { by: school.thijs })).toBeNull();
		expect(await decides('alone', 4, { by: school.bram })).toBeNull();
		const finn = { classroomId: school.classroomId, personId: school.finn.id };
		expect(await decide(school.noor, finn, { skill: sharing, level: 'alone', after: 0 }, soon())).toBeNull();
		expect(await standing()).toEqual(before);
	});
});

describe('a proposal', () => {
	const seesAmina = (skill: string) =>
		observe(
			school.noor,
			{ classroomId: school.classroomId, personId: school.amina.id },
			{ key: newId(), skill, sentence: 'Vroeg eerst of de foto gedeeld mocht worden.' },
			soon(),
		);
	const ofAmina = async (skill = sharing) => {
		const shown = await progress.ofPupilForTeacher(
			school.noor,
			school.classroomId,
			school.amina.id,
			'nl',
			monday,
		);
		return shown!.skills.find(({ id }) => id === skill)!;
	};

	test('comes with the first evidence, the same in the classroom’s table and on the pupil’s page', async () => {
		expect((await ofAmina()).proposal).toBeNull();
		await seesAmina(sharing);
		expect((await ofAmina()).proposal).toMatchObject({ rule: 'first_time', level: 'practises' });
		expect((await cellOf('Amina'))?.proposal).toEqual((await ofAmina()).proposal);
	});

	test('rises with more of it on other moments', async () => {
		await seesAmina(sharing);
		await seesAmina(sharing);
		expect((await ofAmina()).proposal).toMatchObject({
			rule: 'more_than_once',
			level: 'with-help',
			from: { seen: 3, occasions: 3, kinds: 1 },
		});
	});

	test('is remembered with the decision that took it over, and is gone until something new is shown', async () => {
		const amina = { classroomId: school.classroomId, personId: school.amina.id };
		await decide(school.noor, amina, { skill: sharing, level: 'with-help', after: 0 }, soon());
		const after = await ofAmina();
		expect(after.decisions[0]).toMatchObject({ level: 'with-help', proposedBy: 'more_than_once' });
		expect(after.proposal).toBeNull();
		await seesAmina(sharing);
		expect((await ofAmina()).proposal).toBeNull();
	});

	test('is never made for an experience, however often it was met', async () => {
		const runId = await goOutToPlay(school);
		const run = { id: runId, classroomId: school.classroomId };
		for (let i = 0; i < 9; i++)
			await responses.give(
				school.amina,
				run,
				{ key: `q-${i}`, step: 'reflect', value: ['…'], right: null },
				soon(),
			);
		expect(await ofAmina('slo:24B.2')).toMatchObject({ count: 9, proposal: null, decisions: [] });
		expect(await cellOf('Amina', 'slo:24B.2')).toMatchObject({ count: 9, proposal: null, level: null });
	});
});
