import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../tests/school.ts';
import type { Activity } from '#lib/activity/activity.ts';
import * as lanes from '#lib/moderation/lane/lane.server.ts';
import { find } from '#lib/moderation/log/log.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import { choose, findOwnCleared } from '#lib/network/lookback/choose.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { observe, reflect } from './brought.server.ts';
import { collect } from './collect.server.ts';
import { photosOf } from './glimpse.ts';
import { maySeeObserved, withdrawObserved } from './observed.server.ts';
import * as progress from './progress.server.ts';
import { rules } from './rule.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

const evidenceOf = (personId: string) =>
	db.select().from(t.evidence).where(eq(t.evidence.personId, personId)).orderBy(t.evidence.activityId);
const bram = () => ({ classroomId: school.classroomId, personId: school.bram.id });
const sees = (key: string, more = {}) => ({
	key,
	skill: 'slo:24A.2',
	sentence: 'Draaide het scherm weg bij het wachtwoord.',
	...more,
});

async function send(body: string) {
	const draft = { key: newId(), body, picture: null, earlier: [], seen: true };
	const sent = await posts.submit(school.amina, await placeOf(school.amina), draft, 'nl', monday);
	if ('refused' in sent) throw new Error(sent.refused);
	return sent.id;
}

async function approve(postId: string) {
	const lane = (await lanes.lane(school.noor, school.classroomId))!;
	const reviewIds = lane.items.filter(({ subjectId }) => subjectId === postId).map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, monday);
}

describe('what a teacher saw', () => {
	test('is evidence that opens to what she wrote, also for a skill that no rule can see', async () => {
		expect(await observe(school.noor, bram(), sees(newId()), monday)).toBe('brought');
		const [piece] = await evidenceOf(school.bram.id);
		expect(piece).toMatchObject({ skill: 'slo:24A.2', rule: 'observed' });
		const opened = await find(school.noor, school.classroomId, piece!.activityId);
		expect(opened).toMatchObject({
			verb: 'evidence.observed',
			by: 'juf Noor',
			forName: 'Bram',
			details: { sentence: 'Draaide het scherm weg bij het wachtwoord.' },
		});
		const shown = await progress.ofPupil(school.bram, 'nl');
		expect(shown.find(({ id }) => id === 'slo:24A.2')?.pieces[0]?.glimpse).toEqual({
			kind: 'said',
			text: 'Draaide het scherm weg bij het wachtwoord.',
		});
	});

	test('sent twice is seen once, and leaves one row in the log', async () => {
		const before = await evidenceOf(school.bram.id);
		const key = newId();
		const outcomes = await Promise.all([
			observe(school.noor, bram(), sees(key), later(1)),
			observe(school.noor, bram(), sees(key), later(1)),
		]);
		expect(outcomes).toEqual(['brought', 'brought']);
		expect(await evidenceOf(school.bram.id)).toHaveLength(before.length + 1);
		const rows = await db.select().from(t.activity).where(eq(t.activity.aboutId, key));
		expect(rows).toHaveLength(1);
	});

	test('is kept by her own teacher only, about her own pupils, for a skill that exists', async () => {
		const finn = { classroomId: school.classroomId, personId: school.finn.id };
		expect(await observe(school.thijs, bram(), sees(newId()), monday)).toBeNull();
		expect(await observe(school.noor, finn, sees(newId()), monday)).toBeNull();
		expect(await observe(school.noor, bram(), sees(newId(), { skill: 'slo:1' }), monday)).toBe('unfit');
	});
});

describe('the photo of what a teacher saw', () => {
	const photo = { bytes: Buffer.from('poster'), width: 4, height: 3, alt: 'Een poster' };
	const imagesOf = (key: string) => db.select().from(t.image).where(eq(t.image.subjectId, key));
	const shownTo = async (key: string) =>
		(await progress.ofPupil(school.bram, 'nl')).flatMap(({ pieces }) =>
			pieces.filter(({ id }) => id === key).flatMap(({ glimpse }) => photosOf(glimpse)),
		);

	test('is kept once, and for her, her class’s teachers and nobody else', async () => {
		const key = newId();
		for (let i = 0; i < 2; i++) await observe(school.noor, bram(), sees(key, { photo }), later(2));
		const [image, ...more] = await imagesOf(key);
		expect(more).toEqual([]);
		expect(await shownTo(key)).toEqual([{ id: image!.id, alt: 'Een poster', width: 4, height: 3 }]);
		const other = newId();
		await observe(school.noor, bram(), sees(other, { photo }), later(2));
		const seen = (who: Person, id = image!.id, piece = key) => maySeeObserved(who, id, piece);
		expect(await seen(school.noor)).toBe(true);
		expect(await seen(school.bram)).toBe(true);
		for (const who of [school.amina, school.finn, school.thijs]) expect(await seen(who)).toBe(false);
		// A photo stands with one piece and no other.
		expect(await seen(school.bram, image!.id, other)).toBe(false);
		expect(await seen(school.bram, image!.id, newId())).toBe(false);
	});

	test('is forgotten when the observation is taken back, once, by a teacher of that class', async () => {
		const key = newId();
		await observe(school.noor, bram(), sees(key, { photo }), later(3));
		const [image] = await imagesOf(key);
		const piece = { classroomId: school.classroomId, piece: key };
		expect(await withdrawObserved(school.thijs, piece, later(4))).toBeNull();
		expect(await withdrawObserved(school.bram, piece, later(4))).toBeNull();
		expect(await withdrawObserved(school.noor, { ...piece, piece: newId() }, later(4))).toBe(false);
		expect(await withdrawObserved(school.noor, piece, later(4))).toBe(true);
		expect(await withdrawObserved(school.noor, piece, later(5))).toBe(false);
		expect(await imagesOf(key)).toEqual([]);
		expect(await maySeeObserved(school.noor, image!.id, key)).toBe(false);
		expect(await shownTo(key)).toEqual([]);
		const rows = await db.select().from(t.activity).where(eq(t.activity.aboutId, key));
		expect(rows.map(({ verb }) => verb).toSorted()).toEqual(['evidence.observed', 'evidence.withdrawn']);
	});
});

