import { beforeAll, describe, expect, test } from 'vitest';
import { emailOf } from '#lib/demo/school.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import { log } from '#lib/moderation/log/log.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, type School } from '../../../../tests/school.ts';
import { bringIn, letGo, team } from './team.server.ts';

useFreshDatabase();

let school: School;
const hour = 60 * 60;
const again = async (person: Person, now: Date) => (await people.find(person.id, now))!;
const until = later(7 * hour);
const substitute = { email: emailOf('thijs'), until };

beforeAll(async () => {
	school = await openSchool();
});

describe('a substitute', () => {
	test('sees and decides what the teacher does, until the moment that was said and no longer', async () => {
		expect(await lane(await again(school.thijs, monday), school.classroomId)).toBeNull();
		expect(await bringIn(school.noor, school.classroomId, substitute, monday)).toBe(true);
		const during = await again(school.thijs, later(hour));
		expect(await lane(during, school.classroomId)).not.toBeNull();
		const known = (await team(school.noor, school.classroomId, later(hour)))!;
		expect(known.map(({ nickname, until }) => [nickname, until])).toContainEqual(['meester Thijs', until]);
		const afterwards = await again(school.thijs, later(8 * hour));
		expect(await lane(afterwards, school.classroomId)).toBeNull();
	});

	test('brings nobody in and lets nobody go', async () => {
		const thijs = await again(school.thijs, later(hour));
		expect(
			await bringIn(thijs, school.classroomId, { email: 'elders@plein.example', until: null }, later(hour)),
		).toBe('unknown');
		expect(await bringIn(thijs, school.classroomId, substitute, later(hour))).toBeNull();
		expect(await letGo(thijs, school.classroomId, school.noor.id, later(hour))).toBeNull();
	});

	test('can be let go earlier, and comes back for good when asked', async () => {
		expect(await letGo(school.noor, school.classroomId, school.thijs.id, later(2 * hour))).toBe(true);
		expect(await lane(await again(school.thijs, later(3 * hour)), school.classroomId)).toBeNull();
		const forGood = { email: emailOf('thijs'), until: null };
		expect(await bringIn(school.noor, school.classroomId, forGood, later(3 * hour))).toBe(true);
		expect(await lane(await again(school.thijs, later(400 * hour)), school.classroomId)).not.toBeNull();
	});
});

test('the last teacher who is there for good stays', async () => {
	expect(await letGo(school.noor, school.classroomId, school.thijs.id, later(4 * hour))).toBe(true);
	expect(await letGo(school.noor, school.classroomId, school.noor.id, later(4 * hour))).toBe('last');
});

test('nobody arranges another classroom, and nobody of another school or no teacher is brought in', async () => {
	expect(await team(school.thijs, school.classroomId, later(5 * hour))).toBeNull();
	const brought = (email: string) =>
		bringIn(school.noor, school.classroomId, { email, until: null }, later(5 * hour));
	expect(await brought(emailOf('eva'))).toBe('unknown');
	expect(await brought('nobody@plein.example')).toBe('unknown');
	expect(await brought(emailOf('noor'))).toBe('here');
});

test('the log tells it, and can be searched by name and by words, and a percent sign is no wildcard', async () => {
	const found = async (words: string) =>
		(await log(school.noor, school.classroomId, { words }))!.entries.map(({ verb }) => verb);
	expect(await found('THIJS')).toEqual(['teacher.left', 'teacher.joined', 'teacher.left', 'teacher.joined']);
	expect(await found('%')).toEqual([]);
	expect(await found('_')).toEqual([]);
});
