import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as comments from '../comment/comment.server.ts';
import { look } from '../glance/glance.server.ts';
import * as posts from '../post/post.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { poolOf } from '../ranking/pool.server.ts';
import { footprintOf, wipe } from './footprint.server.ts';
import { noteSearch } from './searched.server.ts';

useFreshDatabase();

let school: School;
let network: string;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	network = (await placeOf(school.amina)).network!.id;
});

const now = later(600);
const draft = (body: string) => ({ key: newId(), body, picture: null, earlier: [], seen: true });
const of = (person: Person) => footprintOf(person, network, 'nl', now);

async function approveAll(at: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, at);
}

test('all that was left behind is told, with what is guessed from it; wiping leaves what others have', async () => {
	const place = await placeOf(school.amina, now);
	const sent = await posts.submit(school.amina, place, draft('Mijn pony is lief'), 'nl', later(60));
	if ('refused' in sent) throw new Error(sent.refused);
	await approveAll(later(70));
	const answer = { ...draft('Wat leuk voor je'), post: sent.id };
	await comments.submit(school.bram, await placeOf(school.bram, now), answer, 'nl', later(90));
	await approveAll(later(95));
	await look(school.bram, place, [{ post: sent.id, seconds: 7 }], now);
	const cat = (await poolOf(null, network, now)).posts.find(({ body }) => body.includes('Pluis is sinds'))!;
	await look(school.amina, place, [{ post: cat.id, seconds: 20 }], now);
	await noteSearch(school.amina, network, 'konijn', now);
	await noteSearch(school.amina, network, 'konijn', now);

	const before = await of(school.amina);
	expect(before.posts.map(({ text }) => text)).toEqual(['Mijn pony is lief']);
	expect(before.searches.map(({ text }) => text)).toEqual(['konijn']);
	expect(before.looked).toMatchObject({ seconds: 20, count: 1, longest: [{ id: cat.id, seconds: 20 }] });
	expect(before.guesses[0]).toMatchObject({
		interest: 'animals',
		reasons: { deeds: 1, seconds: 20, searches: ['konijn'] },
	});
	expect(before.remains.seen).toEqual([{ id: sent.id, text: 'Mijn pony is lief', lookers: 1 }]);
	expect(before.remains.answers.map(({ by, text }) => [by, text])).toContainEqual([
		school.bram.nickname,
		'Wat leuk voor je',
	]);

	await wipe(school.amina, network);
	const after = await of(school.amina);
	expect(after.looked.seconds).toBe(0);
	expect(after.searches).toEqual([]);
	expect(after.guesses[0]?.reasons).toEqual({ deeds: 1, seconds: 0, searches: [] });
	expect(after.posts).toEqual(before.posts);
	expect(after.remains).toEqual(before.remains);
});

test('nobody is told of another’s traces, nor loses her own by another’s wiping', async () => {
	const bram = await of(school.bram);
	expect(bram.posts).toEqual([]);
	expect(bram.searches).toEqual([]);
	expect(bram.comments.map(({ text }) => text)).toEqual(['Wat leuk voor je']);
	expect(bram.looked.seconds).toBe(7);
	await wipe(school.amina, network);
	expect(await of(school.bram)).toEqual(bram);
});

test('a person’s searches are no more than a page holds', async () => {
	for (let i = 0; i < 60; i++) await noteSearch(school.bram, network, `woord ${i}`, now);
	expect((await of(school.bram)).searches.length).toBe(40);
});
