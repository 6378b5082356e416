import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import { restart } from '#lib/network/restart.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { goalsOf } from './goals.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});

async function post(person: Person, body: string, at: number, earlier: string[] = []) {
	const draft = { key: newId(), body, picture: null, earlier, seen: true };
	await posts.submit(person, await placeOf(person), draft, 'nl', later(at));
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = items.filter(({ subjectId }) => subjectId === draft.key).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, later(at + 1));
	return reviewIds;
}

async function reachedBy(person: Person): Promise<string[]> {
	const goals = await goalsOf(person, (await placeOf(person)).network!, 'nl');
	return goals.filter(({ reached }) => reached).map(({ key }) => key);
}

test('a pupil begins with goals in her own language, and none of them reached', async () => {
	const goals = await goalsOf(school.amina, (await placeOf(school.amina)).network!, 'en');
	expect(goals.length).toBeGreaterThan(2);
	expect(goals[0]).toEqual({
		key: 'veilig-bericht',
		title: 'Write a post without private details',
		times: 1,
		count: 0,
		reached: false,
	});
});

test('what she does reaches a goal: hers, and nobody else’s', async () => {
	await post(school.amina, 'Mijn adres is Kerkstraat 12', 1);
	expect(await reachedBy(school.amina)).toEqual([]);
	await post(school.amina, 'Ik teken graag.', 3, ['Bel me op 06 12345678']);
	expect(await reachedBy(school.amina)).toEqual(['veilig-bericht', 'twee-keer-denken']);
	expect(await reachedBy(school.bram)).toEqual([]);
});

test('what was reached stays reached, however often it is done and whatever is undone', async () => {
	const reviewIds = await post(school.bram, 'Wij bakten pannenkoeken.', 10);
	expect(await reachedBy(school.bram)).toEqual(['veilig-bericht']);
	await reviews.undo(school.noor, reviewIds, later(12));
	await post(school.bram, 'En we aten ze op.', 14);
	expect(await reachedBy(school.bram)).toEqual(['veilig-bericht']);
	const goals = await goalsOf(school.bram, (await placeOf(school.bram)).network!, 'nl');
	expect(goals[0]).toMatchObject({ times: 1, count: 1 });
});

test('a square that begins anew begins its goals anew', async () => {
	await restart(school.noor, (await runs.find(school.noor, runId))!, 1, later(60));
	expect(await reachedBy(school.amina)).toEqual([]);
});
