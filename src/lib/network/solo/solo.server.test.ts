import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as presence from '#lib/lessons/presence.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { screenOf } from '#lib/lessons/teacher/pupil/screen.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import { toLookAt } from '#lib/moderation/patrol/patrol.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { castWith, classmateWith } from '../friend/block.server.ts';
import { ownChats } from '../chat/read.server.ts';
import * as campaigns from '../campaign/campaign.server.ts';
import { everyone } from '../campaign/target.ts';
import * as comments from '../comment/comment.server.ts';
import * as curtain from '../curtain/curtain.server.ts';
import { findInFeed, inFeed } from '../feed/feed.server.ts';
import { friendsOf } from '../friend/friend.server.ts';
import { journeyOf } from '../journey/journey.server.ts';
import * as lookback from '../lookback/lookback.server.ts';
import { notificationsOf } from '../notification/notification.server.ts';
import { openOwn } from './opening.server.ts';
import * as posts from '../post/post.server.ts';
import * as profiles from '../profile/profile.server.ts';
import { poolOf, poolOfRun } from '../ranking/pool.server.ts';
import * as reactions from '../reaction/reaction.server.ts';
import { find as findReportable } from '../report/report.server.ts';
import { restart } from '../restart.server.ts';
import { search } from '../search/search.server.ts';

useFreshDatabase();

let school: School;
let run: { id: string; classroomId: string };
beforeAll(async () => {
	school = await openSchool();
	const begun = await runs.begin(
		school.noor,
		school.classroomId,
		{ slug: 'deel-ik-dit', version: '1', shape: 'solo' },
		monday,
	);
	run = { id: begun!.runId, classroomId: school.classroomId };
});

const found = async () => (await runs.find(school.noor, run.id))!;
const open = async (person: Person, now: Date) => openOwn(person, await placeOf(person, now), now);
const feedOf = async (person: Person, now: Date) =>
	(await inFeed(person, (await placeOf(person, now)).network!.id, { before: null, now })).posts;
const send = async (person: Person, body: string, now: Date) => {
	const draft = { key: randomUUID(), body, picture: null, earlier: [], seen: true };
	expect(await posts.submit(person, await placeOf(person, now), draft, 'nl', now)).toMatchObject({
		id: draft.key,
	});
	return draft.key;
};
const approve = async (subjectId: string, now: Date) => {
	const { items } = (await lane(school.noor, school.classroomId))!;
	const { id } = items.find((one) => one.subjectId === subjectId)!;
	await reviews.decide(school.noor, { reviewIds: [id], decision: 'approved', feedback: null }, now);
};
const goingIn = () => db.select().from(t.network).where(eq(t.network.lessonRunId, run.id));

test('nobody has a square before the class goes out to play, nor before she comes herself', async () => {
	expect(await open(school.amina, later(5))).toBe('closed');
	await runs.stepTo(school.noor, run.id, 'play', later(10));
	expect((await placeOf(school.amina, later(20))).network).toBeNull();
	expect((await goingIn()).map(({ personId }) => personId)).toEqual([null]);
});

test('her square begins at the moment she comes, and opening it again changes nothing', async () => {
	expect(await open(school.amina, later(60))).toBe('open');
	expect(await open(school.bram, later(600))).toBe('open');
	const hers = (await placeOf(school.amina, later(600))).network!;
	const his = (await placeOf(school.bram, later(600))).network!;
	expect([hers.personId, his.personId]).toEqual([school.amina.id, school.bram.id]);
	expect([hers.openedAt, his.openedAt]).toEqual([later(60), later(600)]);
	expect(hers.edition).toBe(his.edition);

	await Promise.all([open(school.amina, later(601)), open(school.amina, later(601))]);
	expect((await placeOf(school.amina, later(602))).network!.id).toBe(hers.id);
	expect(await goingIn()).toHaveLength(3);
	// The same cast at its own moment for each: what stands on hers already comes to him later.
	expect((await feedOf(school.amina, later(620))).length).toBeGreaterThan(
		(await feedOf(school.bram, later(620))).length,
	);
});

test('two pages that open her square at once open one', async () => {
	const now = later(630);
	const place = await placeOf(school.bram, now);
	const without = { ...place, network: null };
	await Promise.all([openOwn(school.bram, without, now), openOwn(school.bram, without, now)]);
	expect((await goingIn()).filter(({ personId }) => personId === school.bram.id)).toHaveLength(1);
});

