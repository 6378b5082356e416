import { sql } from 'drizzle-orm';
import {
	blob,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex,
	type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit.pg.ts';

const words = {
	table: sqliteTable,
	index,
	uniqueIndex,
	primaryKey,
	sql,
	id: () => text().primaryKey(),
	serial: () => integer().primaryKey({ autoIncrement: true }),
	str: () => text(),
	oneOf: (values: [string, ...string[]]) => text({ enum: values }),
	int: () => integer(),
	long: () => integer(),
	bool: () => integer({ mode: 'boolean' }),
	time: () => integer({ mode: 'timestamp_ms' }),
	bytes: () => blob({ mode: 'buffer' }),
	json: () => text({ mode: 'json' }),
	ref: (to: () => AnySQLiteColumn) => text().references(to, { onDelete: 'cascade' }),
	refLong: (to: () => AnySQLiteColumn) => integer().references(to, { onDelete: 'cascade' }),
} satisfies Record<keyof Kit, unknown>;

/** The same words in SQLite, under PostgreSQL's types: those offer no synchronous calls to lean on by mistake. */
export const kit = words as unknown as Kit;
