import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	customType,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The column words of the schema, in PostgreSQL. All types of the application come from here. */
export const kit = {
	table: pgTable,
	index,
	uniqueIndex,
	primaryKey,
	sql,
	id: () => text().primaryKey(),
	/** Counts up in the order of writing; the ledger is read in this order. */
	serial: () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
	str: () => text(),
	oneOf: <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: values }),
	int: () => integer(),
	/** A count that refers to a `serial`. */
	long: () => bigint({ mode: 'number' }),
	bool: () => boolean(),
	// Three digits, because a Date has no more and keyset paging compares for equality.
	time: () => timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
	/** A file's content. */
	bytes: () => bytea(),
	json: <T>() => jsonb().$type<T>(),
	ref: (to: () => AnyPgColumn) => text().references(to, { onDelete: 'cascade' }),
	refLong: (to: () => AnyPgColumn) => bigint({ mode: 'number' }).references(to, { onDelete: 'cascade' }),
};

export type Kit = typeof kit;
export type Column = AnyPgColumn;
