import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../tests/school.ts';
import * as posts from '../network/post/post.server.ts';
import * as appeals from './appeal.server.ts';
import { helpByDefault } from './words/help.ts';
import { lane } from './lane/lane.server.ts';
import { log } from './log/log.server.ts';
import * as reviews from './review.server.ts';
import * as words from './words/schoolWords.server.ts';

useFreshDatabase();

let school: School;
let moment = 0;
const next = () => later(60 * (moment += 1));

beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
});

async function send(body: string, seen = true) {
	const now = next();
	const draft = { key: randomUUID(), body, picture: null, earlier: [], seen };
	return posts.submit(school.amina, await placeOf(school.amina, now), draft, 'nl', now);
}
async function sent(body: string) {
	const outcome = await send(body);
	if ('refused' in outcome) throw new Error(outcome.refused);
	const [review] = await db.select().from(t.review).where(eq(t.review.subjectId, outcome.id));
	return { ...outcome, review: review! };
}
const decide = (reviewId: string, decision: 'returned' | 'removed') =>
	reviews.decide(school.noor, { reviewIds: [reviewId], decision, feedback: 'Kijk nog eens.' }, next());

describe('a watched word', () => {
	test('is tried on earlier texts before it is kept, and changes nothing by that', async () => {
		await sent('Wie speelt er skibidi?');
		const tried = await words.tryOn(school.noor, { word: 'skibidi', grade: 'tip' });
		expect(tried.found.map(({ body }) => body)).toEqual(['Wie speelt er skibidi?']);
		expect(await words.tryOn(school.amina, { word: 'skibidi', grade: 'tip' })).toEqual({
			texts: 0,
			found: [],
		});
		expect(await words.watchedWords.of(school.noor.schoolId)).toEqual([]);
	});

	test('speaks first when it is kept, and stops where the school said so', async () => {
		await words.watch(school.noor, { word: 'skibidi', grade: 'tip' }, next());
		expect(await send('Nog een keer skibidy', false)).toMatchObject({
			refused: 'nudged',
			findings: [{ kind: 'word', grade: 'tip' }],
		});
		expect(await send('Nog een keer skibidy')).toMatchObject({ waits: true });
		await words.watch(school.noor, { word: 'Skibidi', grade: 'stop' }, next());
		expect(await words.watchedWords.of(school.noor.schoolId)).toHaveLength(1);
		expect(await send('En weer skibidi')).toMatchObject({ refused: 'nudged' });
	});

	test('is forgotten when it is taken off, and cannot be taken off by another school', async () => {
		const [{ id } = { id: '' }] = await words.watchedWords.of(school.noor.schoolId);
		const elsewhere = { ...school.noor, schoolId: randomUUID() };
		expect(await words.unwatch(elsewhere, id, next())).toBeNull();
		expect(await words.unwatch(school.noor, id, next())).toBe(true);
		expect(await send('En weer skibidi')).toMatchObject({ waits: true });
	});
});

describe('words that may mean a child is not well', () => {
	test('wait whatever the classroom holds, above everything, and tell the child where help is', async () => {
		await db.transaction((tx) => tx.update(t.classroom).set({ hold: 'none' }));
		const { review, ...outcome } = await sent('Niemand houdt van mij.');
		expect(outcome).toMatchObject({ waits: true, worry: true });
		expect(review).toMatchObject({ cause: 'worry', grade: null });
		await db.transaction((tx) => tx.update(t.classroom).set({ hold: 'all' }));
		await sent('Gewoon een berichtje');
		expect((await lane(school.noor, school.classroomId))!.items[0]!.id).toBe(review.id);
	});

	test('leave no mark on the child: not in the ledger, not among what the text holds, not as evidence', async () => {
		const [review] = await db.select().from(t.review).where(eq(t.review.cause, 'worry'));
		const about = await db.select().from(t.activity).where(eq(t.activity.aboutId, review!.subjectId));
		expect(about.map(({ verb }) => verb)).toEqual(['post.submitted']);
		expect(JSON.stringify(about)).not.toContain('worry');
		const [revision] = await db.select().from(t.revision).where(eq(t.revision.subjectId, review!.subjectId));
		expect(revision!.findings).toEqual([]);
		expect(await db.select().from(t.evidence).where(eq(t.evidence.activityId, about[0]!.id))).toEqual([]);
	});

	test('the help card is the school’s own once it is written, and the product’s until then', async () => {
		expect(await words.helpOf.of(school.noor.schoolId)).toEqual(helpByDefault);
		const own = { nl: 'Ga naar juf Noor.', en: 'Go to Miss Noor.' };
		await words.writeHelp(school.noor, own, next());
		expect(await words.helpOf.of(school.noor.schoolId)).toEqual(own);
		expect(await words.helpOf.of(randomUUID())).toEqual(helpByDefault);
	});
});

describe('asking why', () => {
	test('goes once for a decision, and only by who wrote the text', async () => {
		const { review } = await sent('Dit komt terug');
		expect(await appeals.ask(school.amina, review.id, 'Waarom?', next())).toBe(false);
		await decide(review.id, 'returned');
		expect(await appeals.ask(school.bram, review.id, 'Waarom?', next())).toBe(false);
		expect(await appeals.ask(school.amina, review.id, 'Waarom mag dit niet?', next())).toBe(true);
		expect(await appeals.ask(school.amina, review.id, 'Nog eens: waarom?', next())).toBe(false);
		const asked = (await appeals.asked(school.noor, school.classroomId))!;
		expect(asked.map(({ question, body, name }) => ({ question, body, name }))).toEqual([
			{ question: 'Waarom mag dit niet?', body: 'Dit komt terug', name: 'Amina' },
		]);
		expect(await appeals.asked(school.thijs, school.classroomId)).toBeNull();
	});

	test('is answered once, by the first of two teachers, and the answer stays with the decision', async () => {
		const [{ id } = { id: '' }] = (await appeals.asked(school.noor, school.classroomId))!;
		const given = { reviewId: id, answer: 'Er stond een naam in.' };
		expect(await appeals.answer(school.thijs, school.classroomId, given, next())).toBeNull();
		const both = await Promise.all([
			appeals.answer(school.noor, school.classroomId, given, next()),
			appeals.answer(school.noor, school.classroomId, { ...given, answer: 'Iets anders.' }, next()),
		]);
		expect(both.toSorted()).toEqual([false, true]);
		expect(await appeals.asked(school.noor, school.classroomId)).toEqual([]);
		const [row] = await db.select().from(t.review).where(eq(t.review.id, id));
		expect(row).toMatchObject({ decision: 'returned', answeredBy: school.noor.id });
		const told = (await log(school.noor, school.classroomId))!.entries.map(({ verb }) => verb);
		expect(told.filter((verb) => verb.startsWith('appeal.'))).toEqual(['appeal.answered', 'appeal.asked']);
	});
});
