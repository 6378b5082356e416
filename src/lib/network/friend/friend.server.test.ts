import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Audience } from '../audience.ts';
import { castWith, classmateWith, turnAway, type Somebody } from './block.server.ts';
import * as comments from '../comment/comment.server.ts';
import { inFeed } from '../feed/feed.server.ts';
import { notificationsOf } from '../notification/notification.server.ts';
import * as posts from '../post/post.server.ts';
import { search } from '../search/search.server.ts';
import * as friends from './friend.server.ts';

useFreshDatabase();

let school: School;
let networkId: string;
let amina: Somebody;
let bram: Somebody;
let saar: Somebody;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	const place = await placeOf(school.amina, later(1));
	networkId = place.network!.id;
	bram = (await classmateWith(school.amina, place, school.bram.id, later(1)))!;
	amina = (await classmateWith(school.bram, place, school.amina.id, later(1)))!;
	saar = (await castWith(networkId, 'saar'))!;
});

const ask = async (person: Person, who: Somebody, seconds: number) =>
	friends.ask(person, await placeOf(person, later(seconds)), who, later(seconds));
const bond = async (person: Person, who: Somebody, seconds: number) =>
	(await friends.relationTo(person, networkId, who, later(seconds))).bond;
const notified = async (person: Person, seconds: number) =>
	(await notificationsOf(person, networkId, 'nl', later(seconds)))
		.filter(({ kind }) => kind === 'asks' || kind === 'friends')
		.map(({ kind, names }) => `${kind} ${names.join()}`);

async function write(person: Person, body: string, audience: Audience, seconds: number) {
	const now = later(seconds);
	const draft = { key: newId(), body, picture: null, audience, earlier: [], seen: true };
	const sent = await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = items.filter(({ subjectId }) => subjectId === sent.id).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
	return sent.id;
}

const sees = async (person: Person, postId: string, seconds: number) =>
	(await inFeed(person, networkId, { before: null, now: later(seconds) })).posts.some(
		({ id }) => id === postId,
	);

const castComments = async (postId: string) =>
	(await db.select().from(t.comment).where(eq(t.comment.postId, postId))).length;

test('a classmate is asked, can say no without a sound, and can still say yes', async () => {
	expect(await ask(school.amina, bram, 10)).toBe('done');
	expect([await bond(school.amina, bram, 11), await bond(school.bram, amina, 11)]).toEqual(['asked', 'asks']);
	expect(await notified(school.bram, 11)).toEqual(['asks Amina']);

	const place = await placeOf(school.bram, later(12));
	await friends.answer(school.bram, place, amina, false, later(12));
	expect([await bond(school.amina, bram, 13), await bond(school.bram, amina, 13)]).toEqual(['asked', 'none']);

	expect(await ask(school.bram, amina, 14)).toBe('done');
	expect([await bond(school.amina, bram, 15), await bond(school.bram, amina, 15)]).toEqual([
		'friends',
		'friends',
	]);
	expect(await notified(school.amina, 15)).toEqual(['friends Bram']);
});

test('one of the cast says yes after a while, and not while the class stands still', async () => {
	await ask(school.bram, saar, 20);
	expect(await bond(school.bram, saar, 22)).toBe('asked');
	await freezes.freeze(school.noor, school.classroomId, later(23));
	await freezes.lift(school.noor, school.classroomId, later(123));
	expect(await bond(school.bram, saar, 124)).toBe('asked');
	expect(await bond(school.bram, saar, 140)).toBe('friends');
	const list = await friends.friendsOf(school.bram, networkId, later(140));
	expect(list.map(({ name, bond }) => [name, bond])).toEqual([
		['Amina', 'friends'],
		['Saar', 'friends'],
	]);
});

test('what is for friends nobody else sees, finds, comments on or answers', async () => {
	const post = await write(school.bram, 'Alleen voor vrienden, #geheimpje', 'friends', 200);
	const pupils = await classrooms.pupilsOf(school.classroomId, later(200));
	const other = pupils.find(({ id }) => id !== school.amina.id && id !== school.bram.id)!;
	const daan = { ...school.amina, id: other.id, nickname: other.nickname };
	expect([await sees(school.amina, post, 201), await sees(daan, post, 201)]).toEqual([true, false]);
	const network = { id: networkId, classroomId: school.classroomId, personId: null };
	const found = async (person: Person) =>
		(await search(person, network, { kind: 'tag', text: 'geheimpje' }, later(202))).posts.length;
	expect([await found(school.amina), await found(daan)]).toEqual([1, 0]);
	const said = { key: newId(), post, body: 'Ik zie het', earlier: [], seen: true };
	expect(await comments.submit(daan, await placeOf(daan, later(203)), said, 'nl', later(203))).toEqual({
		refused: 'gone',
	});
	const mine = await write(school.bram, 'WIE KOMT ER VANMIDDAG SPELEN', 'friends', 210);
	// Saar is his only friend outside the class, and the rule lets Milan answer.
	expect(await castComments(mine)).toBe(0);
});

test('being friends ends when one of them wants it to, or blocks the other', async () => {
	const place = await placeOf(school.amina, later(300));
	const post = await write(school.bram, 'Nog iets voor vrienden', 'friends', 301);
	expect(await sees(school.amina, post, 302)).toBe(true);
	await friends.end(school.amina, place, bram, later(303));
	expect(await sees(school.amina, post, 304)).toBe(false);
	expect(await bond(school.bram, amina, 304)).toBe('none');
	await ask(school.amina, bram, 305);
	await turnAway(school.bram, await placeOf(school.bram, later(306)), amina, 'block', later(306));
	// She is not told: she can ask again, and he does not hear of it.
	expect(await ask(school.amina, bram, 307)).toBe('done');
	expect(await notified(school.bram, 308)).toEqual(['friends Saar']);
});
