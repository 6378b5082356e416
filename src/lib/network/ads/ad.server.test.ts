import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as reactions from '../reaction/reaction.server.ts';
import { inFeed } from '../feed/feed.server.ts';
import { clock } from '../place.server.ts';
import { readQuery } from '../search/find.ts';
import { search, tagsNow } from '../search/search.server.ts';
import * as scenarios from '../scenario/own.server.ts';
import { emptyScenario } from '../scenario/empty.ts';
import { showPost } from '../shown.ts';
import type { Scenario } from '../scenario/format/scenario.ts';
import * as ads from './ad.server.ts';

useFreshDatabase();

const words = { nl: 'Nieuwe sloffen! #koop', en: 'New slippers! #buy' };
const played: Scenario = {
	...emptyScenario,
	script: [
		...emptyScenario.script,
		{
			kind: 'post',
			key: 'reclame',
			cast: 'buur',
			body: words,
			minute: -2,
			ad: {
				kind: 'advertisement',
				paidBy: 'Sloffen van Sep',
				for: { ages: { from: 8, to: 12 }, topics: [{ name: words, posts: ['hallo'] }] },
				because: words,
			},
		},
		{
			kind: 'post',
			key: 'stiekem',
			cast: 'buur',
			body: words,
			minute: -1,
			ad: { kind: 'influencer', paidBy: 'Sloffen van Sep', label: false, for: 'everyone', because: words },
		},
	],
	rules: [
		{
			key: 'verborgen',
			when: 'ad.hidden',
			if: { onPost: 'reclame' },
			atMostOnce: true,
			then: [{ kind: 'card', key: 'weg', title: words, body: words, after: 1 }],
		},
		{
			key: 'gezien',
			when: 'ad.spotted',
			then: [{ kind: 'card', key: 'gezien', title: words, body: words, after: 1 }],
		},
	],
};

let school: School;
let network: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
	school = await openSchool();
	const { noor, classroomId } = school;
	const made = (await scenarios.add(noor, { scenario: played, origin: 'written' }, monday))!;
	const own = await scenarios.forRun(noor, made.id);
	const begun = await runs.begin(noor, classroomId, { slug: 'deel-ik-dit', version: '1', own }, monday);
	await runs.stepTo(noor, begun!.runId, 'play', monday);
	network = (await placeOf(school.amina)).network!.id;
	for (const { id, key } of await db
		.select({ id: t.post.id, key: t.post.scriptKey })
		.from(t.post)
		.where(eq(t.post.networkId, network)))
		ids[key!] = id;
});

async function feedOf(person: Person) {
	const place = await placeOf(person);
	const { posts } = await inFeed(person, network, { before: null, now: clock(place.network!, monday) });
	return posts;
}
const sees = async (person: Person, key: string) => (await feedOf(person)).some(({ id }) => id === ids[key]);
const finds = async (person: Person, asked: string, key: string) => {
	const place = await placeOf(person);
	const now = clock(place.network!, monday);
	const { posts } = await search(person, place.network!, readQuery(asked)!, now);
	return posts.some(({ id }) => id === ids[key]);
};
const tagged = async (person: Person) => {
	const place = await placeOf(person);
	return (await tagsNow(person, network, clock(place.network!, monday))).find(({ tag }) => tag === 'koop')
		?.count;
};
const cardsOf = (person: Person) =>
	db
		.select({ key: t.card.key })
		.from(t.card)
		.where(and(eq(t.card.networkId, network), eq(t.card.personId, person.id)));
const recorded = (verb: string) => db.$count(t.activity, eq(t.activity.verb, verb));

