import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { newId } from './id.ts';
import { db, t } from './index.ts';
import { readByPlan } from './rows.ts';

useFreshDatabase();

const moment = new Date('2026-11-23T09:00:00.123Z');

/** Two classrooms, of which one says and holds a lot and the other nothing, and a run in the first. */
beforeAll(async () => {
	const [schoolId, full, bare, noor] = [newId(), newId(), newId(), newId()];
	await db.transaction(async (tx) => {
		await tx.insert(t.school).values({ id: schoolId, name: 'De Wijde Blik', createdAt: moment });
		const common = { schoolId, yearGroup: 7, hold: 'all' as const, createdAt: moment };
		await tx.insert(t.classroom).values([
			{
				...common,
				id: full,
				name: '6B',
				code: 'ONE',
				rules: [{ nl: 'Wees aardig', en: 'Be kind' }],
				heavySince: moment,
			},
			{ ...common, id: bare, name: '7A', code: 'TWO' },
		]);
		const names = { givenName: 'Noor', nickname: 'Juf Noor', avatar: 'owl' };
		await tx.insert(t.person).values({ id: noor, schoolId, ...names, createdAt: moment });
		const begun = { lesson: 'x', version: '1', step: 'play' as const, begunBy: noor, begunAt: moment };
		await tx.insert(t.lessonRun).values({ id: newId(), classroomId: full, ...begun });
	});
});

const ranked = () =>
	db
		.select({ id: t.classroom.id, place: sql`count(*) over ()`.mapWith(Number).as('place') })
		.from(t.classroom)
		.as('ranked');

const queries = {
	'columns side by side': () =>
		db
			.select({ name: t.classroom.name, rules: t.classroom.rules, at: t.classroom.createdAt })
			.from(t.classroom)
			.orderBy(asc(t.classroom.name)),
	'whole tables, of which one is absent': () =>
		db
			.select({ classroom: t.classroom, run: t.lessonRun, school: t.school })
			.from(t.classroom)
			.innerJoin(t.school, eq(t.school.id, t.classroom.schoolId))
			.leftJoin(t.lessonRun, eq(t.lessonRun.classroomId, t.classroom.id))
			.orderBy(asc(t.classroom.name)),
	'parts of tables, together and apart': () =>
		db
			.select({
				mixed: { name: t.classroom.name, step: t.lessonRun.step },
				run: { step: t.lessonRun.step, begunAt: t.lessonRun.begunAt },
				room: { heavySince: t.classroom.heavySince, name: t.classroom.name },
				step: t.lessonRun.step,
			})
			.from(t.classroom)
			.leftJoin(t.lessonRun, eq(t.lessonRun.classroomId, t.classroom.id))
			.orderBy(asc(t.classroom.name)),
	'what is reckoned': () => {
		const inside = ranked();
		return db
			.select({
				place: inside.place,
				isHeavy: sql`${t.classroom.heavySince} is not null`.mapWith(Boolean),
				parts: { count: sql`1`.mapWith(Number), plain: sql<string>`'x'`, at: t.classroom.heavySince },
			})
			.from(t.classroom)
			.innerJoin(inside, eq(inside.id, t.classroom.id))
			.orderBy(asc(t.classroom.name));
	},
};

test.for(Object.entries(queries))('reads by plan as drizzle does by asking: %s', async ([name, query]) => {
	// PostgreSQL keeps what is prepared by its name, and connections are shared.
	const read = await readByPlan(query().prepare(`${name}, by plan`)).execute();
	const asked = await query().prepare(`${name}, by asking`).execute();
	expect(read).toHaveLength(2);
	expect(read).toStrictEqual(asked);
});

test('writes of which something comes back are read by plan, too', async () => {
	const written = await db.transaction((tx) =>
		readByPlan(
			tx
				.insert(t.school)
				.values({ id: sql.placeholder('id'), name: 'De Wijde Blik', createdAt: moment })
				.returning()
				.prepare('write_by_plan'),
		).execute({ id: newId() }),
	);
	const [row] = written;
	expect(written).toStrictEqual(await db.select().from(t.school).where(eq(t.school.id, row!.id)));
});
