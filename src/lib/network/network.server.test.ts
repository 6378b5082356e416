import { and, eq, gt } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as comments from './comment/comment.server.ts';
import { inFeed } from './feed/feed.server.ts';
import { clock, untilNext } from './place.server.ts';
import * as posts from './post/post.server.ts';
import * as reactions from './reaction/reaction.server.ts';
import { report } from './report/report.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});

const draft = (body: string, more: Partial<Parameters<typeof posts.submit>[2]> = {}) => ({
	key: newId(),
	body,
	picture: null,
	earlier: [],
	seen: true,
	...more,
});

async function send(person: Person, body: string, now = monday, more = {}) {
	const sent = await posts.submit(person, await placeOf(person, now), draft(body, more), 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	return sent;
}

async function feedOf(person: Person, now = monday) {
	const place = await placeOf(person, now);
	const { posts } = await inFeed(person, place.network!.id, {
		before: null,
		now: clock(place.network!, now),
	});
	return posts;
}

const laneOf = async (person: Person) => (await lanes.lane(person, school.classroomId))!;
const approve = (ids: string[], now = monday) =>
	reviews.decide(school.noor, { reviewIds: ids, decision: 'approved', feedback: null }, now);
const waitingFor = async (subjectId: string) =>
	(await laneOf(school.noor)).items.find((item) => item.subjectId === subjectId)!;

describe('the cast', () => {
	test('has a past when the class comes out to play, and a future that is not shown yet', async () => {
		const feed = await feedOf(school.amina);
		expect(feed.length).toBeGreaterThan(2);
		expect(feed.every((post) => post.appearsAt <= monday)).toBe(true);
		const place = await placeOf(school.amina);
		expect(untilNext(place, monday)).toBeGreaterThan(0);
		const soon = await feedOf(school.amina, later(15 * 60));
		const before = new Set(feed.map((post) => post.id));
		expect(soon.some((post) => !before.has(post.id))).toBe(true);
	});
});

describe('a post', () => {
	test('waits for the teacher, is seen by its author only, and is in the feed of the class once approved', async () => {
		const sent = await send(school.amina, 'Wie wil er mee voetballen?');
		expect(sent.waits).toBe(true);
		expect((await feedOf(school.amina)).some((post) => post.id === sent.id)).toBe(true);
		expect((await feedOf(school.bram)).some((post) => post.id === sent.id)).toBe(false);
		const review = await waitingFor(sent.id);
		await approve([review.id], later(60));
		const [first] = await feedOf(school.bram, later(60));
		expect(first).toMatchObject({ id: sent.id, name: 'Amina', decision: null });
	});

	test('sent twice is sent once', async () => {
		const place = await placeOf(school.amina);
		const once = draft('Dubbel getikt');
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => posts.submit(school.amina, place, once, 'nl', monday)),
		);
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
			new Set([JSON.stringify({ id: once.key, waits: true })]),
		);
		expect(await db.$count(t.post, eq(t.post.id, once.key))).toBe(1);
		expect(await db.$count(t.revision, eq(t.revision.subjectId, once.key))).toBe(1);
	});

	test('cannot take the id of somebody else’s', async () => {
		const hers = await send(school.amina, 'Van mij');
		const answer = await posts.submit(
			school.bram,
			await placeOf(school.bram),
			draft('Van Bram', { key: hers.id }),
			'nl',
			monday,
		);
		expect(answer).toEqual({ refused: 'gone' });
	});

	test('with a finding is explained first, and sent when its writer has seen that', async () => {
		const place = await placeOf(school.amina);
		const body = 'Volg mij op insta @amina_2015';
		const first = await posts.submit(school.amina, place, draft(body, { seen: false }), 'nl', monday);
		expect(first).toMatchObject({
			refused: 'nudged',
			findings: expect.arrayContaining([expect.objectContaining({ kind: 'account' })]),
		});
		const second = await posts.submit(school.amina, place, draft(body), 'nl', monday);
		expect(second).toMatchObject({ waits: true });
	});

	test('with a classmate’s surname is explained, and a stranger’s common words are not', async () => {
		const place = await placeOf(school.amina);
		const say = (body: string) =>
			posts.submit(school.amina, place, draft(body, { seen: false }), 'nl', monday);
		expect(await say('gisteren waren jasmijn van der heijden en ik samen')).toMatchObject({
			refused: 'nudged',
			findings: [{ kind: 'name', grade: 'tip' }],
		});
		expect(await say('gisteren waren jasmijn en ik op de heide')).toMatchObject({ waits: true });
	});

	test('that was changed after a nudge is remembered as heeded, and shows as a skill', async () => {
		const sent = await send(school.amina, 'App me maar via mijn moeder', monday, {
			earlier: ['Mijn nummer is 06 12345678, app me maar'],
		});
		const { versions } = await waitingFor(sent.id);
		expect(versions[0]).toMatchObject({ heeded: ['phone'], findings: [] });
		const evidence = await db
			.select({ skill: t.evidence.skill, verb: t.activity.verb, about: t.activity.aboutId })
			.from(t.evidence)
			.innerJoin(t.activity, eq(t.activity.id, t.evidence.activityId))
			.where(and(eq(t.evidence.personId, school.amina.id), eq(t.evidence.rule, 'heeded_private')));
		expect(evidence).toContainEqual({ skill: 'slo:24A.4', verb: 'nudge.heeded', about: sent.id });
	});

	test('returned comes back with the feedback; its second version stays with the first', async () => {
		const sent = await send(school.amina, 'Ik woon op Kerkstraat 12 in Oldenzaal');
		const first = await waitingFor(sent.id);
		expect(first.cause).toBe('nudge');
		await reviews.decide(
			school.noor,
			{ reviewIds: [first.id], decision: 'returned', feedback: 'Kan het zonder je adres?' },
			monday,
		);
		const place = await placeOf(school.amina);
		const returned = await posts.findReturned(school.amina, place.network!.id, sent.id);
		expect(returned).toMatchObject({ feedback: 'Kan het zonder je adres?' });
		expect(await posts.findReturned(school.bram, place.network!.id, sent.id)).toBeNull();

		const again = await posts.revise(
			school.amina,
			place,
			sent.id,
			draft('Ik woon in Oldenzaal'),
			'nl',
			monday,
		);
		expect(again).toEqual({ id: sent.id, waits: true });
		const second = await waitingFor(sent.id);
		expect(second.versions.map((version) => version.body)).toEqual([
			'Ik woon op Kerkstraat 12 in Oldenzaal',
			'Ik woon in Oldenzaal',
		]);
		expect(second.versions[1]!.heeded).toContain('address');
		await approve([second.id], later(5));
		expect((await feedOf(school.bram, later(5))).find((post) => post.id === sent.id)?.body).toBe(
			'Ik woon in Oldenzaal',
		);
	});

	test('of another classroom does not exist here', async () => {
		const sent = await send(school.amina, 'Alleen voor 6B');
		const { classroom } = await placeOf(school.amina);
		expect((await feedOf(school.amina)).some((post) => post.id === sent.id)).toBe(true);
		const place = await placeOf(school.amina);
		const answer = await posts.submit(school.finn, place, draft('Ik hoor hier niet'), 'nl', monday);
		expect(answer).toEqual({ refused: 'frozen' });
		expect(await lanes.lane(school.thijs, classroom.id)).toBeNull();
	});
});

