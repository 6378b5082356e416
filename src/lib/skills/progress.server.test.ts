import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as responses from '#lib/lessons/response.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as progress from './progress.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	run = { id: await goOutToPlay(school), classroomId: school.classroomId };
});

async function send(person: Person, body: string, earlier: string[] = []) {
	const draft = { key: newId(), body, picture: null, earlier, seen: true };
	const sent = await posts.submit(person, await placeOf(person), draft, 'nl', monday);
	if ('refused' in sent) throw new Error(sent.refused);
	const lane = await lanes.lane(school.noor, school.classroomId);
	return lane!.items.find((item) => item.subjectId === sent.id)!.id;
}

const approve = (id: string, now = monday) =>
	reviews.decide(school.noor, { reviewIds: [id], decision: 'approved', feedback: null }, now);
const looksBack = (person: Person, key: string) =>
	responses.give(person, run, { key, step: 'reflect', value: ['…'], right: null }, monday);
const skillOf = (skills: Awaited<ReturnType<typeof progress.ofPupil>>, id: string) =>
	skills.find((one) => one.id === id)!;

describe('a pupil’s own skills', () => {
	test('stand there before anything was shown', async () => {
		const skills = await progress.ofPupil(school.amina, 'nl');
		expect(skills.length).toBeGreaterThan(4);
		expect(
			skills.every(({ count, newest, pieces }) => count === 0 && newest === null && pieces.length === 0),
		).toBe(true);
	});

	test('come with what happened, in her own words, newest first', async () => {
		await approve(await send(school.amina, 'Ik heb een nieuwe fiets', ['Bel me op 06 12345678']), later(1));
		await approve(await send(school.amina, 'Wie gaat er mee?'), later(2));
		const skills = await progress.ofPupil(school.amina, 'nl');
		const shared = skillOf(skills, 'slo:23A.2');
		expect(shared).toMatchObject({ count: 2, newest: later(2) });
		expect(shared.pieces.map(({ glimpse }) => glimpse)).toEqual([
			{ kind: 'text', text: 'Wie gaat er mee?' },
			{ kind: 'text', text: 'Ik heb een nieuwe fiets' },
		]);
		expect(skillOf(skills, 'slo:24A.4').pieces[0]?.glimpse).toEqual({ kind: 'heeded', kinds: ['phone'] });
	});

	test('point at the activity they came from', async () => {
		const [piece] = skillOf(await progress.ofPupil(school.amina, 'nl'), 'slo:24A.4').pieces;
		const [activity] = await db.select().from(t.activity).where(eq(t.activity.id, piece!.activityId));
		expect(activity).toMatchObject({
			verb: 'nudge.heeded',
			personId: school.amina.id,
			classroomId: school.classroomId,
		});
	});

	test('are withdrawn when the decision that showed them is taken back, and only those', async () => {
		const before = await progress.ofPupil(school.amina, 'nl');
		const id = await send(school.amina, 'Een derde bericht');
		await approve(id);
		expect(skillOf(await progress.ofPupil(school.amina, 'nl'), 'slo:23A.2').count).toBe(3);
		expect(await reviews.undo(school.noor, [id], monday)).toEqual([id]);
		expect(await progress.ofPupil(school.amina, 'nl')).toEqual(before);
	});

	test('count everything, however few pieces are shown', async () => {
		for (let i = 0; i < 15; i++) await looksBack(school.bram, `question-${i}`);
		const lookedBack = skillOf(await progress.ofPupil(school.bram, 'nl'), 'slo:24B.2');
		expect(lookedBack.count).toBe(15);
		expect(lookedBack.pieces.length).toBeLessThan(15);
	});

	test('are shown by a first look back, not by each change of an answer', async () => {
		await looksBack(school.bram, 'question-0');
		expect(skillOf(await progress.ofPupil(school.bram, 'nl'), 'slo:24B.2').count).toBe(15);
	});
});

describe('a classroom’s skills', () => {
	const names = async () => {
		const skills = await progress.ofClassroom(school.noor, school.classroomId, 'nl', monday);
		return skills!.pupils.map(({ name }) => name);
	};

	test('name every pupil, with how often she showed what', async () => {
		const { pupils, skills } = (await progress.ofClassroom(school.noor, school.classroomId, 'nl', monday))!;
		expect(pupils).toHaveLength(28);
		expect(pupils.find(({ name }) => name === 'Bram')?.cells).toEqual({
			'slo:24B.2': { count: 15, level: null, number: 0, proposal: null },
		});
		expect(pupils.find(({ name }) => name === 'Elif')?.cells).toEqual({});
		expect(skills.map(({ code }) => code)).toContain('24A.4');
	});

	test('are ordered by name, never by how much somebody showed', async () => {
		const before = await names();
		expect(before).toEqual([...before].sort(new Intl.Collator('nl').compare));
		const zoe = await pupilNamed('Zoë');
		for (let i = 0; i < 40; i++) await looksBack(zoe, `again-${i}`);
		expect(await names()).toEqual(before);
	});

	test('are for its own teacher', async () => {
		expect(await progress.ofClassroom(school.thijs, school.classroomId, 'nl', monday)).toBeNull();
		expect(await progress.ofClassroom(school.amina, school.classroomId, 'nl', monday)).toBeNull();
	});
});

describe('one pupil’s evidence, for her teacher', () => {
	const bram = (teacher: Person, classroomId = school.classroomId) =>
		progress.ofPupilForTeacher(teacher, classroomId, school.bram.id, 'nl', monday);

	test('is what she showed in this classroom', async () => {
		const found = (await bram(school.noor))!;
		expect(found.pupil).toMatchObject({ name: 'Bram' });
		expect(skillOf(found.skills, 'slo:24B.2').count).toBe(15);
		const pieces = found.skills.flatMap(({ pieces }) => pieces);
		const rows = await db
			.select({ id: t.evidence.activityId })
			.from(t.evidence)
			.where(and(eq(t.evidence.personId, school.bram.id), eq(t.evidence.classroomId, school.classroomId)));
		expect(rows.map(({ id }) => id)).toEqual(
			expect.arrayContaining(pieces.map(({ activityId }) => activityId)),
		);
	});

	test('does not exist for another teacher, nor for a pupil of another classroom', async () => {
		expect(await bram(school.thijs)).toBeNull();
		expect(await bram(school.thijs, school.thijs.memberships[0]!.classroomId!)).toBeNull();
		expect(await bram(school.noor, school.thijs.memberships[0]!.classroomId!)).toBeNull();
		expect(
			await progress.ofPupilForTeacher(school.noor, school.classroomId, school.finn.id, 'nl', monday),
		).toBeNull();
	});
});

async function pupilNamed(nickname: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.innerJoin(t.membership, eq(t.membership.personId, t.person.id))
		.where(and(eq(t.person.nickname, nickname), eq(t.membership.classroomId, school.classroomId)));
	return { ...school.bram, id: row!.id, nickname };
}
