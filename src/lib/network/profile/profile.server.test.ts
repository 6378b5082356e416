import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { castWith, classmateWith, turnAway, turnedAwayBy } from '../friend/block.server.ts';
import { inFeed } from '../feed/feed.server.ts';
import * as posts from '../post/post.server.ts';
import * as profiles from './profile.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function approve(subjectId: string, now: Date) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter((item) => item.subjectId === subjectId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, now);
}

async function write(person: Person, body: string, audience: 'class' | 'everyone', now: Date) {
	const draft = { key: newId(), body, picture: null, audience, earlier: [], seen: true };
	const sent = await posts.submit(person, await placeOf(person, now), draft, 'nl', now);
	if ('refused' in sent) throw new Error(sent.refused);
	await approve(sent.id, now);
	return sent.id;
}

async function authorsSeenBy(person: Person, now: Date) {
	const { network } = await placeOf(person, now);
	const { posts } = await inFeed(person, network!.id, { before: null, now });
	return posts.map(({ name, castName }) => castName ?? name);
}

test('what she tells about herself her teacher reads first; who may see it she sets herself', async () => {
	const place = await placeOf(school.amina, later(10));
	const draft = { key: newId(), body: 'Ik hou van vossen.', earlier: [], seen: true };
	const sent = await profiles.tell(school.amina, place, draft, 'nl', later(10));
	if ('refused' in sent) throw new Error(sent.refused);
	const found = () => profiles.find(place.network!.id, school.amina.id, school.bram);
	expect(await found()).toMatchObject({ bio: draft.body, audience: 'class', standing: { kind: 'waits' } });
	await approve(sent.id, later(20));
	await profiles.set(
		school.amina,
		place,
		{ audience: 'everyone', approach: 'class', interests: ['guitar'] },
		later(30),
	);
	expect(await found()).toMatchObject({ audience: 'everyone', interests: ['guitar'], standing: null });
	expect(await profiles.find(place.network!.id, school.bram.id, school.amina)).toBeNull();
});

test('the cast answers a post for everyone, and does not know of one for the class', async () => {
	const answered = async (postId: string) =>
		(await db.select().from(t.comment).where(eq(t.comment.postId, postId))).length;
	const shout = 'WIE DOET ER MEE MET MIJN SPEL';
	expect(await answered(await write(school.bram, shout, 'class', later(100)))).toBe(0);
	// What could not happen did not count as having happened.
	expect(await answered(await write(school.bram, shout, 'everyone', later(105)))).toBeGreaterThan(0);
	// Amina lets only her class write to her.
	expect(await answered(await write(school.amina, shout, 'everyone', later(110)))).toBe(0);
	const open = { audience: 'class' as const, approach: 'everyone' as const, interests: [] };
	await profiles.set(school.amina, await placeOf(school.amina, later(115)), open, later(115));
	expect(await answered(await write(school.amina, shout, 'everyone', later(120)))).toBeGreaterThan(0);
});

test('who is muted is not seen, and notices nothing; who is blocked does not see her either', async () => {
	await write(school.amina, 'Ik bak een taart', 'class', later(200));
	await write(school.bram, 'Ik klim in een boom', 'class', later(210));
	const place = await placeOf(school.amina, later(220));
	const bram = (await classmateWith(school.amina, place, school.bram.id, later(220)))!;
	const saar = (await castWith(place.network!.id, 'saar'))!;
	expect(await authorsSeenBy(school.amina, later(220))).toContain('Saar');

	await turnAway(school.amina, place, bram, 'mute', later(230));
	await turnAway(school.amina, place, saar, 'block', later(235));
	const seen = await authorsSeenBy(school.amina, later(240));
	expect([seen.includes('Bram'), seen.includes('Saar')]).toEqual([false, false]);
	expect(await authorsSeenBy(school.bram, later(240))).toContain('Amina');
	expect((await turnedAwayBy(school.amina, place.network!.id)).map(({ name, kind }) => [name, kind])).toEqual(
		[
			['Bram', 'mute'],
			['Saar', 'block'],
		],
	);

	await turnAway(school.amina, place, bram, 'block', later(250));
	expect(await authorsSeenBy(school.bram, later(260))).not.toContain('Amina');
	await turnAway(school.amina, place, bram, null, later(270));
	expect(await authorsSeenBy(school.amina, later(280))).toContain('Bram');
	expect(await authorsSeenBy(school.bram, later(280))).toContain('Amina');
});

test('nobody turns herself away, nor somebody of another class', async () => {
	const place = await placeOf(school.amina, later(300));
	expect(await classmateWith(school.amina, place, school.amina.id, later(300))).toBeNull();
	expect(await classmateWith(school.amina, place, school.finn.id, later(300))).toBeNull();
});
