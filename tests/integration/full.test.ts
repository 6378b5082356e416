import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as sessions from '#lib/accounts/session.server.ts';
import * as threads from '#lib/experts/thread.server.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import type { Person } from '#lib/people/person.ts';
import type { Cursor } from '#lib/server/cursor.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../database.ts';
import { goOutToPlay, monday, openSchool, placeOf, type School } from '../school.ts';
import { countQueries } from './queryCount.ts';
import { numbers, receive, threadsEach } from '../visits.ts';
import { prepare, type Visit } from './visit.ts';

useFreshDatabase();

const waiting = { few: 20, many: 500 };
const visits = { few: 4, many: 40 };

let school: School;
let runId: string;
let host: Parameters<typeof receive>[0];
beforeAll(async () => {
	school = await openSchool();
	const { classroomId, noor, amina } = school;
	host = { classroomId, schoolId: noor.schoolId, teacherId: noor.id, askerId: amina.id };
	runId = await goOutToPlay(school);
});

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);

/** Posts that wait, from one number to another: rows as the verbs write them, and faster. */
async function hold(from: number, to: number) {
	const { network } = await placeOf(school.amina);
	const texts = numbers(from, to).map((i) => ({ id: randomUUID(), body: `Bericht ${i}`, at: later(i) }));
	const shared = { classroomId: school.classroomId, personId: school.amina.id };
	await db.transaction(async (tx) => {
		for (const { id, body, at } of texts) {
			const post = { id, body, networkId: network!.id, appearsAt: at, createdAt: at };
			await tx.insert(t.post).values({ ...shared, ...post });
			const version = { subjectId: id, number: 1, subjectKind: 'post', personId: school.amina.id } as const;
			await tx.insert(t.revision).values({ ...version, body, findings: [], heeded: [], at });
			await tx.insert(t.review).values({
				id: randomUUID(),
				subjectKind: 'post',
				subjectId: id,
				revision: 1,
				classroomId: school.classroomId,
				lessonRunId: runId,
				authorId: school.amina.id,
				cause: 'held',
				hides: true,
				openedAt: at,
			});
		}
	});
}

const pages: Record<string, (tokens: { noor: string; amina: string }) => Visit> = {
	'the lane': ({ noor }) => ofClassroom('/lane', noor),
	'the visitors of a classroom': ({ noor }) => ofClassroom('/threads', noor),
	today: ({ noor }) => ({ route: '/(teacher)/today', path: '/today', token: noor }),
	'the threads of a pupil': ({ amina }) => ({ route: '/(pupil)/threads', path: '/threads', token: amina }),
	'where a pupil lands': ({ amina }) => ({ route: '/(pupil)/lesson', path: '/lesson', token: amina }),
};

const ofClassroom = (below: string, token: string): Visit => ({
	route: `/(teacher)/classroom/[classroom]${below}`,
	path: `/classroom/${school.classroomId}${below}`,
	params: { classroom: school.classroomId },
	token,
});

/** What each page asks for, and how many characters it is given. */
async function measure() {
	const tokenOf = async (person: Person) => (await sessions.begin(person.id)).token;
	const tokens = { noor: await tokenOf(school.noor), amina: await tokenOf(school.amina) };
	const found: Record<string, { queries: number; size: number }> = {};
	for (const [name, visit] of Object.entries(pages)) {
		const load = await prepare(visit(tokens));
		// What is remembered for a minute is asked for once.
		await load();
		let size = 0;
		const queries = await countQueries(async () => void (size = JSON.stringify(await load()).length));
		found[name] = { queries, size };
	}
	return found;
}

describe('a lane of 500 and 200 threads', () => {
	let few: Awaited<ReturnType<typeof measure>>;
	let many: Awaited<ReturnType<typeof measure>>;
	beforeAll(async () => {
		await hold(0, waiting.few);
		await receive(host, numbers(0, visits.few), monday);
		few = await measure();
		await hold(waiting.few, waiting.many);
		await receive(host, numbers(visits.few, visits.many), monday);
		many = await measure();
	}, 60_000);

	test.each(Object.keys(pages))('cost %s no query more', (name) => {
		expect(many[name]!.queries).toBe(few[name]!.queries);
	});

	test('are given a page at a time: the lane and the lists of threads stop growing', async () => {
		const { items, waiting: all } = (await lane(school.noor, school.classroomId))!;
		expect([items.length, all]).toEqual([100, waiting.many]);
		const [first, last] = [few, many].map((found) => found['the visitors of a classroom']!.size);
		expect(last! / first!).toBeLessThan(2);
	});

	test.each(['her teacher', 'a pupil'])(
		'are all there for %s who goes back, each once and in order',
		async (who) => {
			const seen: { title: string; ends: number }[] = [];
			let before: Cursor | null = null;
			let turns = 0;
			do {
				const page: Awaited<ReturnType<typeof threads.listForPupil>> =
					who === 'a pupil'
						? await threads.listForPupil(school.amina, before)
						: (await threads.listForTeacher(school.noor, school.classroomId, before))!;
				expect(page.threads.length).toBeLessThanOrEqual(25);
				seen.push(...page.threads.map(({ title, visit }) => ({ title, ends: visit.endsAt.getTime() })));
				before = page.older;
				turns++;
			} while (before && turns < 50);
			const ours = seen.filter(({ title }) => title.startsWith('Gesprek'));
			expect(new Set(ours.map(({ title }) => title)).size).toBe(visits.many * threadsEach);
			expect(ours).toHaveLength(visits.many * threadsEach);
			expect(seen.map(({ ends }) => ends)).toEqual(seen.map(({ ends }) => ends).sort((a, b) => b - a));
		},
	);
});