test('nobody of the class meets what another wrote on a square of her own, whatever she reads', async () => {
	const now = later(1000);
	const secret = 'Geheimpje van Amina #stil @bram';
	const post = await send(school.amina, secret, now);
	await approve(post, now);
	const hers = await placeOf(school.amina, now);
	const note = { key: randomUUID(), body: 'Nog een geheimpje', earlier: [], seen: true, post };
	const comment = await comments.submit(school.amina, hers, note, 'nl', now);
	expect(comment).toHaveProperty('id');
	await profiles.tell(
		school.amina,
		hers,
		{ body: 'Geheimpje over mij', earlier: [], seen: true, key: randomUUID() } as never,
		'nl',
		now,
	);

	const { bram } = school;
	const place = await placeOf(bram, later(1100));
	const network = place.network!;
	const at = later(1100);
	const cannotFind = [
		await findInFeed(bram, network.id, post, at),
		await journeyOf(bram, run.id, post, 'nl', at),
		await journeyOf(null, run.id, post, 'nl', at),
		await findReportable(bram, network.id, { kind: 'post', id: post }, at),
		await classmateWith(bram, place, school.amina.id, at),
		await profiles.find(network.id, school.amina.id, bram),
	];
	expect(cannotFind.every((one) => one === null)).toBe(true);
	expect(await reactions.toggle(bram, place, { kind: 'heart', post }, at)).toBe('gone');
	expect(await comments.submit(bram, place, { ...note, key: randomUUID() }, 'nl', at)).toEqual({
		refused: 'gone',
	});
	const sought = (text: string) => search(bram, network, { kind: 'text', text } as never, at);
	const all = [
		await inFeed(bram, network.id, { before: null, now: at }),
		await sought('geheimpje'),
		await sought('amina'),
		await search(bram, network, { kind: 'tag', text: 'stil' }, at),
		await notificationsOf(bram, network.id, 'nl', at),
		await poolOf(bram, network.id, at),
		await poolOfRun(run.id, at),
		await friendsOf(bram, network.id, at),
		await ownChats(bram, network.id, at),
		await toLookAt(bram, { ...(await found()), patrol: { now: [bram.id], had: [] } }),
		await toLookAt(bram, { ...(await found()), shape: 'class', patrol: { now: [bram.id], had: [] } }),
	];
	expect(JSON.stringify(all)).not.toMatch(/geheimpje/i);
	expect(JSON.stringify(all)).not.toContain(school.amina.id);
	// Nor is it that nothing is ever found: she herself does.
	expect(JSON.stringify(await feedOf(school.amina, at))).toContain(secret);
	expect(await journeyOf(school.amina, run.id, post, 'nl', at)).not.toBeNull();
	expect(await castWith(network.id, 'saar')).not.toBeNull();
});

test('the cast answers each on her own square, at her own time', async () => {
	const post = await send(school.bram, 'Vandaag heb ik gevoetbald', later(1200));
	await approve(post, later(1300));
	const rows = async (person: Person) => {
		const { network } = await placeOf(person, later(1300));
		return db.$count(t.comment, eq(t.comment.networkId, network!.id));
	};
	const hers = await rows(school.amina);
	const second = await send(school.amina, 'Kijk wat ik getekend heb', later(1400));
	const his = await rows(school.bram);
	await approve(second, later(1500));
	expect(await rows(school.bram)).toBe(his);
	expect(await rows(school.amina)).toBeGreaterThanOrEqual(hers);
	const answers = await db
		.select({ networkId: t.comment.networkId, at: t.comment.appearsAt })
		.from(t.comment)
		.where(eq(t.comment.postId, second));
	const { network } = await placeOf(school.amina, later(1500));
	for (const { networkId, at } of answers) {
		expect(networkId).toBe(network!.id);
		expect(at.getTime()).toBeGreaterThanOrEqual(later(1500).getTime());
	}
});

