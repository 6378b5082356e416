import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../tests/school.ts';
import { inFeed } from './feed/feed.server.ts';
import * as lookback from './lookback/lookback.server.ts';
import * as mine from './post/mine.server.ts';
import * as posts from './post/post.server.ts';
import { restart } from './restart.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	run = { id: await goOutToPlay(school), classroomId: school.classroomId };
});

const feedOf = async (now: Date) => {
	const { network } = await placeOf(school.amina, now);
	return (await inFeed(school.amina, network!.id, { before: null, now })).posts;
};
const send = async (body: string, now: Date) => {
	const draft = { key: randomUUID(), body, picture: null, earlier: [], seen: true };
	expect(await posts.submit(school.amina, await placeOf(school.amina, now), draft, 'nl', now)).toMatchObject({
		id: draft.key,
	});
	return draft.key;
};
const approve = async (subjectId: string, now: Date) => {
	const item = (await lane(school.noor, school.classroomId))!.items.find(
		(one) => one.subjectId === subjectId,
	)!;
	await reviews.decide(school.noor, { reviewIds: [item.id], decision: 'approved', feedback: null }, now);
};
const pastOf = async (number: number | null, now: Date) =>
	lookback.ofRun(school.noor, (await runs.find(school.noor, run.id))!, now, number);

test('only its own teacher begins a square anew', async () => {
	expect(await restart(school.thijs, run, 1, later(10))).toBeNull();
	expect(await restart(school.amina, run, 1, later(10))).toBeNull();
});

test('a square that begins anew is as it was in the first minute, whatever was done on it', async () => {
	const atFirst = (await feedOf(later(0))).map(({ body }) => body);
	await approve(await send('Van de eerste keer', later(60)), later(70));
	const waiting = await send('Dit wachtte nog', later(80));
	expect((await feedOf(later(1200))).length).toBeGreaterThan(atFirst.length);

	expect(await restart(school.noor, run, 1, later(1300))).toBe(true);
	expect((await feedOf(later(1300))).map(({ body }) => body)).toEqual(atFirst);

	// What was still under way belongs to the square of before; nothing of it comes onto the new one.
	await approve(waiting, later(1310));
	expect((await feedOf(later(1400))).every(({ personId }) => personId === null)).toBe(true);
});

test('the cast meets everybody as if for the first time', async () => {
	await approve(await send('Hallo allemaal', later(1420)), later(1430));
	const own = (await feedOf(later(1500))).find(({ body }) => body === 'Hallo allemaal')!;
	expect(own.comments.length).toBeGreaterThan(0);
});

test('the work of before is kept: hers on her own page, and the whole of it for her teacher', async () => {
	const hers = await mine.textsOf(school.amina);
	expect(hers.map(({ body, goesOn }) => [body, goesOn])).toEqual([
		['Hallo allemaal', true],
		['Dit wachtte nog', false],
		['Van de eerste keer', false],
	]);
	expect(await pastOf(null, later(1500))).toMatchObject({ networks: 2, number: 2 });
	const before = (await pastOf(1, later(1500)))!;
	expect(before).toMatchObject({ networks: 2, number: 1 });
	const texts = before.posts.map(({ body }) => body);
	expect(texts).toEqual(expect.arrayContaining(['Van de eerste keer', 'Dit wachtte nog']));
	expect(before.posts.every(({ at }) => at <= later(1300))).toBe(true);
	expect(await pastOf(3, later(1500))).toBeNull();
});

test('two teachers who press at once begin one square, and after the lesson nobody does', async () => {
	const colleague = { ...school.thijs, memberships: school.noor.memberships };
	const answers = await Promise.all([
		restart(school.noor, run, 2, later(1600)),
		restart(colleague, run, 2, later(1600)),
	]);
	expect(answers).toEqual([true, true]);
	expect(await pastOf(null, later(1700))).toMatchObject({ networks: 3 });
	await runs.finish(school.noor, run.id, later(1800));
	expect(await restart(school.noor, run, 3, later(1900))).toBe(false);
});
