import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { emailOf } from '#lib/demo/school.ts';
import { lane } from '#lib/moderation/lane/lane.server.ts';
import { find as findPerson } from '#lib/people/person.server.ts';
import { db, openDatabase } from '#lib/server/db/index.ts';
import { emptyDatabase } from '../database.ts';

type Row = Record<string, string | number | null>;
/** Rows by table, parents first, as SQLite keeps them: moments in milliseconds, truth as 1 and 0. */
type Filled = Record<string, Row[]>;

/** What a school's database held when this was the newest migration. */
const versions = readdirSync('tests/data/filled').map((file) => ({
	newest: Number.parseInt(file),
	filled: JSON.parse(readFileSync(join('tests/data/filled', file), 'utf8')) as Filled,
}));

test('there is a filled database of an earlier version to try', () => {
	expect(versions.length).toBeGreaterThan(0);
});

describe.each(versions)('a school that last ran with migration $newest', ({ newest, filled }) => {
	test('keeps every row when it starts with the newest version, and goes on', async () => {
		const { url, discard } = await emptyDatabase();
		const old = url.startsWith('file:') ? openSqlite(url.slice('file:'.length)) : await openPg(url);
		try {
			await old.migrate(newest);
			for (const [table, rows] of Object.entries(filled)) await old.fill(table, rows);
			const before = await contents(old, filled);
			expect(Object.keys(before)).toEqual(Object.keys(filled));

			await openDatabase(url);
			expect(await contents(old, filled)).toEqual(before);

			const noor = await findPerson(
				filled.person!.find(({ email }) => email === emailOf('noor'))!.id as string,
			);
			const { classroomId } = noor!.memberships[0]!;
			const waiting = filled.review!.filter(
				(row) => row.decision === null && row.classroom_id === classroomId,
			);
			expect(waiting.length).toBeGreaterThan(0);
			expect((await lane(noor!, classroomId!))?.waiting).toBe(waiting.length);
			await db.close();
		} finally {
			await old.close();
			await discard();
		}
	}, 60_000);
});

type Old = {
	/** Takes a new database to the version whose newest migration has this number. */
	migrate(newest: number): Promise<void>;
	fill(table: string, rows: Row[]): Promise<void>;
	/** The values of these columns, in the order of the rows' own text. */
	read(table: string, columns: string[]): Promise<unknown[]>;
	close(): Promise<void>;
};

const contents = async (old: Old, filled: Filled) =>
	Object.fromEntries(
		await Promise.all(
			Object.entries(filled).map(
				async ([table, rows]) => [table, await old.read(table, Object.keys(rows[0] ?? {}))] as const,
			),
		),
	);

const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');

function openSqlite(file: string): Old {
	const database = new Database(file);
	return {
		async migrate(newest) {
			const { folder, discard } = migrationsUntil(newest, 'sqlite');
			migrateSqlite(drizzleSqlite(database), { migrationsFolder: folder });
			discard();
		},
		async fill(table, rows) {
			for (const row of rows) {
				const names = Object.keys(row);
				const places = names.map(() => '?').join(', ');
				database
					.prepare(`insert into "${table}" (${quoted(names)}) values (${places})`)
					.run(Object.values(row));
			}
		},
		read: async (table, columns) =>
			inOrder(
				columns.length === 0 ? [] : database.prepare(`select ${quoted(columns)} from "${table}"`).all(),
			),
		async close() {
			database.close();
		},
	};
}

async function openPg(url: string): Promise<Old> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return {
		async migrate(newest) {
			const { folder, discard } = migrationsUntil(newest, 'pg');
			await migratePg(drizzlePg(client), { migrationsFolder: folder });
			discard();
		},
		async fill(table, rows) {
			const types = await client.query<{ column_name: string; data_type: string }>(
				'select column_name, data_type from information_schema.columns where table_name = $1',
				[table],
			);
			const typeOf = new Map(types.rows.map((row) => [row.column_name, row.data_type]));
			for (const row of rows) {
				const names = Object.keys(row);
				const places = names.map((_, i) => `$${i + 1}`).join(', ');
				const values = names.map((name) => inPg(row[name]!, typeOf.get(name) ?? ''));
				// Numbered rows bring their numbers.
				await client.query(
					`insert into "${table}" (${quoted(names)}) overriding system value values (${places})`,
					values,
				);
			}
		},
		async read(table, columns) {
			if (columns.length === 0) return [];
			return inOrder((await client.query<Row>(`select ${quoted(columns)} from "${table}"`)).rows);
		},
		close: () => client.end(),
	};
}

function inPg(value: string | number | null, type: string) {
	if (value === null) return null;
	if (type === 'boolean') return value === 1;
	return type.startsWith('timestamp') ? new Date(value) : value;
}

/** The migrations as an earlier version had them. */
function migrationsUntil(newest: number, engine: 'sqlite' | 'pg') {
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-migrations-'));
	cpSync(join('drizzle', engine), folder, { recursive: true });
	const path = join(folder, 'meta', '_journal.json');
	const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number }[] };
	const entries = journal.entries.filter(({ idx }) => idx <= newest);
	writeFileSync(path, JSON.stringify({ ...journal, entries }));
	return { folder, discard: () => rmSync(folder, { recursive: true }) };
}
