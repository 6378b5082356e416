import { and, eq } from 'drizzle-orm';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as sessions from '#lib/accounts/session.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { observe } from '#lib/skills/brought.server.ts';
import { decide } from '#lib/skills/level/level.server.ts';
import { levels } from '#lib/skills/level/level.ts';
import { useFreshDatabase } from '../database.ts';
import { openSchool, type School } from '../school.ts';
import { fill, type Room } from '../system/room.ts';
import { allRoutes } from '../system/routes.ts';
import { prepare } from './visit.ts';

useFreshDatabase();

let school: School;
let room: Room;
let tokens: Record<string, string>;
/** Nicknames of the pupils of 6B, by id. */
let pupils: Map<string, string>;

beforeAll(async () => {
	school = await openSchool();
	const now = new Date();
	room = await fill(school.noor, { writer: 'Amina', guest: 'Rika' }, 'Flierefluiter', now);
	const rows = await db
		.select({ id: t.person.id, nickname: t.person.nickname })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(and(eq(t.membership.classroomId, room.classroom), eq(t.membership.role, 'pupil')));
	pupils = new Map(rows.map(({ id, nickname }) => [id, nickname]));
	const [marja] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, emailOf('marja')));
	tokens = {
		'(teacher)': await tokenOf(school.noor),
		'(pupil)': await tokenOf(school.amina),
		'(staff)': await tokenOf(marja!),
	};
	await favour('Zoë', now);
	await favour('Sem', now);
});

const tokenOf = async ({ id }: Pick<Person, 'id'>) => (await sessions.begin(id)).token;

/** Somebody late in the alphabet shows a lot and stands on the highest step, so that any ranking would bring her up. */
async function favour(name: string, now: Date) {
	const personId = [...pupils].find(([, nickname]) => nickname === name)![0];
	const pupil = { classroomId: room.classroom, personId };
	for (const skill of ['slo:23A.2', 'slo:24A.1', 'slo:24A.2', 'slo:24A.4', 'slo:24A.5']) {
		for (let i = 0; i < 8; i++)
			await observe(school.noor, pupil, { key: newId(), skill, sentence: 'Deed het weer heel goed.' }, now);
		await decide(school.noor, pupil, { skill, level: levels.at(-1)!, after: 0 }, now);
	}
}

const routes = allRoutes().filter(
	({ id, page }) =>
		page && /^\/\((teacher|pupil|staff)\)/.test(id) && existsSync(`src/routes${id}/+page.server.ts`),
);

/** What a page is given, or null where it leads elsewhere. */
async function dataOf(id: string): Promise<object | null> {
	const skill = id.includes('/goal/') ? 'slo:24A.4' : room.skill;
	const look = await prepare({
		route: id,
		path: '/',
		params: { ...(room as unknown as Record<string, string>), skill },
		token: tokens[id.split('/')[1]!],
	});
	try {
		return await look();
	} catch (answer) {
		if ('status' in (answer as object)) return null;
		throw answer;
	}
}

type Pupil = Record<string, unknown> & { id: string };

/** Lists of pupils, wherever they stand in what a page is given. */
function rostersIn(value: unknown): Pupil[][] {
	if (value instanceof Map) return rostersIn([...value.values()]);
	if (!value || typeof value !== 'object' || value instanceof Date) return [];
	if (!Array.isArray(value)) return Object.values(value).flatMap(rostersIn);
	const isRoster = value.length >= 3 && value.every((one) => pupils.has((one as Pupil | null)?.id ?? ''));
	return [...(isRoster ? [value as Pupil[]] : []), ...value.flatMap(rostersIn)];
}

const alphabet = new Intl.Collator('nl').compare;
const namesIn = (roster: Pupil[]) => roster.map(({ id }) => pupils.get(id)!);

describe('no page ranks children', () => {
	test('there are pages with lists of pupils to look at', async () => {
		const found = await Promise.all(routes.map(async ({ id }) => rostersIn(await dataOf(id)).length));
		expect(found.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4);
	});

	test.each(routes)('$id: lists of pupils stand by name', async ({ id }) => {
		for (const roster of rostersIn(await dataOf(id)))
			expect(namesIn(roster)).toEqual(namesIn(roster).sort(alphabet));
	});

	test.each(routes.filter(({ id }) => id.includes('/skills')))(
		'$id: no pupil has a number that sums her up',
		async ({ id }) => {
			for (const roster of rostersIn(await dataOf(id)))
				for (const pupil of roster)
					expect(Object.values(pupil).filter((value) => typeof value === 'number')).toEqual([]);
		},
	);

	test('a planted ranking is noticed', () => {
		const ranked = [...pupils.keys()].reverse().map((id) => ({ id, score: 3 }));
		const [roster] = rostersIn({ page: { ranked } });
		expect(namesIn(roster!)).not.toEqual(namesIn(roster!).sort(alphabet));
		expect(typeof roster![0]!.score).toBe('number');
	});
});
