import { and, desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { setStill } from '#lib/experts/still.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import * as spotlights from '#lib/lessons/spotlight/spotlight.server.ts';
import * as arrangements from '#lib/lessons/teacher/classroom.server.ts';
import * as freezes from '#lib/moderation/freeze.server.ts';
import { people } from '#lib/moderation/moderation.fixture.ts';
import * as trusts from '#lib/moderation/trust/trust.server.ts';
import { undoable, undoableVerbs } from '#lib/moderation/log/undo.ts';
import { takeBack } from '#lib/moderation/log/undo.server.ts';
import * as comments from '#lib/network/comment/comment.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { inverses } from '../../src/routes/(teacher)/classroom/[classroom]/activity/inverses.server.ts';
import { useFreshDatabase } from '../database.ts';
import { goOutToPlay, openSchool, type School } from '../school.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof people>;
let room: string;
let runId: string;
/** A post that waits or was decided, one that everybody sees, and a conversation with a guest. */
let waiting: string;
let post: string;
let thread: string;
beforeAll(async () => {
	school = await openSchool();
	runId = await goOutToPlay(school);
	we = people(school);
	room = school.classroomId;
	post = await we.submit('Iedereen ziet dit');
	await we.decide(post, 'approved');
	waiting = await we.submit('Dit wacht');
	const [row] = await db.select({ id: t.thread.id }).from(t.thread).where(eq(t.thread.classroomId, room));
	thread = row!.id;
});

/** What of the school an adult can change and take back. */
async function state() {
	const [classroom] = await db.select().from(t.classroom).where(eq(t.classroom.id, room));
	const { frozen, run } = (await runs.current(room))!;
	const [amina] = (await trusts.licences(school.noor, room, we.soon()))!;
	const [shown] = await db.select().from(t.post).where(eq(t.post.id, post));
	const [still] = await db.select().from(t.thread).where(eq(t.thread.id, thread));
	const [review] = await db.select().from(t.review).where(eq(t.review.subjectId, waiting));
	return {
		frozen,
		hold: classroom!.hold,
		slow: classroom!.slow,
		stepHold: run!.hold,
		spotlit: run!.spotlitPostId,
		trust: amina!.trust,
		reason: amina!.frozen,
		closed: shown!.commentsClosedAt !== null,
		still: still!.frozenAt !== null,
		decision: review!.decision,
		hides: review!.hides,
	};
}

/** Things an adult can do there, each with a choice. */
const doings: ((choice: number) => Promise<unknown>)[] = [
	(n) => (n % 2 ? freezes.freeze : freezes.lift)(school.noor, room, we.soon()),
	(n) => arrangements.slow(school.noor, room, [null, 30, 60][n % 3]!, we.soon()),
	(n) => arrangements.hold(school.noor, room, (['all', 'marked', 'none'] as const)[n % 3]!, we.soon()),
	(n) => runs.holdStep(school.noor, runId, ([null, 'all', 'none'] as const)[n % 3]!, we.soon()),
	(n) => {
		const level = (['check', 'classroom', 'trusted'] as const)[n % 3]!;
		return trusts.give(school.noor, room, { pupilId: school.amina.id, level }, we.soon());
	},
	(n) =>
		n % 2
			? freezes.freezePupil(school.noor, room, { pupilId: school.amina.id, reason: `Reden ${n}` }, we.soon())
			: freezes.liftPupil(school.noor, room, school.amina.id, we.soon()),
	(n) => comments.setClosed(school.noor, { id: runId, classroomId: room }, post, n % 2 === 0, we.soon()),
	(n) => setStill(school.noor, { id: thread, classroomId: room }, n % 2 === 0, we.soon()),
	(n) =>
		n % 2
			? spotlights.open(school.noor, runId, post, we.soon())
			: spotlights.close(school.noor, runId, we.soon()),
	(n) => {
		const decision = (['approved', 'returned', 'removed'] as const)[n % 3]!;
		return we.decide(waiting, decision, { feedback: decision === 'approved' ? null : 'Zo.' });
	},
];

async function newest() {
	const [row] = await db
		.select({ id: t.activity.id, verb: t.activity.verb })
		.from(t.activity)
		.where(eq(t.activity.classroomId, room))
		.orderBy(desc(t.activity.id))
		.limit(1);
	return row!;
}

const undo = (id: number, by = school.noor) => takeBack(by, room, id, inverses, we.soon());

describe('taking back what stands in the log', () => {
	test('brings back what was, whatever was done before', { timeout: 120_000 }, async () => {
		const done = fc.record({ which: fc.nat(doings.length - 1), choice: fc.nat(5) });
		const tried = new Set<string>();
		await fc.assert(
			fc.asyncProperty(fc.array(done, { minLength: 1, maxLength: 12 }), async (list) => {
				for (const { which, choice } of list) {
					const [before, last] = [await state(), await newest()];
					await doings[which]!(choice);
					const entry = await newest();
					if (entry.id === last.id || !undoable(entry.verb)) continue;
					expect(await undo(entry.id), entry.verb).toBe('undone');
					expect(await state(), entry.verb).toEqual(before);
					expect((await newest()).id, `${entry.verb} taken back is in the log`).toBeGreaterThan(entry.id);
					expect(await undo(entry.id)).not.toBe('undone');
					tried.add(entry.verb);
					// And then it is done after all, so that the next thing begins elsewhere.
					await doings[which]!(choice);
				}
			}),
			{ numRuns: 15 },
		);
		expect(tried.size).toBeGreaterThan(10);
	});

	test('says so when something newer changed the same', async () => {
		await arrangements.slow(school.noor, room, 30, we.soon());
		const first = await newest();
		await arrangements.slow(school.noor, room, 60, we.soon());
		const second = await newest();
		expect(await undo(first.id)).toBe('newer');
		expect(await undo(second.id)).toBe('undone');
		expect((await state()).slow).toBe(30);
	});

	test('leaves alone what has no way back, and what is somebody else’s', async () => {
		const [sent] = await db
			.select({ id: t.activity.id })
			.from(t.activity)
			.where(and(eq(t.activity.classroomId, room), eq(t.activity.verb, 'post.submitted')));
		expect(await undo(sent!.id)).toBe('gone');
		const last = await newest();
		expect(await undo(last.id, school.thijs)).toBeNull();
		const elsewhere = school.thijs.memberships[0]!.classroomId!;
		expect(await takeBack(school.thijs, elsewhere, last.id, inverses, we.soon())).toBeNull();
		expect(await undo(Number.MAX_SAFE_INTEGER)).toBeNull();
	});

	test('has a way for each thing that can be taken back', () => {
		expect(undoableVerbs.filter((verb) => !inverses[verb])).toEqual([]);
	});
});
