import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../tests/school.ts';
import { db, t } from '#lib/server/db/index.ts';
import { people, reviewsOf } from './moderation.fixture.ts';
import * as reviews from './review.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	we = people(school);
});

const evidenceOf = (personId: string) => db.$count(t.evidence, eq(t.evidence.personId, personId));

describe('what was written', () => {
	test('waits, and is visible once approved', async () => {
		const id = await we.submit('Wie wil er mee?');
		expect(await we.isVisible(id)).toBe(false);
		await we.decide(id, 'approved');
		expect(await we.isVisible(id)).toBe(true);
		expect(await we.waiting(id)).toBeUndefined();
	});

	test('and returned waits again in its second version, both versions together', async () => {
		const id = await we.submit('Mijn straat is Kerkstraat 12');
		await we.decide(id, 'returned', { feedback: 'Kan het zonder adres?' });
		expect(await we.isVisible(id)).toBe(false);
		expect(await we.revise(id, 'Ik woon in een leuke straat')).toEqual({ id, waits: true });
		expect(await we.isVisible(id)).toBe(false);
		const second = (await we.waiting(id))!;
		expect(second.revision).toBe(2);
		expect(second.versions.map(({ body }) => body)).toEqual([
			'Mijn straat is Kerkstraat 12',
			'Ik woon in een leuke straat',
		]);
		await we.decide(id, 'approved');
		expect(await we.isVisible(id)).toBe(true);
	});

	test('and removed is gone from the class, with the reason kept', async () => {
		const id = await we.submit('Iets over een ander');
		await we.decide(id, 'removed', { feedback: 'Dit gaat over iemand anders.' });
		expect(await we.isVisible(id)).toBe(false);
		expect(await reviewsOf(id)).toMatchObject([
			{ decision: 'removed', feedback: 'Dit gaat over iemand anders.', hides: true },
		]);
	});
});

describe('taking back', () => {
	test.each(['approved', 'returned', 'removed'] as const)(
		'%s leaves it waiting exactly as it did',
		async (decision) => {
			const id = await we.submit(`Dit wordt ${decision}`);
			const [before] = await reviewsOf(id);
			await we.decide(id, decision, { feedback: 'Omdat het zo is.' });
			expect(await reviews.undo(school.noor, [before!.id], we.soon())).toEqual([before!.id]);
			expect(await reviewsOf(id)).toEqual([before]);
			expect(await we.isVisible(id)).toBe(false);
			expect((await we.waiting(id))?.id).toBe(before!.id);
		},
	);

	test('an approval withdraws what it showed; approving again shows it again', async () => {
		const before = await evidenceOf(school.amina.id);
		const id = await we.submit('Een bericht dat iets laat zien');
		await we.decide(id, 'approved');
		expect(await evidenceOf(school.amina.id)).toBe(before + 1);
		const [review] = await reviewsOf(id);
		await reviews.undo(school.noor, [review!.id], we.soon());
		expect(await evidenceOf(school.amina.id)).toBe(before);
		await we.decide(id, 'approved');
		expect(await evidenceOf(school.amina.id)).toBe(before + 1);
	});

	test('the removal of what was reported makes it visible again, still reported', async () => {
		const id = await we.submit('Even gemeld');
		await we.decide(id, 'approved');
		await we.report(id);
		await we.decide(id, 'removed', { feedback: 'Voor de zekerheid.' });
		expect(await we.isVisible(id)).toBe(false);
		const reported = (await reviewsOf(id)).at(-1)!;
		await reviews.undo(school.noor, [reported.id], we.soon());
		expect(await we.isVisible(id)).toBe(true);
		expect((await we.waiting(id))?.cause).toBe('report');
	});

	test('is too late when a newer version has come', async () => {
		const id = await we.submit('De eerste versie');
		await we.decide(id, 'returned', { feedback: 'Vertel meer.' });
		await we.revise(id, 'De tweede versie, met meer');
		const [first] = await reviewsOf(id);
		expect(await reviews.undo(school.noor, [first!.id], we.soon())).toEqual([]);
		expect((await we.waiting(id))?.revision).toBe(2);
	});

	test('by two at once is taken back once', async () => {
		const id = await we.submit('Twee keer terug');
		await we.decide(id, 'approved');
		const [review] = await reviewsOf(id);
		const now = we.soon();
		const answers = await Promise.all(
			[school.noor, we.colleague].map((one) => reviews.undo(one, [review!.id], now)),
		);
		expect(answers.flat()).toEqual([review!.id]);
		const told = await db.select().from(t.activity).where(eq(t.activity.aboutId, id));
		expect(told.filter(({ verb }) => verb === 'review.undone')).toHaveLength(1);
	});
});