describe('an advertisement of the cast', () => {
	test('is labelled in the feed; what was kept quiet is not', async () => {
		const feed = await feedOf(school.amina);
		const shown = (key: string) =>
			showPost(
				feed.find(({ id }) => id === ids[key])!,
				{ id: school.amina.id, language: 'nl' },
			);
		expect(shown('reclame').ad).toEqual({ kind: 'advertisement', paidBy: 'Sloffen van Sep' });
		expect(JSON.stringify(shown('stiekem'))).not.toContain('Sep');
		expect(shown('hallo')).not.toHaveProperty('ad');
	});

	test('tells by which post it guesses what she likes', async () => {
		expect(await ads.signsOf(school.amina, network, ['hallo'])).toEqual([]);
		await reactions.toggle(
			school.amina,
			await placeOf(school.amina),
			{ post: ids.hallo!, kind: 'heart' },
			monday,
		);
		expect(await ads.signsOf(school.amina, network, ['hallo'])).toMatchObject([{ key: 'hallo' }]);
		expect(await ads.signsOf(school.bram, network, ['hallo'])).toEqual([]);
	});

	test('hidden with a reason is gone for her alone, counts, is answered, and comes back', async () => {
		const place = await placeOf(school.amina);
		const hiding = () => ads.hide(school.amina, place, { post: ids.reclame!, reason: 'often' }, monday);
		expect(await Promise.all([hiding(), hiding(), hiding()])).toEqual(['done', 'done', 'done']);
		expect(await recorded('ad.hidden')).toBe(1);
		expect(await sees(school.amina, 'reclame')).toBe(false);
		expect(await sees(school.bram, 'reclame')).toBe(true);
		expect(await ads.tally(ids.reclame!)).toEqual([{ reason: 'often', count: 1 }]);
		expect((await ads.find(school.amina, network, ids.reclame!, monday))?.hidden).toBe('often');
		expect(await cardsOf(school.amina)).toEqual([{ key: 'weg' }]);
		for (const _ of [1, 2]) expect(await ads.unhide(school.amina, place, ids.reclame!, monday)).toBe('done');
		expect(await ads.unhide(school.amina, place, ids.hallo!, monday)).toBe('gone');
		expect(await recorded('ad.unhidden')).toBe(1);
		expect(await sees(school.amina, 'reclame')).toBe(true);
		expect(await ads.tally(ids.reclame!)).toEqual([]);
	});

	test('hidden is not found by her search any more either, by words or by tag, until it comes back', async () => {
		const place = await placeOf(school.amina);
		const asked = ['sloffen', '#koop'];
		const found = (person: Person) => Promise.all(asked.map((one) => finds(person, one, 'reclame')));
		expect([await found(school.amina), await tagged(school.amina)]).toEqual([[true, true], 2]);
		await ads.hide(school.amina, place, { post: ids.reclame!, reason: 'often' }, monday);
		expect([await found(school.amina), await tagged(school.amina)]).toEqual([[false, false], 1]);
		expect(await finds(school.amina, 'sloffen', 'stiekem')).toBe(true);
		expect([await found(school.bram), await tagged(school.bram)]).toEqual([[true, true], 2]);
		await ads.unhide(school.amina, place, ids.reclame!, monday);
		expect([await found(school.amina), await tagged(school.amina)]).toEqual([[true, true], 2]);
	});

	test('only what says that it was paid for can be hidden, and only by who may write', async () => {
		const place = await placeOf(school.amina);
		const hide = (post: string) => ads.hide(school.amina, place, { post, reason: 'often' }, monday);
		expect(await hide(ids.hallo!)).toBe('gone');
		expect(await hide(ids.stiekem!)).toBe('gone');
		await freezes.freeze(school.noor, school.classroomId, monday);
		const still = await placeOf(school.amina);
		expect(await ads.hide(school.amina, still, { post: ids.reclame!, reason: 'often' }, monday)).toBe(
			'frozen',
		);
		await freezes.lift(school.noor, school.classroomId, later(1));
	});

	test('is nothing to another classroom', async () => {
		expect(await ads.find(school.finn, 'no network', ids.reclame!, monday)).toBe(null);
	});
});

describe('a post that keeps quiet about who paid', () => {
	const guess = async (post: string, guess: 'paid' | 'not-paid') =>
		ads.guess(school.bram, await placeOf(school.bram), { post, guess }, monday);

	test('is told once she has guessed; seeing through it is kept once, and answered', async () => {
		expect(await guess(ids.stiekem!, 'not-paid')).toEqual({ paidBy: 'Sloffen van Sep' });
		expect(await ads.hasSpotted(school.bram, ids.stiekem!)).toBe(false);
		expect(await guess(ids.stiekem!, 'paid')).toEqual({ paidBy: 'Sloffen van Sep' });
		expect(await guess(ids.stiekem!, 'paid')).toEqual({ paidBy: 'Sloffen van Sep' });
		expect(await recorded('ad.spotted')).toBe(1);
		expect(await ads.hasSpotted(school.bram, ids.stiekem!)).toBe(true);
		expect(await cardsOf(school.bram)).toEqual([{ key: 'gezien' }]);
	});

	test('nobody paid for the others', async () => {
		expect(await guess(ids.hallo!, 'paid')).toEqual({ paidBy: null });
	});
});