describe('company', () => {
	test('comments wait like posts, and reactions are one per person', async () => {
		const [castPost] = await feedOf(school.bram);
		const place = await placeOf(school.bram);
		const sent = await comments.submit(
			school.bram,
			place,
			{ key: newId(), post: castPost!.id, body: 'Leuk!', earlier: [], seen: true },
			'nl',
			monday,
		);
		expect(sent).toMatchObject({ waits: true });
		const shown = async (person: Person) =>
			(await feedOf(person))
				.find((post) => post.id === castPost!.id)!
				.comments.some((comment) => comment.body === 'Leuk!');
		expect(await shown(school.bram)).toBe(true);
		expect(await shown(school.amina)).toBe(false);
		await approve([(await waitingFor((sent as { id: string }).id)).id]);
		expect(await shown(school.amina)).toBe(true);

		const toggle = (kind: 'heart' | 'wow') =>
			reactions.toggle(school.bram, place, { post: castPost!.id, kind }, monday);
		const mine = async () =>
			(await feedOf(school.bram))
				.find((post) => post.id === castPost!.id)!
				.reactions.filter((reaction) => reaction.mine)
				.map((reaction) => reaction.kind);
		expect(await toggle('heart')).toBe('given');
		expect(await mine()).toEqual(['heart']);
		expect(await toggle('wow')).toBe('given');
		expect(await mine()).toEqual(['wow']);
		expect(await toggle('wow')).toBe('taken back');
		expect(await mine()).toEqual([]);
	});

	test('a comment that was returned comes back with the feedback; its second version stays with the first', async () => {
		const [castPost] = await feedOf(school.bram);
		const place = await placeOf(school.bram);
		const say = { key: newId(), post: castPost!.id, earlier: [], seen: true };
		const sent = await comments.submit(school.bram, place, { ...say, body: 'Bel 06 12345678' }, 'nl', monday);
		const { id } = sent as { id: string };
		expect(await comments.revise(school.bram, place, id, { ...say, body: 'Te vroeg' }, 'nl', monday)).toEqual(
			{
				refused: 'gone',
			},
		);
		const first = await waitingFor(id);
		await reviews.decide(
			school.noor,
			{ reviewIds: [first.id], decision: 'returned', feedback: 'Kan het zonder je nummer?' },
			monday,
		);
		expect(await comments.findReturned(school.bram, place.network!.id, id)).toMatchObject({
			postId: castPost!.id,
			body: 'Bel 06 12345678',
			feedback: 'Kan het zonder je nummer?',
		});
		expect(await comments.findReturned(school.amina, place.network!.id, id)).toBeNull();
		const hers = await placeOf(school.amina);
		expect(
			await comments.revise(school.amina, hers, id, { ...say, body: 'Van Amina' }, 'nl', monday),
		).toEqual({
			refused: 'gone',
		});

		const second = { ...say, body: 'Zeg het me morgen maar' };
		const answers = await Promise.all(
			[1, 2].map(() => comments.revise(school.bram, place, id, second, 'nl', monday)),
		);
		// Whichever of the two tabs came first; the other hears that there is nothing to revise any more, or the same.
		expect(answers).toContainEqual({ id, waits: true });
		const waiting = await waitingFor(id);
		expect(waiting.versions.map((version) => version.body)).toEqual([
			'Bel 06 12345678',
			'Zeg het me morgen maar',
		]);
		expect(waiting.versions[1]!.heeded).toContain('phone');
		await approve([waiting.id]);
		const shown = (await feedOf(school.amina)).find((post) => post.id === castPost!.id)!.comments;
		expect(shown.find((comment) => comment.id === id)?.body).toBe('Zeg het me morgen maar');
	});

	test('what is hidden cannot be answered, reacted to or reported by others', async () => {
		const hidden = await send(school.amina, 'Dit wacht nog');
		const place = await placeOf(school.bram);
		const answer = await comments.submit(
			school.bram,
			place,
			{ key: newId(), post: hidden.id, body: 'Ha', earlier: [], seen: true },
			'nl',
			monday,
		);
		expect(answer).toEqual({ refused: 'gone' });
		expect(await reactions.toggle(school.bram, place, { post: hidden.id, kind: 'heart' }, monday)).toBe(
			'gone',
		);
		const reporting = { kind: 'post', id: hidden.id, reason: 'other', note: null } as const;
		expect(await report(school.bram, place, reporting, 'nl', monday)).toBe(false);
	});

	test('a report of the cast’s post reaches the lane with its words', async () => {
		const [castPost] = await feedOf(school.bram);
		const place = await placeOf(school.bram);
		const reporting = { kind: 'post', id: castPost!.id, reason: 'scary', note: 'Ik vind dit eng' } as const;
		expect(await report(school.bram, place, reporting, 'nl', monday)).toBe(true);
		const item = await waitingFor(castPost!.id);
		expect(item).toMatchObject({ cause: 'report', author: null });
		expect(item.reports[0]).toMatchObject({ quote: castPost!.body, by: 'Bram', reason: 'scary' });
		expect((await feedOf(school.amina)).some((post) => post.id === castPost!.id)).toBe(true);
		await reviews.decide(school.noor, { reviewIds: [item.id], decision: 'removed', feedback: null }, monday);
		expect((await feedOf(school.amina)).some((post) => post.id === castPost!.id)).toBe(false);
	});
});

