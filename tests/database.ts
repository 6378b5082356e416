import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { db, openDatabase } from '#lib/server/db/index.ts';
import { openSecret } from '#lib/server/seal.ts';

/**
 * Gives a test file a new, migrated, empty database of the engine its project runs on,
 * open as the application's own `db`, and takes it away afterwards.
 */
export function useFreshDatabase() {
	let discard: () => Promise<void>;
	beforeAll(async () => {
		const place = await emptyDatabase();
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

async function emptySqlite(): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-'));
	return {
		url: `file:${join(folder, 'test.db')}`,
		discard: async () => rmSync(folder, { recursive: true }),
	};
}

async function emptyPostgres(): Promise<Place> {
	const name = `oefenplein_${randomBytes(6).toString('hex')}`;
	const server = process.env.TEST_DATABASE_URL!;
	await ask(server, `create database ${name}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	return { url: url.href, discard: () => ask(server, `drop database ${name} with (force)`) };
}

async function ask(url: string, statement: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}
