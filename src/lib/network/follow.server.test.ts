import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import * as cast from './cast.server.ts';
import { byCast, inFeed } from './feed/feed.server.ts';
import { clock } from './place.server.ts';
import * as posts from './post/post.server.ts';
import { find, report } from './report/report.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function send(person: Person, body: string, now: Date): Promise<string> {
	const draft = { key: newId(), body, picture: null, earlier: [], seen: true };
	const sent = await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	return sent.id;
}

async function approve(subjectId: string, now: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter((item) => item.subjectId === subjectId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
}

async function seenBy(person: Person, postId: string, now: Date) {
	const { network } = await placeOf(person, now);
	const feed = await inFeed(person, network!.id, { before: null, now: clock(network!, now) });
	return feed.posts.find(({ id }) => id === postId);
}

test('what is approved while the class stands still is there at once, and stays', async () => {
	const id = await send(school.amina, 'Ik kan op een eenwieler fietsen.', later(10));
	await freezes.freeze(school.noor, school.classroomId, later(60));
	await approve(id, later(90));
	expect(await seenBy(school.bram, id, later(91))).toBeDefined();
	await freezes.lift(school.noor, school.classroomId, later(600));
	expect(await seenBy(school.bram, id, later(600))).toBeDefined();
	expect(await seenBy(school.amina, id, later(600))).toBeDefined();
});

test('a reported post that may stay does not come back as new', async () => {
	const id = await send(school.amina, 'Mijn hamster heet Pinda.', later(700));
	await approve(id, later(710));
	const before = await seenBy(school.bram, id, later(711));
	const place = await placeOf(school.bram, later(720));
	const reported = await report(
		school.bram,
		place,
		{ kind: 'post', id, reason: 'other', note: null },
		'nl',
		later(720),
	);
	expect(reported).toBe(true);
	await approve(id, later(900));
	expect((await seenBy(school.bram, id, later(901)))?.appearsAt).toEqual(before?.appearsAt);
});

test('what is reported is found with whose it is, only where it can be seen', async () => {
	const { network } = await placeOf(school.bram, later(1000));
	const id = await send(school.amina, 'Dit wacht nog even.', later(1000));
	expect(await find(school.bram, network!.id, { kind: 'post', id }, later(1001))).toBeNull();
	await approve(id, later(1002));
	expect(await find(school.bram, network!.id, { kind: 'post', id }, later(1003))).toMatchObject({
		by: 'Amina',
		body: 'Dit wacht nog even.',
	});
	expect(await find(school.bram, newId(), { kind: 'post', id }, later(1003))).toBeNull();
});

test('a profile of the cast shows its own posts, and none from the future', async () => {
	const { network } = await placeOf(school.bram, monday);
	const early = await byCast(school.bram, network!.id, 'saar', monday);
	const late = await byCast(school.bram, network!.id, 'saar', later(3600));
	expect(await cast.find(network!.id, 'saar')).toMatchObject({ name: 'Saar', key: 'saar' });
	expect(await cast.find(network!.id, 'niemand')).toBeNull();
	expect(await cast.find(newId(), 'saar')).toBeNull();
	expect(late.length).toBeGreaterThan(early.length);
	expect(late.every((post) => post.castKey === 'saar')).toBe(true);
	expect(early.every((post) => post.appearsAt <= monday)).toBe(true);
});
