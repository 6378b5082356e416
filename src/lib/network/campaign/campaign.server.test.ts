import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as presence from '#lib/lessons/presence.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as ads from '../ads/ad.server.ts';
import { noteSearch } from '../footprint/searched.server.ts';
import { findInFeed } from '../feed/feed.server.ts';
import { showPost } from '../shown.ts';
import * as campaigns from './campaign.server.ts';
import { castOf } from './cast.server.ts';
import { answeredAt, reachOf } from './reach.ts';
import { everyone, mostCampaigns, purse, type Target } from './target.ts';

useFreshDatabase();

let school: School;
let runId: string;
let network: string;

beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	network = (await placeOf(school.amina)).network!.id;
});

const draft = (body: string, more = {}) => ({
	key: randomUUID() as string,
	body,
	picture: null,
	earlier: [],
	seen: true,
	...more,
});
const buy = async (
	person: Person,
	wanted: { draft?: ReturnType<typeof draft>; target?: Partial<Target> } = {},
	now = monday,
) =>
	campaigns.buy(
		person,
		await placeOf(person, now),
		{ draft: wanted.draft ?? draft('Koop een wolk!'), target: { ...everyone, ...wanted.target } },
		'nl',
		now,
	);
const recorded = (verb: string) => db.$count(t.activity, eq(t.activity.verb, verb));
const heartsOn = (postId: string) => db.select().from(t.reaction).where(eq(t.reaction.postId, postId));
async function approve(postId: string, now: Date) {
	const [review] = await db.select({ id: t.review.id }).from(t.review).where(eq(t.review.subjectId, postId));
	await reviews.decide(school.noor, { reviewIds: [review!.id], decision: 'approved', feedback: null }, now);
}

describe('a pupil’s advertisement', () => {
	const sent = draft('Taart van bakkerij Wolk, zo licht dat hij zweeft!');

	test('walks the way of a post: the nudges speak first, then it waits, and nobody sees it', async () => {
		const nudged = draft('Bel 06 12345678 voor taart', { seen: false });
		expect(await buy(school.amina, { draft: nudged })).toMatchObject({ refused: 'nudged' });
		expect(await db.$count(t.campaign)).toBe(0);
		const cast = await castOf(network, 'nl');
		expect(cast.length).toBeGreaterThan(4);
		const all = await Promise.all([1, 2, 3].map(() => buy(school.amina, { draft: sent })));
		for (const one of all) expect(one).toMatchObject({ id: sent.key, waits: true });
		expect(await recorded('ad.bought')).toBe(1);
		expect(await findInFeed(school.bram, network, sent.key, later(60))).toBe(null);
		expect(await ads.find(school.bram, network, sent.key, later(60))).toBe(null);
		expect(await heartsOn(sent.key)).toEqual([]);
		const mine = (await campaigns.find(school.amina, network, sent.key))!;
		expect(mine.standing).toEqual({ kind: 'waits' });
		expect(mine.cost).toBe(cast.length);
		expect(campaigns.leftOf(await campaigns.own(school.amina, network))).toBe(purse - cast.length);
	});

	test('approved it stands there for everybody, labelled, and the cast that likes it reacts by and by', async () => {
		const now = later(300);
		await approve(sent.key, now);
		const post = (await findInFeed(school.bram, network, sent.key, now))!;
		expect(showPost(post, { id: school.bram.id, language: 'nl' }).ad).toEqual({ kind: 'advertisement' });
		const { reached } = (await campaigns.find(school.amina, network, sent.key))!;
		const hearts = reached.flatMap(({ response }, turn) => (response === 'heart' ? [turn] : []));
		expect(hearts.length).toBeGreaterThan(0);
		const moments = (await heartsOn(sent.key)).map(({ appearsAt }) => appearsAt.getTime());
		// The scenario's own rules may answer, too.
		const answers = hearts.map((turn) => answeredAt(now, turn).getTime());
		expect(moments).toEqual(expect.arrayContaining(answers));
	});

	test('is hers alone to read about, and a classmate finds out why she sees it, and hides it', async () => {
		expect(await campaigns.find(school.bram, network, sent.key)).toBe(null);
		const found = await ads.find(school.bram, network, sent.key, later(400));
		expect(found).toMatchObject({ ad: { kind: 'campaign' }, name: 'Amina', target: everyone });
		const place = await placeOf(school.bram, later(400));
		const hiding = { post: sent.key, reason: 'not-mine' as const };
		expect(await ads.hide(school.bram, place, hiding, later(400))).toBe('done');
		const { hidden } = (await campaigns.find(school.amina, network, sent.key))!;
		expect(hidden).toEqual([{ reason: 'not-mine', times: 1 }]);
	});

	test('that nobody fits, or that is too dear, is not bought; and nobody advertises for ever', async () => {
		expect(await buy(school.amina, { target: { town: 'Nergens' } })).toEqual({ refused: 'nobody' });
		const cast = await castOf(network, 'nl');
		expect(reachOf(cast, everyone).cost * mostCampaigns).toBeLessThanOrEqual(purse);
		await db.transaction((tx) => tx.update(t.campaign).set({ cost: purse - 1 }));
		expect(await buy(school.amina)).toEqual({ refused: 'dear' });
		await db.transaction((tx) => tx.update(t.campaign).set({ cost: cast.length }));
		for (let i = 1; i < mostCampaigns; i++) expect(await buy(school.amina)).toMatchObject({ waits: true });
		expect(await buy(school.amina)).toEqual({ refused: 'often' });
	});
});

describe('what she is told of her class', () => {
	test('is counted once, at her first, whatever her classmates do afterwards', async () => {
		await arrangements.hold(school.noor, school.classroomId, 'none', monday);
		const roster = await classrooms.rosterOf(school.classroomId, monday);
		const others = roster.filter(({ id }) => id !== school.bram.id).slice(0, 12);
		const everybody = await Promise.all(others.map(({ id }) => people.find(id)));
		const run = { id: runId, classroomId: school.classroomId };
		for (const person of everybody) await presence.arrive(person!, run, monday);
		for (const person of everybody.slice(0, 6)) await noteSearch(person!, network, 'hamster', monday);
		const crowdOf = async (postId: string) => (await campaigns.find(school.bram, network, postId))!.crowd;
		const first = draft('Een boek dat zichzelf leest');
		expect(await buy(school.bram, { draft: first }, later(500))).toMatchObject({ waits: false });
		const counted = await crowdOf(first.key);
		expect(counted).toMatchObject({ size: 12, did: { animals: { from: 5, to: 12 } } });
		expect(counted.likes.sport).toEqual({ from: 0, to: 4 });
		for (const person of everybody) await noteSearch(person!, network, 'voetbal', later(510));
		const second = draft('Een pen die nooit leeg is');
		expect(await buy(school.bram, { draft: second }, later(520))).toMatchObject({ waits: false });
		expect(await crowdOf(second.key)).toEqual(counted);
	});
});
