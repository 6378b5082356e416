import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

type Drizzle = NodePgDatabase<Record<string, never>>;

/** Reading, which may happen anywhere. */
export type Read = Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>;

/** Writing, which exists only inside a transaction. */
export type Tx = Read & { readonly engine: 'sqlite' | 'postgres' } & Pick<
		Drizzle,
		'insert' | 'update' | 'delete'
	> & {
		/** Tells every process that listens, once and only if this transaction commits. */
		notify(message: string): Promise<void>;
		/** Statements made ready by `preparedIn`: SQLite's one writer keeps them for all its transactions. */
		readonly statements: Map<unknown, unknown>;
	};

export type Db = Read & {
	readonly engine: 'sqlite' | 'postgres';
	/**
	 * Runs `work` in one transaction and answers after the commit is durable.
	 * Await nothing but the database inside: on SQLite everybody else's writing waits.
	 * @throws when called inside another transaction; pass that one's `tx` along instead.
	 */
	transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
	/** Hears every `tx.notify` of every process. Returns how to stop listening. */
	listen(hear: (message: string) => void): () => void;
	migrate(): Promise<void>;
	close(): Promise<void>;
};
