import { desc } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { takeBack } from '#lib/moderation/log/undo.server.ts';
import * as people from '#lib/people/person.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { compose } from '#lib/ui/portrait/parts.ts';
import { inverses } from '../../../routes/(teacher)/classroom/[classroom]/activity/inverses.server.ts';
import { inFeed } from '../feed/feed.server.ts';
import * as posts from '../post/post.server.ts';
import { showPost } from '../shown.ts';
import { anybody } from './avatar.ts';
import * as avatars from './avatar.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

const curls = compose({ ...anybody, hair: 'curls' });
const avatarOf = async ({ id }: { id: string }) => (await people.find(id, later(0)))!.avatar;
const last = async () => (await db.select().from(t.activity).orderBy(desc(t.activity.id)).limit(1))[0]!;

test('a face that she composed is what her class sees of her at once', async () => {
	const { amina, bram } = school;
	const place = await placeOf(bram, later(1));
	const draft = { key: newId(), body: 'Ik heb een hut gebouwd', picture: null, audience: 'class' as const };

	const sent = await posts.submit(
		amina,
		await placeOf(amina, later(1)),
		{ ...draft, earlier: [], seen: true },
		'nl',
		later(1),
	);
	if ('refused' in sent) throw new Error(sent.refused);
	expect(await avatars.wear(amina, curls, later(2))).toBe('worn');
	expect(await avatarOf(amina)).toBe(curls);
	// Her own page shows what still waits.
	const { posts: seen } = await inFeed(amina, place.network!.id, { before: null, now: later(3) });
	const post = seen.find(({ id }) => id === sent.id)!;
	expect(showPost(post, { id: amina.id, language: 'nl' }).by.avatar).toBe(curls);
	expect(await last()).toMatchObject({
		verb: 'avatar.changed',
		personId: amina.id,
		forId: amina.id,
		details: { from: 'fox', to: curls },
	});
});

test('what is no avatar is not worn, and the same again is nothing that happened', async () => {
	const before = await last();
	for (const avatar of ['cat-face', 'portrait:1:zzzzzzzzzz', '<svg onload=x>', ''])
		expect(await avatars.wear(school.bram, avatar, later(10))).toBe('gone');
	expect(await avatarOf(school.bram)).toBe('lion');
	expect(await avatars.wear(school.bram, 'lion', later(10))).toBe('worn');
	expect((await last()).id).toBe(before.id);
});

test('whoever may only read keeps the face that she has', async () => {
	const { noor, bram, classroomId } = school;
	await freezes.freeze(noor, classroomId, later(20));
	expect(await avatars.wear(bram, curls, later(21))).toBe('frozen');
	await freezes.lift(noor, classroomId, later(22));
	await freezes.freezePupil(noor, classroomId, { pupilId: bram.id, reason: 'We praten even' }, later(23));
	expect(await avatars.wear(bram, curls, later(24))).toBe('paused');
	await freezes.liftPupil(noor, classroomId, bram.id, later(25));
	expect(await avatarOf(bram)).toBe('lion');
});

test('her teacher gives her a picture that nobody has, and can take that back; a colleague of another class cannot', async () => {
	const { noor, thijs, amina, classroomId } = school;
	const given = { pupilId: amina.id };
	expect(await avatars.give(thijs, classroomId, given, later(30))).toBeNull();
	expect(await avatars.give(noor, classroomId, { pupilId: school.finn.id }, later(30))).toBeNull();
	const free = await avatars.freeFor(school.bram, later(30));
	expect(await avatars.give(noor, classroomId, given, later(30))).toBe(true);
	expect(free).toContain(await avatarOf(amina));
	const { id } = await last();
	expect(await takeBack(noor, classroomId, id, inverses, later(31))).toBe('undone');
	expect(await avatarOf(amina)).toBe(curls);
	// What was overtaken is not taken back a second time.
	expect(await takeBack(noor, classroomId, id, inverses, later(32))).toBe('newer');
});

test('what a pupil chose herself a teacher can take back as well', async () => {
	const { noor, bram, classroomId } = school;
	await avatars.wear(bram, compose({ ...anybody, hair: 'afro' }), later(40));
	expect(await takeBack(noor, classroomId, (await last()).id, inverses, later(41))).toBe('undone');
	expect(await avatarOf(bram)).toBe('lion');
	expect(await last()).toMatchObject({ verb: 'avatar.given', personId: noor.id, forId: bram.id });
});
