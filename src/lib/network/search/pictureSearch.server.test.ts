import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { serialise, type Recipe } from '#lib/pictures/recipe.ts';
import { newId } from '#lib/server/db/id.ts';
import * as posts from '../post/post.server.ts';
import { findPicture } from './pictureSearch.server.ts';

useFreshDatabase();

const kite = { sticker: 'kite', x: 20, y: 8, size: 5 } as const;
const sign = { words: 'Vliegerfeest', ink: 'black', x: 8, y: 24, size: 3 } as const;
const whole: Recipe = { scene: 'beach', parts: [kite, sign] };
const cut: Recipe = { scene: 'beach', parts: [kite] };

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function write(person: Person, made: Recipe | null, minute: number, approve = true) {
	const now = later(minute);
	const recipe = made && { text: serialise(made), made };
	const draft = { key: newId(), body: `Kijk (${minute})`, picture: null, recipe, earlier: [], seen: true };
	const sent = await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter((item) => item.subjectId === sent.id).map(({ id }) => id);
	if (approve) await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
	return sent.id;
}

async function search(person: Person, post: string, minute: number) {
	const { network } = await placeOf(person, later(minute));
	const found = await findPicture(person, network!.id, post, later(minute));
	return found?.map(({ id, like }) => [id, like.same]) ?? null;
}

test('a photo is found where it stood first and where it was changed; what waits and what is another photo is not', async () => {
	const first = await write(school.amina, whole, 1);
	const other = await write(school.amina, { scene: 'street', parts: [kite] }, 2);
	const copy = await write(school.bram, whole, 3);
	const changed = await write(school.bram, cut, 4);
	const waits = await write(school.amina, whole, 5, false);
	const plain = await write(school.amina, null, 6);
	expect(await search(school.bram, changed, 10)).toEqual([
		[first, false],
		[copy, false],
		[changed, true],
	]);
	expect(await search(school.bram, first, 10)).toEqual([
		[first, true],
		[copy, true],
		[changed, false],
	]);
	expect(await search(school.bram, other, 10)).toEqual([[other, true]]);
	// Nobody searches with what she cannot see, with what waits, or with what has no photo.
	for (const none of [waits, plain, newId()]) expect(await search(school.bram, none, 10)).toBeNull();
	expect(await search(school.bram, first, 0)).toBeNull();
});
