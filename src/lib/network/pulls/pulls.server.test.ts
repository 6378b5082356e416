import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as comments from '../comment/comment.server.ts';
import { untilNext } from '../place.server.ts';
import * as posts from '../post/post.server.ts';
import * as reactions from '../reaction/reaction.server.ts';
import { emptyScenario } from '../scenario/empty.ts';
import * as scenarios from '../scenario/own.server.ts';
import type { Scenario } from '../scenario/format/scenario.ts';
import { feel, feelingsIn, feelingsOf } from './feeling.server.ts';
import type { Feeling } from './feeling.ts';
import { newsOf } from './news.server.ts';
import { put } from './pull.server.ts';
import { metBy } from './pull.ts';
import { storiesOn, storyAmong } from './story.server.ts';
import { streaksOf } from './streak.server.ts';

useFreshDatabase();

const words = { nl: 'Knap', en: 'Well done' };
const played: Scenario = {
	...emptyScenario,
	switches: { off: ['comments', 'polls'], on: ['stories', 'streaks', 'dots'] },
	stories: [
		{ key: 'een', cast: 'buur', minute: -1, lasts: 10, body: { nl: 'Kijk', en: 'Look' } },
		{ key: 'twee', cast: 'buur', minute: 1, lasts: 2, picture: 'house' },
	],
	rules: [
		{
			key: 'uit',
			when: 'pull.switched',
			if: { pull: 'stories' },
			then: [{ kind: 'card', key: 'kaart', title: words, body: words, after: 1 }],
		},
	],
	goals: [{ key: 'doel', title: words, when: 'pull.switched', times: 1 }],
};

let school: School;
let network: string;
let runId: string;
let hello: string;

beforeAll(async () => {
	school = await openSchool();
	const { noor, classroomId } = school;
	const made = (await scenarios.add(noor, { scenario: played, origin: 'written' }, monday))!;
	const own = await scenarios.forRun(noor, made.id);
	runId = (await runs.begin(noor, classroomId, { slug: 'deel-ik-dit', version: '1', own }, monday))!.runId;
	await runs.stepTo(noor, runId, 'play', monday);
	network = (await placeOf(school.amina)).network!.id;
	const [post] = await db.select({ id: t.post.id }).from(t.post).where(eq(t.post.networkId, network));
	hello = post!.id;
});

const isSquare = async (person: Person, now = monday) => {
	const place = await placeOf(person, now);
	return { ...place, network: place.network! };
};
const hasPut = async (person: Person, pull: Parameters<typeof put>[2]['pull'], on: boolean) =>
	put(person, await placeOf(person), { pull, on }, monday);

describe('a pull that a pupil puts away', () => {
	test('is away for her alone, is answered and recorded once, and comes back', async () => {
		for (const _ of [1, 2]) expect(await hasPut(school.amina, 'stories', false)).toBe('done');
		expect(metBy(await isSquare(school.amina))).toEqual(['streaks', 'dots']);
		expect(metBy(await isSquare(school.bram))).toEqual(['stories', 'streaks', 'dots']);
		const recorded = () => db.$count(t.activity, eq(t.activity.verb, 'pull.switched'));
		expect(await recorded()).toBe(1);
		const cards = () =>
			db.$count(t.card, and(eq(t.card.networkId, network), eq(t.card.personId, school.amina.id)));
		expect(await cards()).toBe(1);
		expect(await db.$count(t.evidence, eq(t.evidence.rule, 'pull_off'))).toBe(1);
		expect(await hasPut(school.amina, 'stories', true)).toBe('done');
		expect(await recorded()).toBe(2);
		expect(await cards()).toBe(1);
		expect(metBy(await isSquare(school.amina))).toEqual(['stories', 'streaks', 'dots']);
	});

	test('must be on; the meter goes without a word in the ledger', async () => {
		expect(await hasPut(school.amina, 'endless', false)).toBe('gone');
		const before = await db.$count(t.activity);
		expect(await hasPut(school.bram, 'meter', false)).toBe('done');
		expect((await placeOf(school.bram)).putAway).toEqual(['meter']);
		expect(await db.$count(t.activity)).toBe(before);
	});
});

describe('what a scenario switched off', () => {
	test('is refused, and the rest is not', async () => {
		const place = await placeOf(school.amina);
		const comment = { key: newId(), post: hello, body: 'Hoi', earlier: [], seen: true };
		expect(await comments.submit(school.amina, place, comment, 'nl', monday)).toEqual({ refused: 'off' });
		const post = { key: newId(), body: 'Hoi', picture: null, earlier: [], seen: true };
		const polled = { ...post, options: ['ja', 'nee'] };
		expect(await posts.submit(school.amina, place, polled, 'nl', monday)).toEqual({ refused: 'off' });
		expect(await posts.submit(school.amina, place, post, 'nl', monday)).not.toHaveProperty('refused');
	});
});

