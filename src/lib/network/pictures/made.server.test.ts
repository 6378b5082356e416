import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { serialise, type Part, type Recipe } from '#lib/pictures/recipe.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { postDraft } from '../draft.ts';
import { inFeed } from '../feed/feed.server.ts';
import { clock } from '../place.server.ts';
import * as posts from '../post/post.server.ts';
import { showPost } from '../shown.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

const dog: Part = { sticker: 'dog-face', x: 4, y: 4, size: 3 };
const number: Part = { sticker: 'house-number', x: 9, y: 9, size: 3 };
const beach = (...parts: Part[]): Recipe => ({ scene: 'beach', parts });

/** As the form brings it. */
const read = (recipe: Recipe | string, more: Record<string, unknown> = {}) =>
	postDraft(['rainbow']).safeParse({
		key: newId(),
		body: 'Kijk, mijn foto!',
		recipe: typeof recipe === 'string' ? recipe : serialise(recipe),
		earlier: [],
		earlierRecipes: [],
		seen: 'yes',
		...more,
	});

async function send(recipe: Recipe, more: Record<string, unknown> = {}, now = monday) {
	const sent = await posts.submit(
		school.amina,
		await placeOf(school.amina, now),
		read(recipe, more).data!,
		'nl',
		now,
	);
	if ('refused' in sent) throw new Error(sent.refused);
	return sent;
}

async function feedOf(now: Date) {
	const { network } = await placeOf(school.bram, now);
	const { posts } = await inFeed(school.bram, network!.id, { before: null, now: clock(network!, now) });
	return posts;
}

const itemOf = async (id: string) =>
	(await lanes.lane(school.noor, school.classroomId))!.items.find(({ subjectId }) => subjectId === id)!;

test('a made picture waits for what it shows, lies beside it in the lane, and is in the feed once approved', async () => {
	const recipe = beach(dog, number);
	const { id } = await send(recipe);
	const item = await itemOf(id);
	expect(item.grade).toBe('wait');
	expect(item.versions.at(-1)).toMatchObject({
		recipe: serialise(recipe),
		findings: [{ kind: 'address', grade: 'wait', from: 0, to: 0, shows: 'house-number' }],
	});
	await reviews.decide(
		school.noor,
		{ reviewIds: [item.id], decision: 'approved', feedback: null },
		later(60),
	);
	const post = (await feedOf(later(60))).find((one) => one.id === id)!;
	expect(showPost(post, { id: school.bram.id, language: 'nl' })).toMatchObject({
		picture: null,
		made: { recipe: serialise(recipe), description: 'Foto: strand. Erop: hond, huisnummer.' },
	});
	// The lesson's rule on what a photo shows.
	const comments = await db
		.select({ by: t.castMember.key })
		.from(t.comment)
		.innerJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
		.where(eq(t.comment.postId, id));
	expect(comments.map(({ by }) => by)).toContain('opa-henk');
});

test('the nudges on a picture speak first', async () => {
	const draft = read(beach(number), { seen: '' }).data!;
	const answer = await posts.submit(school.amina, await placeOf(school.amina), draft, 'nl', monday);
	expect(answer).toMatchObject({ refused: 'nudged', findings: [{ shows: 'house-number' }] });
});

test('a password on a picture is not sent, not even by who saw the nudge', async () => {
	const draft = read(beach({ sticker: 'password-note', x: 3, y: 3, size: 3 })).data!;
	const answer = await posts.submit(school.amina, await placeOf(school.amina), draft, 'nl', monday);
	expect(answer).toMatchObject({ refused: 'nudged', findings: [{ grade: 'stop', shows: 'password' }] });
});

test('a part that was taken out after the nudge is heeded', async () => {
	const { id } = await send(beach(dog), { earlierRecipes: [serialise(beach(dog, number)), 'no recipe'] });
	expect((await itemOf(id)).versions.at(-1)).toMatchObject({ findings: [], heeded: ['address'] });
});

test('words on a picture are judged like a text', async () => {
	const { id } = await send(beach({ words: 'Bel 06 12345678', ink: 'red', x: 9, y: 9, size: 3 }));
	expect((await itemOf(id)).versions.at(-1)!.findings).toEqual([
		{ kind: 'phone', grade: 'wait', from: 0, to: 0, shows: 'words' },
	]);
});

test('a returned picture comes back as it was, and its next version heeds what was in it', async () => {
	const { id } = await send(beach(number));
	const feedback = 'Kan het huisnummer weg?';
	await reviews.decide(
		school.noor,
		{ reviewIds: [(await itemOf(id)).id], decision: 'returned', feedback },
		later(60),
	);
	const { network } = await placeOf(school.amina);
	expect(await posts.findReturned(school.amina, network!.id, id)).toMatchObject({
		recipe: serialise(beach(number)),
	});
	const again = read(beach(dog)).data!;
	await posts.revise(school.amina, await placeOf(school.amina), id, again, 'nl', later(120));
	expect((await itemOf(id)).versions.at(-1)).toMatchObject({
		recipe: serialise(beach(dog)),
		heeded: ['address'],
	});
});

test('a chosen picture goes before a made one, and a recipe that cannot be read is refused with a reason', async () => {
	const { id } = await send(beach(number), { picture: 'rainbow' });
	expect((await itemOf(id)).versions.at(-1)).toMatchObject({
		picture: 'rainbow',
		recipe: null,
		findings: [],
	});
	expect(read('<svg onload=alert(1)>').error?.issues[0]?.message).toBe('recipe_unreadable');
	expect(read(beach(...Array.from({ length: 25 }, () => dog))).error?.issues[0]?.message).toBe('recipe_full');
});
