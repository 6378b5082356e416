import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as reviews from '#lib/moderation/review.server.ts';
import * as posts from '#lib/network/post/post.server.ts';
import * as reports from '#lib/network/report/report.server.ts';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../../../tests/database.ts';
import { goOutToPlay, later, monday, openSchool, placeOf, type School } from '../../../../../tests/school.ts';
import * as presence from '../../presence.server.ts';
import { summaryOf } from './summary.server.ts';

useFreshDatabase();

let school: School;
let run: string;
beforeAll(async () => {
	school = await openSchool();
	run = await goOutToPlay(school);
	for (const person of [school.amina, school.bram])
		await presence.arrive(person, { id: run, classroomId: school.classroomId }, monday);
});

async function write(person: Person, body: string, earlier: string[] = []) {
	const draft = { key: randomUUID(), body, picture: null, earlier, seen: true };
	const sent = await posts.submit(person, await placeOf(person, later(60)), draft, 'nl', later(60));
	if ('refused' in sent) throw new Error(sent.refused);
	return sent.id;
}
async function decide(subjectId: string, decision: 'approved' | 'returned' | 'removed') {
	const rows = await db.select({ id: t.review.id }).from(t.review).where(eq(t.review.subjectId, subjectId));
	const reviewIds = rows.map(({ id }) => id);
	await reviews.decide(school.noor, { reviewIds, decision, feedback: 'Kijk nog eens.' }, later(90));
}
const summary = (person: Person, classroom = school.classroomId) =>
	summaryOf(person, { classroom, run }, () => null, 'nl', later(120));

test('an empty lesson has a summary too: who was not there', async () => {
	const found = (await summary(school.noor))!;
	expect(found.counts).toMatchObject({ cameIn: 2, posts: 0 });
	expect(found.examples).toEqual([]);
	expect(found.speak.map(({ reasons }) => reasons)).toEqual(found.speak.map(() => ['absent']));
	expect(found.speak.map(({ name }) => name)).not.toContain('Amina');
});

test('a lesson on one page: what was changed, what may be shown, with whom to speak', async () => {
	const { noor, amina, bram } = school;
	await decide(await write(amina, 'Wij gaan zaterdag schaatsen', ['Bel 06 12345678']), 'approved');
	await decide(await write(bram, 'Mijn hamster heet Knabbel'), 'removed');
	await write(bram, 'Dit wacht nog op de juf');
	const reported = await write(amina, 'Een bericht dat iemand meldt');
	await decide(reported, 'approved');
	const report = { kind: 'post', id: reported, reason: 'other', note: null } as const;
	await reports.report(bram, await placeOf(bram, later(100)), report, 'nl', later(100));

	const found = (await summary(noor))!;
	expect(found.counts).toMatchObject({ posts: 4, heeded: 1, approved: 2, removed: 1, reports: 1 });
	expect(found.found).toEqual([{ kind: 'phone', marked: 1, changed: 1 }]);
	expect(found.examples).toEqual([{ text: 'Wij gaan zaterdag schaatsen', why: 'heeded' }]);
	expect(found.speak.find(({ name }) => name === 'Bram')?.reasons).toEqual(['reported', 'removed']);
});

test('it is for her own teacher, about her own classroom', async () => {
	const { thijs, amina, noor } = school;
	expect(await summary(thijs)).toBeNull();
	expect(await summary(amina)).toBeNull();
	const other = thijs.memberships[0]!.classroomId!;
	expect(await summary(thijs, other)).toBeNull();
	expect(await summary(noor, other)).toBeNull();
});