describe('a pupil’s reflection', () => {
	test('is kept for an experience, and never for what can be mastered', async () => {
		const text = 'Ik schrok van wat er bij mijn bericht kwam.';
		expect(await reflect(school.amina, { key: newId(), skill: 'slo:24B.2', text }, monday)).toBe('brought');
		expect(await reflect(school.amina, { key: newId(), skill: 'slo:24A.4', text }, monday)).toBe('unfit');
		expect(await evidenceOf(school.amina.id)).toMatchObject([{ skill: 'slo:24B.2', rule: 'reflected' }]);
		expect(await reflect(school.noor, { key: newId(), skill: 'slo:24B.2', text }, monday)).toBeNull();
	});
});

describe('a pupil’s choice', () => {
	const why = 'Omdat iedereen het begrijpt.';

	test('is a post of her own that everybody may see', async () => {
		const post = await send('Ik heb een nieuwe fiets');
		expect(await choose(school.amina, post, { skill: 'slo:23A.2', why }, monday)).toBeNull();
		await approve(post);
		expect(await findOwnCleared(school.bram, post)).toBeNull();
		expect(await choose(school.bram, post, { skill: 'slo:23A.2', why }, monday)).toBeNull();
		expect(await choose(school.amina, post, { skill: 'slo:23A.2', why }, monday)).toBe('brought');
		const chosen = (await evidenceOf(school.amina.id)).find(({ rule }) => rule === 'chosen')!;
		expect(await find(school.noor, school.classroomId, chosen.activityId)).toMatchObject({
			verb: 'evidence.chosen',
			details: { text: 'Ik heb een nieuwe fiets', why },
			words: { body: 'Ik heb een nieuwe fiets' },
		});
	});

	test('of the same post for the same skill counts once', async () => {
		const post = await send('Wie gaat er mee?');
		await approve(post);
		const before = (await evidenceOf(school.amina.id)).length;
		for (let i = 0; i < 3; i++) await choose(school.amina, post, { skill: 'slo:23A.2', why }, monday);
		expect((await evidenceOf(school.amina.id)).length).toBe(before + 1);
		await choose(school.amina, post, { skill: 'slo:24B.1', why }, monday);
		expect((await evidenceOf(school.amina.id)).length).toBe(before + 2);
	});

	test('is not weighed when a level is proposed: it is her own word', async () => {
		const shown = await progress.ofPupilForTeacher(
			school.noor,
			school.classroomId,
			school.amina.id,
			'nl',
			monday,
		);
		const sharing = shown!.skills.find(({ id }) => id === 'slo:23A.2')!;
		expect(sharing.count).toBe(4);
		expect(sharing.proposal?.from).toMatchObject({ count: 4, seen: 2 });
	});
});

test('changing a rule never rewrites past evidence: what was collected keeps its skill and its rule', async () => {
	const before = await evidenceOf(school.amina.id);
	expect(before.some(({ rule }) => rule === 'post_approved')).toBe(true);
	const changed = rules.flatMap((rule) =>
		rule.name === 'post_approved' ? [{ ...rule, name: 'post_shared', skills: ['slo:24A.1'] }] : [],
	);
	const [row] = await db.select().from(t.activity).where(eq(t.activity.verb, 'post.approved'));
	const activity = { ...row!, about: null } as unknown as Activity;
	// The same thing happens again, under the changed rules.
	await db.transaction(async (tx) => {
		const [{ id } = { id: 0 }] = await tx
			.insert(t.activity)
			.values({
				at: later(60),
				verb: activity.verb,
				personId: activity.personId,
				forId: activity.forId,
				classroomId: activity.classroomId,
				details: activity.details,
			})
			.returning({ id: t.activity.id });
		await collect(tx, { ...activity, id, at: later(60) } as Activity, changed);
	});
	const after = await evidenceOf(school.amina.id);
	expect(after.slice(0, before.length)).toEqual(before);
	expect(after.slice(before.length)).toMatchObject([{ skill: 'slo:24A.1', rule: 'post_shared' }]);
	// What a rule saw whose sentence is gone still says something.
	const shown = await progress.ofPupil(school.amina, 'nl');
	expect(shown.find(({ id }) => id === 'slo:24A.1')?.pieces[0]?.rule).toBe('post_shared');
});
