import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { newId } from './id.ts';
import { db, isUnique, t, type Tx } from './index.ts';

useFreshDatabase();

const moment = new Date('2026-11-23T09:00:00.123Z');
const addSchool = (tx: Tx, name: string, id = newId()) =>
	tx.insert(t.school).values({ id, name, createdAt: moment }).returning();
const named = (name: string) => db.select().from(t.school).where(eq(t.school.name, name));

test('what a transaction wrote can be read after it, with its types', async () => {
	const [written] = await db.transaction((tx) => addSchool(tx, 'De Wijde Blik'));
	expect(await named('De Wijde Blik')).toEqual([written]);
	expect(written!.createdAt).toEqual(moment);
});

test('a transaction that fails leaves nothing, and those beside it are kept', async () => {
	const outcomes = await Promise.allSettled([
		db.transaction((tx) => addSchool(tx, 'before')),
		db.transaction(async (tx) => {
			await addSchool(tx, 'half');
			throw new Error('changed my mind');
		}),
		db.transaction((tx) => addSchool(tx, 'after')),
	]);
	expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(await named('half')).toEqual([]);
	expect(await named('before')).toHaveLength(1);
	expect(await named('after')).toHaveLength(1);
});

test('readers see nothing of a transaction that is still open', async () => {
	await db.transaction(async (tx) => {
		await addSchool(tx, 'unfinished');
		expect(await named('unfinished')).toEqual([]);
	});
	expect(await named('unfinished')).toHaveLength(1);
});

test('a transaction inside a transaction is refused with advice', async () => {
	await expect(
		db.transaction(async () => {
			await db.transaction(async () => {});
		}),
	).rejects.toThrow('pass its tx along');
});

test('a second row with the same key is recognised as such', async () => {
	const id = newId();
	await db.transaction((tx) => addSchool(tx, 'one', id));
	const second = db.transaction((tx) => addSchool(tx, 'two', id));
	await expect(second.catch((error: unknown) => isUnique(error))).resolves.toBe(true);
	expect(isUnique(new Error('something else'))).toBe(false);
});

test('whoever is refused because of another can read at once what the other wrote', async () => {
	const id = newId();
	const all = await Promise.all(
		Array.from({ length: 10 }, async (_, i) => {
			try {
				await db.transaction((tx) => addSchool(tx, `school ${i}`, id));
				return 'written';
			} catch (error) {
				expect(isUnique(error)).toBe(true);
				return (await db.select().from(t.school).where(eq(t.school.id, id))).length;
			}
		}),
	);
	expect(all.map(String).toSorted()).toEqual([...Array.from({ length: 9 }, () => '1'), 'written']);
});

test('a message is heard once after a commit, and never after a rollback', async () => {
	const heard: string[] = [];
	const stop = db.listen((message) => heard.push(message));
	await expect
		.poll(async () => {
			await db.transaction((tx) => tx.notify('ready?'));
			return heard.includes('ready?');
		})
		.toBe(true);
	heard.length = 0;
	await db
		.transaction(async (tx) => {
			await tx.notify('taken back');
			throw new Error('no');
		})
		.catch(() => {});
	await db.transaction((tx) => tx.notify('stands'));
	await expect.poll(() => heard.filter((message) => message !== 'ready?')).toEqual(['stands']);
	stop();
});

test('a hundred writers at once each get their own answer', async () => {
	const names = Array.from({ length: 100 }, (_, i) => `writer ${i}`);
	const rows = await Promise.all(names.map((name) => db.transaction((tx) => addSchool(tx, name))));
	expect(rows.map(([row]) => row!.name)).toEqual(names);
});
