import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { db, openDatabase } from '#lib/server/db/index.ts';
import { openPostgres } from '#lib/server/db/pg.ts';
import { openSecret } from '#lib/server/seal.ts';

/**
 * Gives a test file a new, migrated, empty database of the engine its project runs on,
 * open as the application's own `db`, and takes it away afterwards.
 * @param inMemory for tests of thousands of short runs: SQLite's file lies in memory where the machine has such a place
 */
export function useFreshDatabase({ inMemory = false } = {}) {
	let discard: () => Promise<void>;
	beforeAll(async () => {
		const place = await migratedDatabase(inMemory);
		discard = place.discard;
		openSecret('the secret of the tests, which is none', place.url);
		await openDatabase(place.url);
	});
	afterAll(async () => {
		await db.close();
		await discard();
	});
}

type Place = { url: string; discard: () => Promise<void> };

/** A database that holds nothing yet, of the engine that the test's project runs on. */
export const emptyDatabase = (): Promise<Place> =>
	process.env.TEST_ENGINE === 'postgres' ? emptyPostgres() : emptySqlite();

/** One in which every table stands already. On SQLite it is not worth a template: migrating takes less than 0.1 s. */
const migratedDatabase = (inMemory: boolean): Promise<Place> =>
	process.env.TEST_ENGINE === 'postgres' ? migratedPostgres() : emptySqlite(inMemory);

const memory = '/dev/shm';

async function emptySqlite(inMemory = false): Promise<Place> {
	const folder = mkdtempSync(join(inMemory && existsSync(memory) ? memory : tmpdir(), 'oefenplein-'));
	return {
		url: `file:${join(folder, 'test.db')}`,
		discard: async () => rmSync(folder, { recursive: true }),
	};
}

const emptyPostgres = (): Promise<Place> =>
	onServer(async (ask, at) => {
		const name = `oefenplein_${randomBytes(6).toString('hex')}`;
		await ask(`create database ${name}`);
		return placeOf(name, at);
	});

/** A copy of a database that was migrated once for all test files; migrating one anew takes some seconds. */
const migratedPostgres = (): Promise<Place> =>
	onServer(async (ask, at) => {
		const journal = readFileSync(join('drizzle', 'pg', 'meta', '_journal.json'));
		const template = `oefenplein_as_of_${createHash('sha256').update(journal).digest('hex').slice(0, 12)}`;
		const name = `oefenplein_${randomBytes(6).toString('hex')}`;
		// One at a time: whoever comes first makes the template, and nobody may be in it while it is copied.
		await ask('select pg_advisory_lock(7364)');
		const [there] = await ask(`select 1 from pg_database where datname = '${template}'`);
		if (!there) {
			const unfinished = `${template}_unfinished`;
			await ask(`drop database if exists ${unfinished}`);
			await ask(`create database ${unfinished}`);
			const database = openPostgres(at(unfinished));
			await database.migrate();
			await database.close();
			await ask(`alter database ${unfinished} rename to ${template}`);
		}
		await ask(`create database ${name} template ${template}`);
		return placeOf(name, at);
	});

type Ask = (statement: string) => Promise<unknown[]>;
type UrlOf = (database: string) => string;

const placeOf = (name: string, at: UrlOf): Place => ({
	url: at(name),
	discard: () => onServer(async (ask) => void (await ask(`drop database ${name} with (force)`))),
});

async function onServer<T>(work: (ask: Ask, at: UrlOf) => Promise<T>): Promise<T> {
	const server = process.env.TEST_DATABASE_URL!;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		return await work(
			async (statement) => (await client.query(statement)).rows as unknown[],
			(database) => Object.assign(new URL(server), { pathname: `/${database}` }).href,
		);
	} finally {
		await client.end();
	}
}
