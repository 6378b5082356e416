import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, monday, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Audience } from '../audience.ts';
import { inFeed } from '../feed/feed.server.ts';
import * as posts from './post.server.ts';
import { putBack, remove, sharersOf } from './delete.server.ts';
import { share } from './share.server.ts';
import { showWhole } from './shown.ts';

useFreshDatabase();

let school: School;
let networkId: string;
/** In this lesson Ilyas keeps every picture that he likes. */
beforeAll(async () => {
	school = await openSchool();
	const lesson = { slug: 'digitale-voetafdruk', version: '1' };
	const begun = await runs.begin(school.noor, school.classroomId, lesson, monday);
	await runs.stepTo(school.noor, begun!.runId, 'play', monday);
	networkId = (await placeOf(school.amina)).network!.id;
});

async function approve(subjectId: string, seconds: number) {
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = items.filter((item) => item.subjectId === subjectId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, later(seconds));
}

async function write(person: Person, audience: Audience, seconds: number) {
	const now = later(seconds);
	const draft = {
		key: newId(),
		body: 'Mijn vlieger',
		picture: 'airplane',
		audience,
		earlier: [],
		seen: true,
	};
	await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	await approve(draft.key, seconds);
	return draft.key;
}

async function passOn(person: Person, post: string, seconds: number) {
	const draft = { key: newId(), body: '', earlier: [], seen: true };
	const sent = await share(person, await placeOf(person, later(seconds)), post, draft, 'nl', later(seconds));
	if ('refused' in sent) return null;
	await approve(sent.id, seconds);
	return sent.id;
}

async function feedOf(person: Person, seconds: number) {
	const { posts } = await inFeed(person, networkId, { before: null, now: later(seconds) });
	return posts.map((post) => showWhole(post, { id: person.id, language: 'nl' }));
}

const sharesIn = async (person: Person, seconds: number) =>
	(await feedOf(person, seconds)).flatMap(({ by, shared }) => (shared ? [{ by: by.name, ...shared }] : []));

test('what somebody shared before it was deleted lives on with her, and is there again when it is put back', async () => {
	const post = await write(school.amina, 'everyone', 10);
	await passOn(school.bram, post, 20);
	const place = await placeOf(school.amina, later(60));
	expect((await sharersOf(post, later(60))).map(({ name }) => name)).toEqual(['Bram', 'Ilyas']);

	expect(await remove(school.amina, place, post, later(61))).toBe(true);
	expect((await feedOf(school.bram, 62)).some(({ id }) => id === post)).toBe(false);
	expect(await sharesIn(school.bram, 62)).toMatchObject([
		{ by: 'Ilyas', name: 'Amina', page: null, note: 'Ilyas deelde dit voordat Amina het wiste.' },
		{ by: 'Bram', text: 'Mijn vlieger', note: 'Bram deelde dit voordat Amina het wiste.' },
	]);
	const cards = await db.select().from(t.card).where(eq(t.card.personId, school.amina.id));
	expect(cards.map(({ key }) => key)).toContain('kaart-weg-en-toch-niet');

	expect(await putBack(school.bram, place, post, later(63))).toBe(false);
	await putBack(school.amina, place, post, later(64));
	expect((await feedOf(school.bram, 65)).some(({ id }) => id === post)).toBe(true);
	expect((await sharesIn(school.bram, 65)).map(({ note, page }) => [note, page])).toEqual([
		[undefined, `/lesson/play/${post}`],
		[undefined, `/lesson/play/${post}`],
	]);
});

test('who was going to share it comes too late once it is deleted', async () => {
	const post = await write(school.bram, 'everyone', 100);
	await remove(school.bram, await placeOf(school.bram, later(110)), post, later(110));
	expect(await sharersOf(post, later(600))).toEqual([]);
});

test('what is for the class stays in the class, what is for friends nobody shares', async () => {
	const forClass = await write(school.amina, 'class', 200);
	const shared = await passOn(school.bram, forClass, 210);
	const [row] = await db.select().from(t.post).where(eq(t.post.id, shared!));
	expect(row?.audience).toBe('class');
	expect((await sharersOf(forClass, later(600))).map(({ name }) => name)).toEqual(['Bram']);
	const forFriends = await write(school.amina, 'friends', 220);
	expect(await passOn(school.bram, forFriends, 230)).toBeNull();
});
