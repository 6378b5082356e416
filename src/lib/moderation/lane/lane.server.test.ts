import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, openSchool, type School } from '../../../../tests/school.ts';
import { db, t } from '#lib/server/db/index.ts';
import * as lanes from './lane.server.ts';
import { people, reviewsOf } from '../moderation.fixture.ts';
import * as reports from '../report.server.ts';
import * as reviews from '../review.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	we = people(school);
});

const lane = async (filter = {}) => (await lanes.lane(school.noor, school.classroomId, filter))!;

describe('reports', () => {
	test('of one thing wait as one, each with its reason and note', async () => {
		const id = await we.submit('Wie dit leest is gek op pizza');
		await we.decide(id, 'approved');
		await we.report(id, { reason: 'unkind', note: 'Niet aardig' });
		await we.report(id, { by: { ...school.bram, id: await other('Chloé') }, reason: 'untrue' });
		const item = (await we.waiting(id))!;
		expect(item).toMatchObject({ cause: 'report', author: 'Amina' });
		expect(item.reports.map(({ reason, note, by }) => ({ reason, note, by }))).toEqual([
			{ reason: 'unkind', note: 'Niet aardig', by: 'Bram' },
			{ reason: 'untrue', note: null, by: 'Chloé' },
		]);
		expect(await reviewsOf(id)).toHaveLength(2);
		expect(await we.isVisible(id)).toBe(true);
	});

	test('of one thing by many at once are one review', async () => {
		const id = await we.submit('Iedereen tegelijk');
		await we.decide(id, 'approved');
		const pupils = await db
			.select({ id: t.person.id })
			.from(t.membership)
			.innerJoin(t.person, eq(t.person.id, t.membership.personId))
			.where(eq(t.membership.classroomId, school.classroomId));
		await Promise.all(
			pupils.slice(0, 12).map(({ id: person }) => we.report(id, { by: { ...school.bram, id: person } })),
		);
		expect((await reviewsOf(id)).filter(({ cause }) => cause === 'report')).toHaveLength(1);
	});

	test('twice by one pupil are one', async () => {
		const id = await we.submit('Nog eens melden');
		await we.decide(id, 'approved');
		const answers = await Promise.all([we.report(id), we.report(id), we.report(id)]);
		expect(answers).toEqual([true, true, true]);
		expect((await we.waiting(id))!.reports).toHaveLength(1);
		const told = await db.select().from(t.activity).where(eq(t.activity.aboutId, id));
		expect(told.filter(({ verb }) => verb === 'report.opened')).toHaveLength(1);
	});

	test('tell the reporter what became of them; what may stay can be reported anew', async () => {
		const id = await we.submit('Mag dit?');
		await we.decide(id, 'approved');
		await we.report(id);
		await we.decide(id, 'approved');
		const [mine] = await reports.madeBy(school.bram);
		expect(mine).toMatchObject({ quote: 'Mag dit?', decision: 'approved' });
		await we.report(id);
		expect((await reviewsOf(id)).map(({ cause }) => cause)).toEqual(['held', 'report', 'report']);
	});

	test('of the cast’s words can be removed or left, but given back to nobody', async () => {
		const { id, body } = await we.castPost();
		await we.report(id, { reason: 'scary' });
		const item = (await we.waiting(id))!;
		expect(item).toMatchObject({ author: null, versions: [], reports: [{ quote: body }] });
		expect(await we.decide(id, 'returned', { feedback: 'Doe maar anders' })).toEqual({
			decided: [],
			late: [],
		});
		expect(await we.isVisible(id)).toBe(true);
		expect((await we.decide(id, 'removed', { feedback: 'Te eng.' })).decided).toEqual([item.id]);
		expect(await we.isVisible(id)).toBe(false);
	});
});