describe('freezing', () => {
	test('refuses new words, stops the cast’s clock, and shifts what lies ahead by as long as it stood', async () => {
		const before = await placeOf(school.amina);
		const [ahead] = await db
			.select({ id: t.post.id, appearsAt: t.post.appearsAt })
			.from(t.post)
			.where(and(eq(t.post.networkId, before.network!.id), gt(t.post.appearsAt, later(60))));
		await freezes.freeze(school.noor, school.classroomId, later(10));
		const frozen = await placeOf(school.amina, later(20));
		expect(frozen.frozen).toBe(true);
		expect(untilNext(frozen, later(20))).toBeNull();
		expect(clock(frozen.network!, later(20))).toEqual(later(10));
		expect(await posts.submit(school.amina, frozen, draft('Mag dit?'), 'nl', later(20))).toEqual({
			refused: 'frozen',
		});
		await freezes.lift(school.noor, school.classroomId, later(310));
		const [shifted] = await db
			.select({ appearsAt: t.post.appearsAt })
			.from(t.post)
			.where(eq(t.post.id, ahead!.id));
		expect(shifted!.appearsAt.getTime() - ahead!.appearsAt.getTime()).toBe(300_000);
		expect((await placeOf(school.amina, later(311))).frozen).toBe(false);
	});

	test('is not for somebody else’s teacher', async () => {
		expect(await freezes.freeze(school.thijs, school.classroomId, monday)).toBeNull();
		expect((await placeOf(school.amina)).frozen).toBe(false);
	});
});

describe('a lesson run', () => {
	test('that is going on is answered instead of begun twice', async () => {
		const again = await runs.begin(
			school.noor,
			school.classroomId,
			{ slug: 'deel-ik-dit', version: '1' },
			monday,
		);
		expect(again).toEqual({ runId, begun: false });
	});

	test('finished and begun again has a fresh network; the old one is kept to look back at', async () => {
		const old = await placeOf(school.amina);
		await send(school.amina, 'Van de eerste keer');
		expect(await runs.finish(school.noor, runId, later(3000))).toBe(true);
		expect(await runs.finish(school.noor, runId, later(3001))).toBe(false);
		await goOutToPlay(school, later(4000));
		const fresh = await placeOf(school.amina, later(4000));
		expect(fresh.network!.id).not.toBe(old.network!.id);
		expect((await feedOf(school.amina, later(4000))).some((post) => post.body === 'Van de eerste keer')).toBe(
			false,
		);
		expect(await db.$count(t.post, eq(t.post.networkId, old.network!.id))).toBeGreaterThan(20);
	});
});
