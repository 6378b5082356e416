import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { readQuery } from './find.ts';
import { notificationsOf } from '../notification/notification.server.ts';
import * as posts from '../post/post.server.ts';
import * as reactions from '../reaction/reaction.server.ts';
import { search, tagsNow } from './search.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function write(person: Person, body: string, now: Date, decision: 'approved' | null = 'approved') {
	const draft = { key: newId(), body, picture: null, earlier: [], seen: true };
	const sent = await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter((item) => item.subjectId === sent.id).map(({ id }) => id);
	if (decision) await reviews.decide(school.noor, { reviewIds, decision, feedback: null }, now);
	return sent.id;
}

async function found(person: Person, asked: string, now: Date) {
	const { network } = await placeOf(person, now);
	const { posts, cast, classmates } = await search(person, network!, readQuery(asked)!, now);
	return {
		posts: posts.map(({ body }) => body),
		people: [...cast.map(({ name }) => name), ...classmates.map(({ nickname }) => nickname)],
	};
}

test('what everybody sees is found by its words and its whole tags; what waits is not', async () => {
	await write(school.amina, 'Straks 50% korting op de #Sportdag', later(10));
	await write(school.amina, 'De #sportdagen beginnen', later(20));
	await write(school.amina, 'Geheim over de #sportdag', later(30), null);
	expect((await found(school.bram, '#sportdag', later(40))).posts).toEqual([
		'Straks 50% korting op de #Sportdag',
	]);
	expect((await found(school.bram, 'sportdag', later(40))).posts).toHaveLength(2);
	expect((await found(school.bram, '50%', later(40))).posts).toHaveLength(1);
	expect((await found(school.bram, '%', later(40))).posts).toHaveLength(1);
	const { network } = await placeOf(school.bram, later(40));
	expect(await tagsNow(school.bram, network!.id, later(40))).toEqual([
		{ tag: 'sportdag', count: 1 },
		{ tag: 'sportdagen', count: 1 },
	]);
	expect((await found(school.bram, '#sportdag', later(5))).posts).toEqual([]);
});

test('people are found by name and account, only of her own class', async () => {
	expect((await found(school.bram, 'saar', later(40))).people).toEqual(['Saar']);
	expect((await found(school.bram, '@ami', later(40))).people).toEqual(['Amina']);
	expect((await found(school.bram, 'Finn', later(40))).people).toEqual([]);
});

test('she reads who reacted and who mentioned her, and nothing of what waits or is about others', async () => {
	const post = await write(school.amina, 'Mijn konijn kan dansen', later(50));
	const place = await placeOf(school.bram, later(60));
	await reactions.toggle(school.bram, place, { post, kind: 'heart' }, later(60));
	await write(school.bram, 'Kijk eens @Amina', later(70));
	await write(school.bram, 'Kijk eens @aminata', later(80));
	await write(school.bram, 'Nog iets @amina', later(90), null);
	/** The cast reacts as well; here it is about classmates. */
	const read = async (person: Person) =>
		(await notificationsOf(person, place.network!.id, 'nl', later(100))).flatMap(({ kind, names }) =>
			names.includes('Bram') ? [[kind, ['Bram']]] : [],
		);
	expect(await read(school.amina)).toEqual([
		['mention', ['Bram']],
		['reaction', ['Bram']],
	]);
	expect(await read(school.bram)).toEqual([]);
});