describe('the lane', () => {
	test('shows a comment with what it answers', async () => {
		const post = await we.castPost();
		const id = await we.comment(post.id, 'Wat leuk!');
		expect(await we.waiting(id)).toMatchObject({ kind: 'comment', author: 'Bram', under: post.body });
	});

	test('shows what was found and what was taken out', async () => {
		const body = 'Ik woon op Kerkstraat 12 in Oldenzaal';
		const id = await we.submit(body, { earlier: [`${body}, bel 06 12345678`] });
		const { versions } = (await we.waiting(id))!;
		expect(versions[0]!.heeded).toEqual(['phone']);
		const address = versions[0]!.findings.find(({ kind }) => kind === 'address')!;
		expect(body.slice(address.from, address.to)).toContain('Kerkstraat 12');
	});

	test('can be narrowed to why and what, and then counts only that', async () => {
		await we.submit('Ik woon op Kerkstraat 12 in Oldenzaal');
		const all = await lane();
		for (const cause of ['held', 'nudge', 'report'] as const)
			for (const kind of ['post', 'comment'] as const) {
				const narrowed = await lane({ cause, kind });
				const expected = all.items.filter((item) => item.cause === cause && item.kind === kind);
				expect(narrowed.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
				expect(narrowed.waiting).toBe(expected.length);
			}
		expect((await lane({ cause: 'nudge' })).waiting).toBeGreaterThan(0);
	});

	test('has the newest lesson run first, and can be narrowed to a run, a child, or a grade of nudge', async () => {
		const [earlier] = await db.select().from(t.lessonRun);
		const calm = await we.submit('Rustig');
		await db.transaction((tx) =>
			tx.insert(t.lessonRun).values({
				...earlier!,
				id: 'a later run',
				begunAt: new Date(earlier!.begunAt.getTime() + 1000),
				finishedAt: we.soon(),
			}),
		);
		const later = { kind: 'post', id: 'of the later run', authorId: await other('Bram') } as const;
		const subject = { ...later, classroomId: school.classroomId, lessonRunId: 'a later run' };
		await db.transaction((tx) =>
			// Opened before the other, and above it all the same.
			reviews.open(tx, subject, { revision: 1, cause: 'nudge', grade: 'wait' }, earlier!.begunAt),
		);
		const asked = async (filter: lanes.LaneFilter) =>
			(await lanes.lane(school.noor, school.classroomId, filter))!.items.map(({ subjectId }) => subjectId);
		const all = await asked({});
		expect(all.indexOf(later.id)).toBeLessThan(all.indexOf(calm));
		expect(await asked({ run: 'a later run' })).toEqual([later.id]);
		expect(await asked({ pupil: later.authorId })).toContain(later.id);
		expect(await asked({ pupil: later.authorId })).not.toContain(calm);
		expect(await asked({ grade: 'wait', pupil: later.authorId })).toEqual([later.id]);
		expect(await asked({ grade: 'stop' })).toEqual([]);
		const { writers } = await lane({ pupil: later.authorId });
		const names = writers!.map(({ name }) => name);
		expect(names.toSorted()).toEqual([...new Set((await lane()).items.map(({ author }) => author!))].sort());
		expect(writers).toContainEqual({ id: later.authorId, name: 'Bram' });
		expect((await lane()).writers).toBeNull();
		// All of what she narrowed to is done: the others can still be chosen.
		const nothing = await lane({ grade: 'stop' });
		expect(nothing).toMatchObject({ items: [], waiting: 0 });
		expect(nothing.writers).toHaveLength(names.length);
		await db.transaction((tx) => tx.delete(t.lessonRun).where(eq(t.lessonRun.id, 'a later run')));
	});

	test('is newest first, shows a hundred and counts all', async () => {
		const before = (await lane()).waiting;
		const [run] = await db.select({ id: t.lessonRun.id }).from(t.lessonRun).orderBy(asc(t.lessonRun.begunAt));
		await db.transaction(async (tx) => {
			for (let i = 0; i < 110; i++) {
				const subject = {
					kind: 'post',
					id: crypto.randomUUID(),
					authorId: school.amina.id,
					classroomId: school.classroomId,
					lessonRunId: run!.id,
				} as const;
				await reviews.open(tx, subject, { revision: 1, cause: 'held', grade: null }, we.soon());
			}
		});
		const { items, waiting } = await lane();
		expect(items).toHaveLength(100);
		expect(waiting).toBe(before + 110);
		const moments = items.map(({ openedAt }) => openedAt.getTime());
		expect(moments).toEqual([...moments].sort((a, b) => b - a));
	});

	test('and what was decided are for its own teacher', async () => {
		for (const stranger of [school.thijs, school.amina]) {
			expect(await lanes.lane(stranger, school.classroomId)).toBeNull();
			expect(await lanes.decided(stranger, school.classroomId)).toBeNull();
		}
	});
});

describe('what was decided', () => {
	test('says by whom, latest first, and whether it can still be taken back', async () => {
		const id = await we.submit('Beslis maar');
		await we.decide(id, 'returned', { feedback: 'Vertel meer.' });
		const [latest] = (await lanes.decided(school.noor, school.classroomId))!;
		expect(latest).toMatchObject({
			subjectId: id,
			decidedBy: school.noor.nickname,
			feedback: 'Vertel meer.',
			overtaken: false,
		});
		await we.revise(id, 'Beslis maar, nu met meer');
		await we.decide(id, 'approved');
		const mine = (await lanes.decided(school.noor, school.classroomId))!.filter(
			({ subjectId }) => subjectId === id,
		);
		expect(mine.map(({ decision, overtaken }) => ({ decision, overtaken }))).toEqual([
			{ decision: 'approved', overtaken: false },
			{ decision: 'returned', overtaken: true },
		]);
		expect((await lanes.decided(school.noor, school.classroomId, 1))!).toHaveLength(1);
	});
});

async function other(nickname: string): Promise<string> {
	const [row] = await db.select({ id: t.person.id }).from(t.person).where(eq(t.person.nickname, nickname));
	return row!.id;
}
