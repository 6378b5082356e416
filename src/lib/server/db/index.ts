import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { Tables } from './define.ts';
import type { Column } from './kit.pg.ts';
import { readByPlan } from './rows.ts';
import type { Db, Read, Tx } from './types.ts';

export type { Db, Read, Tx };

/** The open database and its tables. Set once at start, before the first request. */
export let db: Db;
export let t: Tables;

/** @param url `file:…` or `postgres://…` */
export async function openDatabase(url: string): Promise<Db> {
	if (url.startsWith('file:')) {
		const [{ openSqlite }, tables] = await Promise.all([import('./sqlite.ts'), import('./schema.sqlite.ts')]);
		db = openSqlite(url.slice('file:'.length));
		t = tables;
	} else if (/^postgres(ql)?:\/\//.test(url)) {
		const [{ openPostgres }, tables] = await Promise.all([import('./pg.ts'), import('./schema.pg.ts')]);
		db = openPostgres(url);
		t = tables;
	} else {
		throw new Error('DATABASE_URL must begin with file: or postgres://');
	}
	await db.migrate();
	return db;
}

type Prepared<T> = { execute(values?: Record<string, unknown>): Promise<T> };

/** Builds a hot query once per database; building costs more than running it. */
export function prepared<T>(
	build: (db: Db) => Prepared<T>,
): (values?: Record<string, unknown>) => Promise<T> {
	let made: { for: Db; query: Prepared<T> } | undefined;
	return async (values) => {
		if (made?.for !== db) made = { for: db, query: readByPlan(build(db)) };
		return made.query.execute(values);
	};
}

/** The same inside a transaction, by whoever holds it. On PostgreSQL it is built for each: each may have another connection. */
export function preparedIn<T>(
	build: (tx: Tx) => Prepared<T>,
): (tx: Tx, values: Record<string, unknown>) => Promise<T> {
	return async (tx, values) => {
		let query = tx.statements.get(build) as Prepared<T> | undefined;
		if (!query) tx.statements.set(build, (query = readByPlan(build(tx))));
		return query.execute(values);
	};
}

/** Columns that a prepared insert is given by their own names. */
export const named = <Name extends string>(...names: Name[]): Record<Name, Placeholder> =>
	Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as unknown as Record<
		Name,
		Placeholder
	>;

/** Whether a write failed because such a row is there already, in either engine's words. */
export function isUnique(error: unknown): boolean {
	const cause = error instanceof Error && error.cause ? error.cause : error;
	const code = (cause as { code?: string }).code;
	return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** A moment that a prepared query is given by name, written as its column writes it. */
export const at = (name: string, column: Column): SQL => sql`${sql.param(sql.placeholder(name), column)}`;
