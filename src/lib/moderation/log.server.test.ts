import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../tests/school.ts';
import { db, t } from '#lib/server/db/index.ts';
import { history } from './history.server.ts';
import * as logs from './log.server.ts';
import type { LogTopic } from './logTopics.ts';
import { people } from './moderation.fixture.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	we = people(school);
});

describe('the log', () => {
	test('goes back page by page to the beginning, each thing once', async () => {
		for (let i = 0; i < 60; i++) await we.submit(`Nummer ${i}`);
		const seen: number[] = [];
		let before: number | null = null;
		do {
			const page: { entries: { id: number }[]; before: number | null } = (await logs.log(
				school.noor,
				school.classroomId,
				{ before },
			))!;
			seen.push(...page.entries.map(({ id }) => id));
			before = page.before;
		} while (before !== null);
		const all = await db
			.select({ id: t.activity.id })
			.from(t.activity)
			.where(eq(t.activity.classroomId, school.classroomId));
		expect(seen).toEqual(all.map(({ id }) => id).sort((a, b) => b - a));
		expect(seen.length).toBeGreaterThan(60);
	});

	test('can be read in parts, which together are all of it', async () => {
		const verbsIn = async (topic: LogTopic) => {
			const { entries } = (await logs.log(school.noor, school.classroomId, { topic }))!;
			return new Set(entries.map(({ verb }) => verb));
		};
		await we.decide(await we.submit('Voor het logboek'), 'approved');
		expect(await verbsIn('square')).toContain('post.submitted');
		expect(await verbsIn('desk')).toContain('post.approved');
		expect(await verbsIn('desk')).not.toContain('post.submitted');
		expect(await verbsIn('lesson')).toEqual(new Set());
	});

	test('opens one thing with whom it was about and what it showed', async () => {
		const id = await we.submit('Kijk mijn tekening');
		await we.decide(id, 'approved');
		const { entries } = (await logs.log(school.noor, school.classroomId))!;
		const approval = entries.find(({ verb, aboutId }) => verb === 'post.approved' && aboutId === id)!;
		expect(await logs.find(school.noor, school.classroomId, approval.id)).toMatchObject({
			by: school.noor.nickname,
			forName: 'Amina',
			lesson: 'deel-ik-dit',
			evidence: [{ skill: 'slo:23A.2', rule: 'post_approved' }],
			words: { body: 'Kijk mijn tekening', cast: null },
		});
	});

	test('tells of the cast’s words whose they are', async () => {
		const post = await we.castPost();
		await we.report(post.id);
		const { entries } = (await logs.log(school.noor, school.classroomId))!;
		const report = entries.find(({ verb, aboutId }) => verb === 'report.opened' && aboutId === post.id)!;
		const found = await logs.find(school.noor, school.classroomId, report.id);
		expect(found!.words).toMatchObject({ body: post.body, bodyEn: post.bodyEn, cast: post.castName });
	});

	test('is for its own teacher, and each thing is found in its own classroom only', async () => {
		const { entries } = (await logs.log(school.noor, school.classroomId))!;
		const elsewhere = school.thijs.memberships[0]!.classroomId!;
		expect(await logs.log(school.thijs, school.classroomId)).toBeNull();
		expect(await logs.find(school.thijs, school.classroomId, entries[0]!.id)).toBeNull();
		expect(await logs.find(school.thijs, elsewhere, entries[0]!.id)).toBeNull();
		expect(await logs.find(school.noor, school.classroomId, Number.MAX_SAFE_INTEGER)).toBeNull();
	});
});

describe('the history of a post', () => {
	test('has its versions, its reports and its decisions', async () => {
		const id = await we.submit('Versie een');
		await we.decide(id, 'returned', { feedback: 'Nog eens.' });
		await we.revise(id, 'Versie twee');
		await we.decide(id, 'approved');
		await we.report(id, { reason: 'untrue' });
		const told = (await history(school.noor, school.classroomId, id))!;
		expect(told.versions.map(({ body }) => body)).toEqual(['Versie een', 'Versie twee']);
		expect(
			told.reviews.map(({ decision, decidedBy, reports }) => [decision, decidedBy, reports.length]),
		).toEqual([
			['returned', school.noor.nickname, 0],
			['approved', school.noor.nickname, 0],
			[null, null, 1],
		]);
		expect(told.reviews[2]!.reports[0]).toMatchObject({ by: 'Bram', reason: 'untrue', quote: 'Versie twee' });
	});

	test('is told to its own teacher only, also by way of another classroom', async () => {
		const id = await we.submit('Van 6B');
		const elsewhere = school.thijs.memberships[0]!.classroomId!;
		expect(await history(school.thijs, school.classroomId, id)).toBeNull();
		expect(await history(school.thijs, elsewhere, id)).toEqual({ versions: [], reviews: [] });
	});
});
