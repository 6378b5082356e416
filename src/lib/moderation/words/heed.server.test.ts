import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, type School } from '../../../../tests/school.ts';
import { db, t } from '#lib/server/db/index.ts';
import { heed } from './heed.server.ts';
import { lane } from '../lane/lane.server.ts';
import { decide, undo } from '../review.server.ts';

useFreshDatabase();

let school: School;
let where: { id: string; classroomId: string; lessonRunId: string };
beforeAll(async () => {
	school = await openSchool();
	const lessonRunId = await goOutToPlay(school);
	where = {
		id: `${lessonRunId}/${school.amina.id}/thought-again`,
		classroomId: school.classroomId,
		lessonRunId,
	};
});

const waiting = async () =>
	(await lane(school.noor, school.classroomId))!.items.filter(({ kind }) => kind === 'reflection');
const written = () => db.select().from(t.activity).where(eq(t.activity.aboutId, where.id));

test('what worries nobody is not kept a second time and comes before nobody', async () => {
	expect(await heed(school.amina, where, 'Ik leerde dat ik niet alles moet delen.', later(1))).toBe(false);
	expect(await waiting()).toEqual([]);
	expect(await db.select().from(t.revision).where(eq(t.revision.subjectId, where.id))).toEqual([]);
});

test('words of worry in a reflection stand at the top of the lane, once, and the ledger does not know', async () => {
	const words = 'Niemand houdt van mij.';
	const answers = await Promise.all(
		[2, 2, 2].map((seconds) => heed(school.amina, where, words, later(seconds))),
	);
	expect(answers).toEqual([true, true, true]);
	expect(await heed(school.amina, where, 'Niemand houdt van mij. Echt niet.', later(3))).toBe(true);
	const { items } = (await lane(school.noor, school.classroomId))!;
	expect(items[0]).toMatchObject({ kind: 'reflection', cause: 'worry', author: 'Amina', revision: 2 });
	expect(items[0]!.versions.map(({ body }) => body)).toEqual([words, 'Niemand houdt van mij. Echt niet.']);
	expect(await waiting()).toHaveLength(1);
	expect(await written()).toEqual([]);
});

test('a teacher says that she read it; it cannot be given back or taken away, and reading can be undone', async () => {
	const [{ id } = { id: '' }] = await waiting();
	const reviewIds = [id];
	for (const decision of ['returned', 'removed'] as const) {
		const told = { reviewIds, decision, feedback: 'Schrijf het anders.' };
		expect(await decide(school.noor, told, later(5))).toEqual({ decided: [], late: [] });
	}
	await decide(school.noor, { reviewIds, decision: 'approved', feedback: null }, later(6));
	expect(await waiting()).toEqual([]);
	expect((await written()).map(({ verb, personId }) => [verb, personId])).toEqual([
		['reflection.approved', school.noor.id],
	]);
	expect(await undo(school.noor, reviewIds, later(7))).toEqual(reviewIds);
	expect(await waiting()).toHaveLength(1);
});
