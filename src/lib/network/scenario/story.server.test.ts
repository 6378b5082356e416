import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { emptyScenario } from './empty.ts';
import * as scenarios from './own.server.ts';
import type { Scenario } from './format/scenario.ts';

useFreshDatabase();

const played: Scenario = {
	...emptyScenario,
	switches: { off: ['search'], on: ['stories', 'dots'] },
	stories: [
		{ key: 'vroeg', cast: 'buur', minute: -5, lasts: 10, picture: 'house' },
		{ key: 'laat', cast: 'buur', minute: 3, lasts: 2, body: { nl: 'Kijk!', en: 'Look!' } },
	],
};

let school: School;
beforeAll(async () => {
	school = await openSchool();
	const { noor, classroomId } = school;
	const made = (await scenarios.add(noor, { scenario: played, origin: 'written' }, monday))!;
	const own = await scenarios.forRun(noor, made.id);
	const begun = await runs.begin(noor, classroomId, { slug: 'deel-ik-dit', version: '1', own }, monday);
	await runs.stepTo(noor, begun!.runId, 'play', monday);
});

const stories = async () => {
	const { network } = await placeOf(school.amina);
	return db
		.select({
			key: t.story.key,
			picture: t.story.picture,
			body: t.story.body,
			appearsAt: t.story.appearsAt,
			goneAt: t.story.goneAt,
		})
		.from(t.story)
		.where(eq(t.story.networkId, network!.id))
		.orderBy(asc(t.story.appearsAt));
};
const minutes = (count: number) => later(count * 60);

test('a network keeps what its scenario switches, and the stories with their moments', async () => {
	expect((await placeOf(school.amina)).network!.switches).toEqual(played.switches);
	expect(await stories()).toEqual([
		{ key: 'vroeg', picture: 'house', body: null, appearsAt: minutes(-5), goneAt: minutes(5) },
		{
			key: 'laat',
			picture: null,
			body: { nl: 'Kijk!', en: 'Look!' },
			appearsAt: minutes(3),
			goneAt: minutes(5),
		},
	]);
});

test('while the class stands still no story passes', async () => {
	await freezes.freeze(school.noor, school.classroomId, minutes(1));
	await freezes.lift(school.noor, school.classroomId, minutes(11));
	expect((await stories()).map(({ appearsAt, goneAt }) => [appearsAt, goneAt])).toEqual([
		[minutes(-5), minutes(15)],
		[minutes(13), minutes(15)],
	]);
});

test('a square whose scenario switches nothing keeps nothing of it', async () => {
	await runs.finish(school.noor, (await placeOf(school.amina)).run.id, minutes(20));
	await goOutToPlay(school, minutes(30));
	expect((await placeOf(school.amina, minutes(30))).network!.switches).toBeNull();
	expect(await stories()).toEqual([]);
});