describe('stories', () => {
	test('are looked for again when the next one comes', async () => {
		expect(untilNext(await placeOf(school.bram), monday)).toBe(60_000);
		expect(untilNext(await placeOf(school.bram, later(60)), later(60))).toBeNull();
	});

	test('are there for a while, one after another', async () => {
		const keys = async (seconds: number) => (await storiesOn(network, later(seconds))).map(({ key }) => key);
		expect(await keys(0)).toEqual(['een']);
		expect(await keys(90)).toEqual(['een', 'twee']);
		expect(await keys(190)).toEqual(['een']);
		expect(await keys(600)).toEqual([]);
		const now = await storiesOn(network, later(90));
		expect(storyAmong(now, 'een', 'en')).toMatchObject({ text: 'Look', before: null, next: 'twee', of: 2 });
		expect(storyAmong(now, 'twee', 'nl')).toMatchObject({ text: null, before: 'een', next: null });
		expect(storyAmong(now, 'drie', 'nl')).toBeNull();
	});
});

describe('a streak', () => {
	test('is with the cast, of what she did herself', async () => {
		expect(await streaksOf(school.amina, network, later(60))).toEqual([]);
		await reactions.toggle(school.amina, await placeOf(school.amina), { post: hello, kind: 'heart' }, monday);
		expect(await streaksOf(school.amina, network, later(60))).toMatchObject([
			{ key: 'buur', count: 1, until: later(360) },
		]);
		expect(await streaksOf(school.bram, network, later(60))).toEqual([]);
		expect(await streaksOf(school.amina, network, later(400))).toEqual([]);
	});
});

test('a red dot counts what others did with hers', async () => {
	const [own] = await db.select({ id: t.post.id }).from(t.post).where(eq(t.post.personId, school.amina.id));
	expect(await newsOf(school.amina, network, later(60))).toEqual([]);
	await db.transaction((tx) =>
		tx.insert(t.reaction).values([
			{
				id: newId(),
				postId: own!.id,
				networkId: network,
				personId: school.bram.id,
				kind: 'wow',
				appearsAt: later(20),
			},
			{
				id: newId(),
				postId: own!.id,
				networkId: network,
				personId: school.amina.id,
				kind: 'wow',
				appearsAt: later(30),
			},
		]),
	);
	expect(await newsOf(school.amina, network, later(60))).toEqual([later(20)]);
	expect(await newsOf(school.bram, network, later(60))).toEqual([]);
});

describe('how somebody feels', () => {
	const says = async (person: Person, feeling: Feeling, seconds: number) =>
		feel(person, await placeOf(person, later(seconds)), feeling, later(seconds));

	test('is hers alone; a second thought takes the place of the first', async () => {
		const before = await db.$count(t.activity);
		expect(await says(school.amina, 'sad', 10)).toBe('done');
		expect(await says(school.amina, 'calm', 20)).toBe('done');
		expect(await says(school.amina, 'happy', 300)).toBe('done');
		expect(await feelingsOf(school.amina, network)).toEqual([
			{ feeling: 'calm', at: later(10) },
			{ feeling: 'happy', at: later(300) },
		]);
		expect(await feelingsOf(school.bram, network)).toEqual([]);
		// It leaves no mark: not in the ledger, and nobody is called.
		expect(await db.$count(t.activity)).toBe(before);
		expect(await db.$count(t.review, eq(t.review.cause, 'worry'))).toBe(0);
	});

	test('a class is told counts, once five answered, and few are not told apart', async () => {
		expect(await feelingsIn(runId)).toBeNull();
		const members = await db
			.select({ id: t.membership.personId })
			.from(t.membership)
			.where(and(eq(t.membership.classroomId, school.classroomId), eq(t.membership.role, 'pupil')));
		const others = members.filter(({ id }) => id !== school.amina.id).slice(0, 4);
		await db.transaction((tx) =>
			tx.insert(t.feeling).values(
				others.map(({ id }) => ({
					id: newId(),
					networkId: network,
					personId: id,
					feeling: 'happy' as const,
					at: later(40),
				})),
			),
		);
		expect(await feelingsIn(runId)).toContainEqual({ feeling: 'happy', count: 5 });
		expect(await says(school.amina, 'sad', 600)).toBe('done');
		expect(await feelingsIn(runId)).toContainEqual({ feeling: 'sad', count: 'few' });
	});

	test('goes with her', async () => {
		await db.transaction((tx) => tx.delete(t.person).where(eq(t.person.id, school.amina.id)));
		expect(await db.$count(t.feeling, eq(t.feeling.personId, school.amina.id))).toBe(0);
		expect(await db.$count(t.putAway, eq(t.putAway.personId, school.amina.id))).toBe(0);
	});
});
