import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { PostDraft } from '../draft.ts';
import { findInFeed } from '../feed/feed.server.ts';
import * as posts from './post.server.ts';
import { change, historyOf, ownPost } from './change.server.ts';
import { vote } from './poll.server.ts';
import { showWhole } from './shown.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function write(person: Person, draft: Partial<PostDraft>, seconds: number) {
	const now = later(seconds);
	const whole = { key: newId(), body: 'Kies maar', picture: null, earlier: [], seen: true, ...draft };
	const sent = await posts.submit(person, await placeOf(person, now), whole, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	await decide(sent.id, 'approved', seconds);
	return sent.id;
}

async function decide(subjectId: string, decision: 'approved' | 'returned', seconds: number) {
	const { items } = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = items.filter((item) => item.subjectId === subjectId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision, feedback: null }, later(seconds));
	return items.find((item) => item.subjectId === subjectId);
}

async function shown(person: Person, postId: string, seconds: number) {
	const { network } = await placeOf(person, later(seconds));
	const post = await findInFeed(person, network!.id, postId, later(seconds));
	return post && showWhole(post, { id: person.id, language: 'nl' });
}

test('who chose in a poll sees what others chose, and chooses once', async () => {
	const post = await write(school.amina, { options: ['Zwemmen', 'Schaatsen'] }, 10);
	const choose = async (person: Person, option: number, seconds: number) =>
		vote(person, await placeOf(person, later(seconds)), { post, option }, later(seconds));
	expect(await choose(school.bram, 1, 11)).toBe('voted');
	expect((await shown(school.amina, post, 12))?.poll?.total).toBeNull();
	await choose(school.amina, 0, 13);
	await choose(school.amina, 1, 14);
	expect(await choose(school.amina, 2, 15)).toBe('gone');
	expect((await shown(school.amina, post, 16))?.poll).toEqual({
		options: [
			{ text: 'Zwemmen', mine: true, count: 1 },
			{ text: 'Schaatsen', mine: false, count: 1 },
		],
		total: 2,
	});
	// Grandpa's heart beside it is counted for itself.
	expect((await shown(school.amina, post, 16))?.reactions).toEqual({ heart: 1 });
});

test('her teacher reads what a poll offers, and what nobody may say stops it there as well', async () => {
	const now = later(50);
	const draft = { key: newId(), body: 'Hoe vind je ons?', picture: null, earlier: [], seen: true };
	const place = await placeOf(school.bram, now);
	await posts.submit(school.bram, place, { ...draft, options: ['Top', 'Heel saai'] }, 'nl', now);
	const item = await decide(draft.key, 'returned', 51);
	expect(item?.versions[0]?.body).toBe('Hoe vind je ons?\n• Top\n• Heel saai');
	const returned = await posts.findReturned(school.bram, place.network!.id, draft.key);
	expect(returned).toMatchObject({ body: 'Hoe vind je ons?', options: ['Top', 'Heel saai'] });
});

test('a mood, a place and a label stand with a post; a place that all may see, a stranger reads too', async () => {
	const chosen = { mood: 'happy', place: 'beach', label: 'ai' } as const;
	const strangers = async (postId: string) =>
		db
			.select({ key: t.castMember.key })
			.from(t.comment)
			.innerJoin(t.castMember, eq(t.castMember.id, t.comment.castMemberId))
			.where(and(eq(t.comment.postId, postId), eq(t.castMember.kind, 'stranger')));
	const hidden = await write(school.bram, { ...chosen, audience: 'class' }, 100);
	expect((await shown(school.amina, hidden, 101))?.note).toBe(
		'voelt zich blij · plaats: Strand Zilverzand · gemaakt met AI · alleen de klas',
	);
	expect(await strangers(hidden)).toEqual([]);
	expect(await strangers(await write(school.bram, chosen, 110))).not.toEqual([]);
});

test('other words go the way of a post: the old ones stand until then, and can be read again', async () => {
	const post = await write(school.bram, { body: 'Ik heb een hont' }, 200);
	const draft = { key: newId(), body: 'Ik heb een hond', earlier: [], seen: true };
	const place = await placeOf(school.bram, later(201));
	expect(await change(school.bram, place, post, draft, 'nl', later(201))).toMatchObject({ waits: true });
	expect((await shown(school.amina, post, 202))?.text).toBe('Ik heb een hont');
	expect((await ownPost(school.bram, place.network!.id, post))?.pending?.standing).toEqual({ kind: 'waits' });
	const item = await decide(draft.key, 'approved', 203);
	expect([item?.under, item?.versions[0]?.body]).toEqual(['Ik heb een hont', 'Ik heb een hond']);
	expect(await shown(school.amina, post, 204)).toMatchObject({ text: 'Ik heb een hond', edited: true });
	expect((await historyOf(post)).map(({ body }) => body)).toEqual(['Ik heb een hont']);

	await reviews.undo(school.noor, [item!.id], later(205));
	expect((await shown(school.amina, post, 206))?.text).toBe('Ik heb een hont');
	await decide(draft.key, 'returned', 207);
	expect((await shown(school.amina, post, 208))?.edited).toBeUndefined();
	expect((await ownPost(school.bram, place.network!.id, post))?.pending?.standing?.kind).toBe('returned');
	expect(await change(school.amina, place, post, { ...draft, key: newId() }, 'nl', later(209))).toEqual({
		refused: 'gone',
	});
});
