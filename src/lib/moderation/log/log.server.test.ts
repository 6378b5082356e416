import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, type School } from '../../../../tests/school.ts';
import { record } from '#lib/activity/record.server.ts';
import { emailOf } from '#lib/demo/school.ts';
import { find } from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { history } from './history.server.ts';
import * as logs from './log.server.ts';
import type { LogTopic } from './logTopics.ts';
import { people, reviewsOf } from '../moderation.fixture.ts';
import { undo } from '../review.server.ts';

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

	test('offers to take back the last of what changed the same, and not what came before it', async () => {
		const [one, other] = [await we.submit('Eerst zo'), await we.submit('Dit blijft')];
		await we.decide(one, 'removed');
		await we.decide(other, 'approved');
		const { entries } = (await logs.log(school.noor, school.classroomId))!;
		const offered = async () =>
			(await logs.log(school.noor, school.classroomId))!.entries
				.filter(({ aboutId, verb }) => verb.startsWith('post.') && [one, other].includes(aboutId!))
				.filter(({ verb, overtaken }) => verb !== 'post.submitted' && !overtaken)
				.map(({ verb }) => verb);
		expect(entries[0]).not.toHaveProperty('forId');
		expect(await offered()).toEqual(['post.approved', 'post.removed']);
		const [review] = await reviewsOf(one);
		await undo(school.noor, [review!.id], we.soon());
		expect(await offered()).toEqual(['post.approved']);
		await we.decide(one, 'approved');
		expect(await offered()).toEqual(['post.approved', 'post.approved']);
	});

	test('knows what came later on an older page too, and where the search leaves it out', async () => {
		const post = await we.submit('Later toch goed');
		await we.decide(post, 'removed', { feedback: 'Dit gaat over een zebra' });
		const newest = async (filter: logs.LogFilter) =>
			(await logs.log(school.noor, school.classroomId, filter))!.entries.find(
				({ aboutId, verb }) => aboutId === post && verb === 'post.removed',
			)!;
		const removal = await newest({});
		expect(removal.overtaken).toBe(false);
		const [review] = await reviewsOf(post);
		await undo(school.noor, [review!.id], we.soon());
		expect(await newest({})).toMatchObject({ id: removal.id, overtaken: true });
		expect(await newest({ before: removal.id + 1 })).toMatchObject({ overtaken: true });
		expect(await newest({ words: 'zebra' })).toMatchObject({ overtaken: true });
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

describe('the log of a school', () => {
	let marja: Person;
	beforeAll(async () => {
		const [row] = await db
			.select({ id: t.person.id })
			.from(t.person)
			.where(eq(t.person.email, emailOf('marja')));
		marja = (await find(row!.id))!;
		const at = (seconds: number) => ({ by: school.noor.id, about: null, at: later(seconds) });
		await db.transaction(async (tx) => {
			const circumstances = { ...at(500), classroomId: null };
			await record(tx, 'word.watched', { ...circumstances, details: { word: 'skibidi', grade: 'tip' } });
			await record(tx, 'framework.added', {
				...circumstances,
				by: marja.id,
				details: { title: 'Eigen doelen' },
			});
			await record(tx, 'badge.revoked', {
				...at(502),
				for: school.amina.id,
				classroomId: school.classroomId,
				details: { badge: 'a badge', reason: 'Per ongeluk gemaakt' },
			});
		});
	});

	test('holds what is arranged for the school, for who leads it and for nobody else, and names no pupil', async () => {
		const { entries } = (await logs.schoolLog(marja))!;
		expect(entries.map(({ verb, by }) => [verb, by]).slice(0, 3)).toEqual([
			['badge.revoked', school.noor.nickname],
			['framework.added', marja.nickname],
			['word.watched', school.noor.nickname],
		]);
		expect(JSON.stringify(entries)).not.toContain('Amina');
		expect(entries.some(({ verb }) => verb === 'post.submitted')).toBe(false);
		for (const person of [school.noor, school.amina, { ...marja, memberships: [] }])
			expect(await logs.schoolLog(person)).toBeNull();
		expect((await logs.schoolLog({ ...marja, schoolId: 'another' }))?.entries ?? []).toEqual([]);
	});

	test('can be searched, by the words that were used and by who did it, and not by the name of a pupil', async () => {
		const found = async (words: string) =>
			(await logs.schoolLog(marja, { words }))!.entries.map(({ verb }) => verb);
		expect(await found('SKIBIDI')).toEqual(['word.watched']);
		expect(await found(marja.nickname)).toContain('framework.added');
		expect(await found('Amina')).toEqual([]);
	});

	test('what the lead arranges stands in the log of every classroom, too', async () => {
		const { entries } = (await logs.log(school.thijs, school.thijs.memberships[0]!.classroomId!, {}))!;
		expect(entries.map(({ verb }) => verb)).toContain('framework.added');
	});
});
