import { beforeAll, describe, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { footprintOf } from '../footprint/footprint.server.ts';
import { castWith, turnAway } from '../friend/block.server.ts';
import { journeyOf } from '../journey/journey.server.ts';
import { countsOf } from '../journey/trail.ts';
import { set as setProfile } from '../profile/profile.server.ts';
import { report } from '../report/report.server.ts';
import { emptyScenario } from '../scenario/empty.ts';
import * as owns from '../scenario/own.server.ts';
import type { Scenario } from '../scenario/format/scenario.ts';
import { change } from './change.server.ts';
import { remove } from './delete.server.ts';
import * as posts from './post.server.ts';

useFreshDatabase();

const [robbie] = emptyScenario.cast;
const street: Scenario = {
	...emptyScenario,
	cast: [robbie!, { ...robbie!, key: 'saar', name: 'Saar', handle: 'saar' }],
	rules: [
		{
			key: 'klik',
			when: 'post.approved',
			then: [
				{ kind: 'screenshot', cast: 'buur', after: 30 },
				{ kind: 'share', cast: 'saar', on: 'subject', after: 40 },
			],
		},
	],
};

let school: School;
let run: string;
beforeAll(async () => {
	school = await openSchool();
	const id = (await owns.add(school.noor, { scenario: street, origin: 'written' }, monday))!.id;
	const lesson = { slug: 'deel-ik-dit', version: '1', own: await owns.forRun(school.noor, id) };
	run = (await runs.begin(school.noor, school.classroomId, lesson, monday))!.runId;
	await runs.stepTo(school.noor, run, 'play', monday);
});

const draft = (body: string, more: object = {}) => ({
	key: newId(),
	body,
	picture: null,
	earlier: [],
	seen: true,
	...more,
});

async function approveAll(second: number) {
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const deciding = { reviewIds: items.map(({ id }) => id), decision: 'approved' as const, feedback: null };
	await reviews.decide(school.noor, deciding, later(second));
}

/** Sends a post that its teacher lets through at that second. */
async function post(person: Person, body: string, second: number, more: object = {}) {
	const place = await placeOf(person, later(second));
	const sent = await posts.submit(person, place, draft(body, more), 'nl', later(second));
	if ('refused' in sent) throw new Error(sent.refused);
	await approveAll(second);
	return sent.id;
}

async function reword(person: Person, id: string, body: string, second: number) {
	await change(person, await placeOf(person, later(second)), id, draft(body), 'nl', later(second));
	await approveAll(second);
}

const journey = (reader: Person | null, id: string, second: number) =>
	journeyOf(reader, run, id, 'nl', later(second));
const deeds = async (reader: Person | null, id: string, second: number) =>
	(await journey(reader, id, second))!.trail.map(({ deed, cast, second: at }) => [deed, cast, at]);
const remains = async (person: Person, second: number) => {
	const { network } = await placeOf(person, later(second));
	return (await footprintOf(person, network!.id, 'nl', later(second))).remains;
};

describe('a screenshot', () => {
	test('keeps the words of its moment, whatever becomes of the post, and lives on with a share', async () => {
		const id = await post(school.amina, 'Mijn konijn heet Stip', 100);
		expect(await deeds(school.amina, id, 129)).toEqual([]);
		await reword(school.amina, id, 'Mijn konijn heet Stap', 110);
		await reword(school.amina, id, 'Ik heb geen konijn', 135);
		const { kept } = (await journey(school.amina, id, 145))!;
		expect(kept).toEqual([{ name: 'Robbie', text: 'Mijn konijn heet Stap' }]);

		expect(await remove(school.amina, await placeOf(school.amina, later(150)), id, later(150))).toBe(true);
		expect(await journey(school.bram, id, 160)).toBe(null);
		expect(await journey(null, id, 160)).toBe(null);
		const mine = (await journey(school.amina, id, 160))!;
		expect(mine).toMatchObject({ isWiped: true, kept });
		expect(mine.trail.map(({ deed, cast, second }) => [deed, cast, second])).toEqual([
			['screenshot', 'Robbie', 30],
			['shared', 'Saar', 40],
		]);
		const counts = new Map(countsOf(mine.trail).map(({ alternative, count }) => [alternative, count]));
		expect(counts.get('wiped-1')).toMatchObject({ screenshot: 1, shared: 1 });
		expect(counts.get('class')).toMatchObject({ screenshot: 0, shared: 0 });
		expect(await remains(school.amina, 160)).toMatchObject({
			taken: [{ postId: id, by: 'Robbie', text: 'Mijn konijn heet Stap' }],
			shared: [{ postId: id, by: 'Saar', text: 'Ik heb geen konijn' }],
		});
	});

	test('comes too late for a post that was deleted by then', async () => {
		const id = await post(school.amina, 'Oeps', 200);
		await remove(school.amina, await placeOf(school.amina, later(210)), id, later(210));
		expect(await deeds(school.amina, id, 300)).toEqual([]);
	});

	test('is seen by her and on the board, by no classmate, and by nobody once a teacher removed the post', async () => {
		const id = await post(school.amina, 'Een vlieger', 400);
		expect(await deeds(school.amina, id, 435)).toEqual([['screenshot', 'Robbie', 30]]);
		expect(await deeds(null, id, 435)).toEqual([['screenshot', 'Robbie', 30]]);
		expect(await deeds(school.bram, id, 435)).toEqual([]);
		expect((await journey(null, id, 435))!.kept).toEqual([]);
		const hers = async () => (await remains(school.amina, 450)).taken.filter(({ postId }) => postId === id);
		expect(await hers()).toHaveLength(1);
		await takeAway(id, 440);
		expect(await hers()).toEqual([]);
		expect((await remains(school.amina, 450)).shared.filter(({ postId }) => postId === id)).toEqual([]);
	});

	test('and a share are not made of what the cast does not see, nor by whom she blocked', async () => {
		const forClass = await post(school.bram, 'Alleen voor ons', 500, { audience: 'class' });
		const forFriends = await post(school.bram, 'Voor vrienden', 501, { audience: 'friends' });
		for (const id of [forClass, forFriends]) expect(await deeds(school.bram, id, 600)).toEqual([]);

		const place = await placeOf(school.bram, later(610));
		const who = (await castWith(place.network!.id, 'buur'))!;
		await turnAway(school.bram, place, who, 'block', later(610));
		const id = await post(school.bram, 'Voor iedereen', 620);
		expect(await deeds(school.bram, id, 700)).toEqual([['shared', 'Saar', 40]]);
	});

	test('is made by whoever sees the post, even of a pupil whom nobody of the cast may write to', async () => {
		const place = await placeOf(school.amina, later(800));
		const closed = { audience: 'class', approach: 'class', interests: [] } as const;
		await setProfile(school.amina, place, { ...closed, interests: [] }, later(800));
		const id = await post(school.amina, 'Voor iedereen', 820);
		expect(await deeds(school.amina, id, 900)).toEqual([
			['screenshot', 'Robbie', 30],
			['shared', 'Saar', 40],
		]);
	});
});

async function takeAway(postId: string, second: number) {
	const place = await placeOf(school.bram, later(second));
	const reporting = { kind: 'post', id: postId, reason: 'other', note: null } as const;
	await report(school.bram, place, reporting, 'nl', later(second));
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const review = items.find(({ subjectId }) => subjectId === postId)!;
	const removing = { reviewIds: [review.id], decision: 'removed' as const, feedback: 'Zo.' };
	await reviews.decide(school.noor, removing, later(second));
}
