import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as runs from '#lib/lessons/run.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import * as reviews from '#lib/moderation/review.server.ts';
import * as trusts from '#lib/moderation/trust/trust.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as comments from './comment/comment.server.ts';
import * as posts from './post/post.server.ts';
import * as reactions from './reaction/reaction.server.ts';

useFreshDatabase();

let school: School;
let runId: string;
let moment = 0;
/** Each text a minute later. */
const next = () => later(60 * (moment += 1));

beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
});

const draft = (body: string) => ({ key: randomUUID(), body, picture: null, earlier: [], seen: true });
async function send(body: string, now = next()) {
	return posts.submit(school.amina, await placeOf(school.amina, now), draft(body), 'nl', now);
}
const hold = (what: 'all' | 'marked' | 'none') =>
	arrangements.hold(school.noor, school.classroomId, what, next());
const give = (level: 'check' | 'classroom' | 'trusted') =>
	trusts.give(school.noor, school.classroomId, { pupilId: school.amina.id, level }, next());

const kind = 'Vandaag was gym heel leuk.';
/** A tip and no more. */
const tip = 'IK VIND HET ZO LEUK DAT WE MORGEN WEER GAAN GYMMEN!';
const mustWait = 'Bel me op 06 12345678.';

describe('a licence', () => {
	test('to be checked holds what the classroom would let through', async () => {
		await hold('none');
		expect(await send(kind)).toMatchObject({ waits: false });
		await give('check');
		expect(await send(kind)).toMatchObject({ waits: true });
	});

	test('of trust lets a tip through where the classroom leaves it to the nudges, and nothing that must wait', async () => {
		await hold('marked');
		await give('classroom');
		expect(await send(tip)).toMatchObject({ waits: true });
		await give('trusted');
		expect(await send(tip)).toMatchObject({ waits: false });
		expect(await send(mustWait)).toMatchObject({ waits: true });
	});

	test('of trust changes nothing where the classroom holds everything', async () => {
		await hold('all');
		expect(await send(kind)).toMatchObject({ waits: true });
	});

	test('is proposed after five good texts in two lessons, and a colleague of another classroom sees and gives none', async () => {
		await give('classroom');
		await runs.finish(school.noor, runId, next());
		runId = await goOutToPlay(school, next());
		for (let i = 0; i < 5; i++) await send(kind);
		const waiting = await db.select({ id: t.review.id }).from(t.review);
		await reviews.decide(
			school.noor,
			{ reviewIds: waiting.map(({ id }) => id), decision: 'approved', feedback: null },
			next(),
		);
		const pupils = (await trusts.licences(school.noor, school.classroomId, next()))!;
		expect(pupils.filter(({ proposed }) => proposed).map(({ nickname }) => nickname)).toEqual(['Amina']);
		expect(pupils.map(({ nickname }) => nickname)).toEqual(
			pupils.map(({ nickname }) => nickname).toSorted(new Intl.Collator('nl').compare),
		);
		expect(await trusts.licences(school.thijs, school.classroomId, next())).toBeNull();
		const given = { pupilId: school.amina.id, level: 'trusted' } as const;
		expect(await trusts.give(school.thijs, school.classroomId, given, next())).toBeNull();
		expect(
			await trusts.give(school.noor, school.classroomId, { ...given, pupilId: school.finn.id }, next()),
		).toBeNull();
	});
});

test('a step can hold more than the classroom, until the next step', async () => {
	await hold('none');
	await runs.holdStep(school.noor, runId, 'all', next());
	expect(await send(kind)).toMatchObject({ waits: true });
	await runs.stepTo(school.noor, runId, 'reflect', next());
	expect(await send(kind)).toMatchObject({ waits: false });
});

test('one pupil can be asked to only read: she hears why, the others go on, and she can write again', async () => {
	const asked = { pupilId: school.amina.id, reason: 'We praten straks even samen.' };
	await freezes.freezePupil(school.noor, school.classroomId, asked, next());
	expect((await placeOf(school.amina, next())).paused).toBe(asked.reason);
	expect(await send(kind)).toEqual({ refused: 'paused' });
	const now = next();
	const other = await posts.submit(school.bram, await placeOf(school.bram, now), draft(kind), 'nl', now);
	expect(other).toMatchObject({ waits: false });
	expect(await freezes.liftPupil(school.thijs, school.classroomId, school.amina.id, next())).toBeNull();
	await freezes.liftPupil(school.noor, school.classroomId, school.amina.id, next());
	expect(await send(kind)).toMatchObject({ waits: false });
});

test('in slow mode a pupil waits between two texts, and hears how long', async () => {
	await arrangements.slow(school.noor, school.classroomId, 60, next());
	const first = next();
	expect(await send(kind, first)).toMatchObject({ waits: false });
	expect(await send(kind, later(20, first))).toEqual({ refused: 'slow', seconds: 40 });
	expect(await send(kind, later(60, first))).toMatchObject({ waits: false });
	await arrangements.slow(school.noor, school.classroomId, null, next());
});

test('comments on one post can be closed and opened; what stands there stays, and hearts still go', async () => {
	const sent = await send(kind);
	const id = 'id' in sent ? sent.id : '';
	const place = async (now: Date) => placeOf(school.bram, now);
	const comment = async () => {
		const now = next();
		return comments.submit(school.bram, await place(now), { ...draft('Leuk!'), post: id }, 'nl', now);
	};
	expect(await comment()).toMatchObject({ waits: false });
	const run = { id: runId, classroomId: school.classroomId };
	expect(await comments.setClosed(school.thijs, run, id, true, next())).toBeNull();
	expect(await comments.setClosed(school.noor, run, randomUUID(), true, next())).toBeNull();
	expect(await comments.setClosed(school.noor, run, id, true, next())).toBe(true);
	expect(await comment()).toEqual({ refused: 'closed' });
	const now = next();
	expect(await reactions.toggle(school.bram, await place(now), { post: id, kind: 'heart' }, now)).toBe(
		'given',
	);
	await comments.setClosed(school.noor, run, id, false, next());
	expect(await comment()).toMatchObject({ waits: false });
});

test('while heavy news weighs on the class everything waits, nobody comments, and hearts still go', async () => {
	await hold('none');
	await give('trusted');
	const sent = await send(kind);
	const id = 'id' in sent ? sent.id : '';
	const weigh = (since: Date | null) =>
		db.transaction((tx) => classrooms.setHeavy(tx, school.classroomId, since));
	expect(await weigh(next())).toBe(true);
	expect(await weigh(next())).toBe(false);
	expect(await send(kind)).toMatchObject({ waits: true });
	const now = next();
	const place = await placeOf(school.bram, now);
	const comment = { ...draft('Leuk!'), post: id };
	expect(await comments.submit(school.bram, place, comment, 'nl', now)).toEqual({ refused: 'closed' });
	expect(await reactions.toggle(school.bram, place, { post: id, kind: 'heart' }, now)).toBe('given');
	expect(await weigh(null)).toBe(true);
	expect(await send(kind)).toMatchObject({ waits: false });
});

test('after school the square only lets read, until the teacher opens it for the day', async () => {
	await arrangements.schedule(school.noor, school.classroomId, 'lessons', next());
	const evening = later(12 * 60 * 60);
	expect(await send(kind, evening)).toEqual({ refused: 'asleep' });
	const tomorrow = later(24 * 60 * 60);
	expect(await send(kind, tomorrow)).toEqual({ refused: 'asleep' });
	await runs.wake(school.noor, runId, tomorrow);
	expect(await send(kind, later(60, tomorrow))).toMatchObject({ waits: false });
});