describe('two teachers', () => {
	test('decide at once: one decision counts, the other hears whose', async () => {
		const id = await we.submit('Wie is het eerst?');
		const { id: review } = (await we.waiting(id))!;
		const now = we.soon();
		const answers = await Promise.all([
			reviews.decide(school.noor, { reviewIds: [review], decision: 'approved', feedback: null }, now),
			reviews.decide(we.colleague, { reviewIds: [review], decision: 'removed', feedback: 'Nee.' }, now),
		]);
		expect(answers.flatMap(({ decided }) => decided)).toEqual([review]);
		const [kept] = await reviewsOf(id);
		const first = kept!.decidedBy === school.noor.id ? school.noor : we.colleague;
		expect(answers.flatMap(({ late }) => late)).toEqual([
			{ id: review, decision: kept!.decision, by: first.nickname, own: false },
		]);
	});

	test('tapping twice is no colleague', async () => {
		const id = await we.submit('Dubbel getikt');
		const { id: review } = (await we.waiting(id))!;
		const approve = () =>
			reviews.decide(school.noor, { reviewIds: [review], decision: 'approved', feedback: null }, we.soon());
		expect(await approve()).toEqual({ decided: [review], late: [] });
		expect(await approve()).toEqual({
			decided: [],
			late: [{ id: review, decision: 'approved', by: school.noor.nickname, own: true }],
		});
	});

	test('of different classrooms: the other one decides, undoes and hears nothing', async () => {
		const id = await we.submit('Alleen voor 6B');
		const { id: review } = (await we.waiting(id))!;
		for (const stranger of [school.thijs, school.finn, school.amina]) {
			const asked = { reviewIds: [review], decision: 'approved' as const, feedback: null };
			expect(await reviews.decide(stranger, asked, we.soon())).toEqual({ decided: [], late: [] });
		}
		expect(await we.isVisible(id)).toBe(false);
		await we.decide(id, 'approved');
		expect(await reviews.undo(school.thijs, [review], we.soon())).toEqual([]);
		expect(
			await reviews.decide(
				school.thijs,
				{ reviewIds: [review], decision: 'removed', feedback: 'x' },
				we.soon(),
			),
		).toEqual({
			decided: [],
			late: [],
		});
		expect(await we.isVisible(id)).toBe(true);
	});
});

test('thirty at once are approved at once, and taken back at once', async () => {
	const ids: string[] = [];
	for (let i = 0; i < 30; i++) ids.push(await we.submit(`Bericht ${i}`));
	const waiting = await Promise.all(ids.map((id) => we.waiting(id)));
	const reviewIds = waiting.map((item) => item!.id);
	const { decided } = await reviews.decide(
		school.noor,
		{ reviewIds, decision: 'approved', feedback: null },
		we.soon(),
	);
	expect(new Set(decided)).toEqual(new Set(reviewIds));
	expect(await Promise.all(ids.map(we.isVisible))).toEqual(ids.map(() => true));
	expect(new Set(await reviews.undo(school.noor, reviewIds, we.soon()))).toEqual(new Set(reviewIds));
	expect(await Promise.all(ids.map(we.isVisible))).toEqual(ids.map(() => false));
});
