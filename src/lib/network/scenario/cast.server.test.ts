import { beforeAll, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { castWith, turnAway } from '../friend/block.server.ts';
import { inFeed } from '../feed/feed.server.ts';
import { notificationsOf } from '../notification/notification.server.ts';
import { vote } from '../post/poll.server.ts';
import { showWhole } from '../post/shown.ts';
import { clock, untilNext } from '../place.server.ts';
import { emptyScenario } from './empty.ts';
import * as owns from './own.server.ts';
import type { Scenario } from './format/scenario.ts';

useFreshDatabase();

const [robbie] = emptyScenario.cast;
const street: Scenario = {
	...emptyScenario,
	cast: [robbie!, { ...robbie!, key: 'saar', name: 'Saar', handle: 'saar' }],
	script: [
		{
			kind: 'post',
			key: 'deur',
			cast: 'buur',
			body: { nl: 'Welke deur?', en: 'Which door?' },
			made: { scene: 'front-door', parts: [{ sticker: 'key', x: 20, y: 15, size: 3 }] },
			mood: 'proud',
			place: 'home',
			label: 'ai',
			poll: [
				{ nl: 'Groen', en: 'Green' },
				{ nl: 'Geel', en: 'Yellow' },
			],
			minute: -1,
		},
		{ kind: 'vote', on: 'deur', cast: 'saar', option: 2, minute: 2 },
		{ kind: 'share', on: 'deur', cast: 'saar', body: { nl: 'Kijk!', en: 'Look!' }, minute: 3 },
		{
			kind: 'notification',
			cast: 'saar',
			on: 'deur',
			body: { nl: 'Saar vraagt wat jij kiest.', en: 'Saar asks what you choose.' },
			minute: 4,
		},
		{ kind: 'notification', cast: 'buur', body: { nl: 'Robbie zwaait.', en: 'Robbie waves.' }, minute: 4 },
	],
};

let school: School;
beforeAll(async () => {
	school = await openSchool();
	const id = (await owns.add(school.noor, { scenario: street, origin: 'written' }, monday))!.id;
	const own = await owns.forRun(school.noor, id);
	const lesson = { slug: 'deel-ik-dit', version: '1', own };
	const begun = await runs.begin(school.noor, school.classroomId, lesson, monday);
	await runs.stepTo(school.noor, begun!.runId, 'play', monday);
});

async function squareOf(person: Person, seconds: number, language: Language = 'nl') {
	const { network } = await placeOf(person, later(seconds));
	const now = clock(network!, later(seconds));
	const { posts } = await inFeed(person, network!.id, { before: null, now });
	return posts.map((post) => showWhole(post, { id: person.id, language }));
}

async function newsOf(person: Person, seconds: number, language: Language = 'nl') {
	const { network } = await placeOf(person, later(seconds));
	return notificationsOf(person, network!.id, language, clock(network!, later(seconds)));
}

const choices = ({ poll }: Awaited<ReturnType<typeof squareOf>>[number]) =>
	poll?.options.map(({ text, count }) => [text, count]);

test('the cast posts with a picture of its own, a mood, a place, a label and a poll, in both languages', async () => {
	const [nl] = await squareOf(school.amina, 0);
	const [en] = await squareOf(school.amina, 0, 'en');
	expect(nl?.made?.description).toContain('sleutel');
	expect(en?.made?.description).toContain('key');
	expect(nl?.note?.split(' · ')).toHaveLength(3);
	expect([choices(nl!), choices(en!)]).toEqual([
		[
			['Groen', null],
			['Geel', null],
		],
		[
			['Green', null],
			['Yellow', null],
		],
	]);
});

test('the cast votes at its minute, shares, and a pupil who chose sees what it came to', async () => {
	const [post] = await squareOf(school.amina, 30);
	const chosen = { post: post!.id, option: 0 };
	expect(await vote(school.amina, await placeOf(school.amina, later(30)), chosen, later(30))).toBe('voted');
	const counted = async (seconds: number, person = school.amina) =>
		choices((await squareOf(person, seconds)).find(({ id }) => id === post!.id)!)!.map(([, count]) => count);
	expect(await counted(60)).toEqual([1, 0]);
	expect(await counted(121)).toEqual([1, 1]);
	expect(await counted(121, school.bram)).toEqual([null, null]);

	expect(await squareOf(school.bram, 179)).toHaveLength(1);
	const [share] = await squareOf(school.bram, 181, 'en');
	expect(share).toMatchObject({
		by: { name: 'Saar' },
		text: 'Look!',
		shared: { name: 'Robbie', text: 'Which door?', page: `/lesson/play/${post!.id}` },
	});
});

test('what the cast does that is about each pupil is told to each, and not by whom she blocked', async () => {
	expect(await newsOf(school.amina, 239)).toEqual([]);
	const [post] = await squareOf(school.amina, 30);
	const told = await newsOf(school.amina, 241);
	expect(told.map(({ kind, page, text }) => [kind, page, text]).toSorted()).toEqual([
		['told', `/lesson/play/${post!.id}`, 'Saar vraagt wat jij kiest.'],
		['told', '/lesson/play/cast/buur', 'Robbie zwaait.'],
	]);
	expect((await newsOf(school.bram, 241, 'en')).map(({ text }) => text).toSorted()).toEqual([
		'Robbie waves.',
		'Saar asks what you choose.',
	]);
	const place = await placeOf(school.bram, later(241));
	const who = (await castWith(place.network!.id, 'saar'))!;
	await turnAway(school.bram, place, who, 'block', later(242));
	expect((await newsOf(school.bram, 243)).map(({ text }) => text)).toEqual(['Robbie zwaait.']);
});

test('whoever looks is told when the next of it comes, whatever it is', async () => {
	const next = async (seconds: number) =>
		untilNext(await placeOf(school.amina, later(seconds)), later(seconds));
	const [vote, share, news] = [120, 180, 240];
	expect(await next(0)).toBe(vote * 1000);
	expect(await next(vote)).toBe((share - vote) * 1000);
	expect(await next(share)).toBe((news - share) * 1000);
	expect(await next(news)).toBeNull();
});

test('what lies ahead waits while the class stands still', async () => {
	const at = async () =>
		db
			.select({ at: t.castNotification.appearsAt })
			.from(t.castNotification)
			.then((rows) => rows.map((row) => row.at.getTime()));
	const before = await at();
	await freezes.freeze(school.noor, school.classroomId, later(10));
	await freezes.lift(school.noor, school.classroomId, later(70));
	expect(await at()).toEqual(before.map((moment) => moment + 60_000));
});
