import { beforeAll, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import * as lookback from './lookback.server.ts';
import * as posts from '../post/post.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
let postId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	postId = newId();
	const draft = { key: postId, body: 'Ik heb een hut gebouwd.', picture: null, earlier: [], seen: false };
	await posts.submit(school.amina, await placeOf(school.amina), draft, 'nl', later(30));
});

const runNow = async () => (await runs.find(school.noor, runId))!;
const own = async (now: Date) =>
	(await lookback.ofRun(school.noor, await runNow(), now))!.posts.find(({ id }) => id === postId);

test('the teacher sees what waits, and that it waits', async () => {
	const post = await own(later(60));
	expect(post).toMatchObject({
		body: 'Ik heb een hut gebouwd.',
		name: 'Amina',
		castName: null,
		decision: null,
	});
	expect(post!.reviewId).not.toBeNull();
});

test('what the class sees hides from nobody, and is its teacher’s only to look back at', async () => {
	const waiting = (await lane(school.noor, school.classroomId))!.items;
	const reviewIds = waiting.map(({ id }) => id);
	expect(reviewIds).toHaveLength(1);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, later(90));
	expect((await own(later(120)))!.reviewId).toBeNull();
	const run = await runNow();
	expect(await lookback.ofRun(school.thijs, run, later(120))).toBeNull();
	expect(await lookback.ofRun(school.amina, run, later(120))).toBeNull();
});

test('what lay ahead when the lesson ended never happened', async () => {
	const during = (await lookback.ofRun(school.noor, await runNow(), later(3600)))!.posts.length;
	await runs.finish(school.noor, runId, later(300));
	const after = (await lookback.ofRun(school.noor, await runNow(), later(24 * 3600)))!.posts;
	expect(after.length).toBeGreaterThan(1);
	expect(after.length).toBeLessThan(during);
	expect(after.every(({ at }) => at <= later(300))).toBe(true);
	expect(after.map(({ id }) => id)).toContain(postId);
});
