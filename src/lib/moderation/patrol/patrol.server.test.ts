import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../../tests/school.ts';
import { lane } from '../lane/lane.server.ts';
import { people } from '../moderation.fixture.ts';
import * as patrols from './patrol.server.ts';
import type { Verdict } from './patrol.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	we = people(school);
});

/** The run with Bram on patrol, beside somebody who thinks nothing yet. */
const run = (now = [school.bram.id]) => ({
	id: runId,
	classroomId: school.classroomId,
	patrol: { now, had: [] as string[] },
	shape: null,
});
const seenBy = async (who = school.bram, beat = run()) =>
	(await patrols.toLookAt(who, beat))?.map(({ body }) => body) ?? null;
const think = (reviewId: string, verdict: Verdict, who = school.bram, rule: string | null = null) =>
	patrols.giveOpinion(who, run([who.id]), { reviewId, verdict, rule }, we.soon());

describe('who is on patrol', () => {
	test('sees what waits of others, without whose it is', async () => {
		await we.submit('Wie komt er kijken naar mijn hut?');
		await we.submit('Mijn eigen bericht', { by: school.bram });
		expect(await seenBy()).toEqual(['Wie komt er kijken naar mijn hut?']);
		const [post] = (await patrols.toLookAt(school.bram, run()))!;
		expect(Object.keys(post!).sort()).toEqual(['body', 'id', 'picture', 'recipe']);
	});

	test('is nobody else', async () => {
		expect(await seenBy(school.amina)).toBeNull();
		expect(await seenBy(school.bram, { ...run(), patrol: { now: [], had: [school.bram.id] } })).toBeNull();
	});

	test('never sees what tells who wrote it, what a nudge would wait with, and what may be a sign', async () => {
		const before = await seenBy();
		await we.submit('Groetjes van Amina');
		await we.submit('Bel me op 06 12345678');
		await we.submit('Niemand houdt van mij.');
		expect(await seenBy()).toEqual(before);
	});

	test('never sees again what was reported, in no version', async () => {
		const before = await seenBy();
		const id = await we.submit('Dit mocht eerst');
		await we.decide(id, 'approved');
		await we.report(id);
		await we.decide(id, 'returned', { feedback: 'Kijk nog eens.' });
		await we.revise(id, 'Dit is nu anders');
		expect(await seenBy()).toEqual(before);
	});
});

describe('what a patrol thinks', () => {
	test('is in the lane, where they agreed; and decides nothing', async () => {
		const id = await we.submit('Wie wil mijn broodje?');
		const review = (await we.waiting(id))!.id;
		expect(await think(review, 'breaks', school.bram, 'We vragen het eerst.')).toBe(true);
		const hana = { ...school.bram, id: school.finn.id };
		expect(await think(review, 'breaks', hana, 'We vragen het eerst.')).toBe(true);
		expect(await we.isVisible(id)).toBe(false);
		expect((await we.waiting(id))!.opinions).toEqual({
			fits: 0,
			breaks: 2,
			unsure: 0,
			rules: ['We vragen het eerst.'],
		});
		expect(await seenBy()).not.toContain('Wie wil mijn broodje?');
	});

	test('is said once, about what still waits, and not about one’s own', async () => {
		const id = await we.submit('Nog een broodje?');
		const review = (await we.waiting(id))!.id;
		expect(await think(review, 'fits')).toBe(true);
		expect(await think(review, 'breaks')).toBeNull();
		expect(await think(review, 'fits', school.amina)).toBeNull();
		const other = await we.submit('En nog een?');
		const late = (await we.waiting(other))!.id;
		await we.decide(other, 'approved');
		expect(await think(late, 'fits')).toBeNull();
		const { items } = (await lane(school.noor, school.classroomId))!;
		expect(items.find(({ subjectId }) => subjectId === id)!.opinions).toMatchObject({ fits: 1, breaks: 0 });
	});
});