test('what she advertises alone is for the cast, and nobody of her class is counted', async () => {
	const at = later(1550);
	await presence.arrive(school.bram, run, at);
	const draft = { key: randomUUID(), body: 'Koop een wolk!', picture: null, earlier: [], seen: true };
	const place = await placeOf(school.amina, at);
	const sent = await campaigns.buy(school.amina, place, { draft, target: everyone }, 'nl', at);
	expect(sent).toMatchObject({ id: draft.key });
	const bought = await campaigns.find(school.amina, place.network!.id, draft.key);
	expect(bought?.reached.length).toBeGreaterThan(0);
	expect(bought?.crowd.size).toBe(0);
});

test('freezing stills every square, and each goes on where it was', async () => {
	const next = async (person: Person) => (await placeOf(person, later(1600))).network!;
	await freezes.freeze(school.noor, run.classroomId, later(1600));
	expect((await next(school.amina)).pausedAt).toEqual(later(1600));
	expect((await next(school.bram)).pausedAt).toEqual(later(1600));
	const before = (await feedOf(school.bram, later(1600))).length;
	await freezes.lift(school.noor, run.classroomId, later(5200));
	expect((await next(school.bram)).pausedAt).toBeNull();
	expect((await feedOf(school.bram, later(5200))).length).toBe(before);
});

test('a teacher reads each square, looks along with each, and opens the curtain for all', async () => {
	const at = later(5300);
	expect((await lookback.aloneIn(run)).map(({ name }) => name)).toEqual(['Amina', 'Bram']);
	const hers = await lookback.ofRun(school.noor, await found(), at, null, school.amina.id);
	expect(JSON.stringify(hers)).toContain('Geheimpje van Amina');
	expect(JSON.stringify(await lookback.ofRun(school.noor, await found(), at))).not.toContain('Geheimpje');
	expect(await lookback.ofRun(school.thijs, await found(), at, null, school.amina.id)).toBeNull();
	const asked = { classroom: run.classroomId, run: run.id, pupil: school.amina.id };
	expect((await screenOf(school.noor, asked, at))!.network!.id).toBe(
		(await placeOf(school.amina, at)).network!.id,
	);
	expect(await curtain.setOpen(school.noor, run, true, at)).toBe(true);
	expect(await curtain.behind(run.id, 'nl')).not.toBeNull();
});

test('beginning anew ends every square, and each opens hers again when she comes', async () => {
	const at = later(5400);
	expect(await restart(school.noor, run, 1, at)).toBe(true);
	expect((await placeOf(school.amina, at)).network).toBeNull();
	expect(await open(school.amina, later(5410))).toBe('open');
	expect(JSON.stringify(await feedOf(school.amina, later(5500)))).not.toContain('Geheimpje');
	const before = await lookback.ofRun(school.noor, await found(), later(5500), 1, school.amina.id);
	expect(JSON.stringify(before)).toContain('Geheimpje van Amina');
});

test('a class that plays together after all begins anew together, and its patrol sees nothing of before', async () => {
	const waiting = await send(school.amina, 'Dit wacht nog', later(5600));
	expect(await runs.setShape(school.thijs, run.id, 'class', later(5700))).toBeNull();
	expect(await runs.setShape(school.noor, run.id, 'class', later(5700))).toBe(true);
	const [hers, his] = [await placeOf(school.amina, later(5710)), await placeOf(school.bram, later(5710))];
	expect(hers.network!.id).toBe(his.network!.id);
	expect(hers.network!.personId).toBeNull();
	const looked = await toLookAt(school.bram, {
		...(await found()),
		patrol: { now: [school.bram.id], had: [] },
	});
	expect(JSON.stringify(looked)).not.toContain('Dit wacht nog');
	await approve(waiting, later(5720));
	expect(JSON.stringify(await feedOf(school.bram, later(5800)))).not.toContain('Dit wacht nog');
	// Pressed twice, it begins anew once.
	const before = (await goingIn()).length;
	expect(await runs.setShape(school.noor, run.id, 'class', later(5810))).toBe(true);
	expect(await goingIn()).toHaveLength(before);
});

test('a square of her own waits while she cannot write, and never opens after the lesson', async () => {
	await runs.setShape(school.noor, run.id, 'solo', later(5900));
	await freezes.freeze(school.noor, run.classroomId, later(5910));
	expect(await open(school.amina, later(5920))).toBe('waits');
	await freezes.lift(school.noor, run.classroomId, later(5930));
	const place = await placeOf(school.amina, later(5940));
	await runs.finish(school.noor, run.id, later(5950));
	expect(await openOwn(school.amina, place, later(5960))).toBe('closed');
});
