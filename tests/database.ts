import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { db, openDatabase } from '#lib/server/db/index.ts';

/**
 * Gives a test file a new, migrated, empty database of the engine its project runs on,
 * open as the application's own `db`, and takes it away afterwards.
 */
export function useFreshDatabase() {
	let discard: () => Promise<void>;
	beforeAll(async () => {
		discard = process.env.TEST_ENGINE === 'postgres' ? await freshPostgres() : await freshSqlite();
	});
	afterAll(async () => {
		await db.close();
		await discard();
	});
}

async function freshSqlite() {
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-'));
	await openDatabase(`file:${join(folder, 'test.db')}`);
	return async () => rmSync(folder, { recursive: true });
}

async function freshPostgres() {
	const name = `oefenplein_${randomBytes(6).toString('hex')}`;
	const server = process.env.TEST_DATABASE_URL!;
	await ask(server, `create database ${name}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	await openDatabase(url.href);
	return () => ask(server, `drop database ${name} with (force)`);
}

async function ask(url: string, statement: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}
