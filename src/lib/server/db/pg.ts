import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Db, Read, Tx } from './types.ts';

const channel = 'oefenplein';

/** Any PostgreSQL; any number of application processes may share it. */
export function openPostgres(url: string): Db {
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	// An idle connection that the server ends must not end the process; the pool opens a new one.
	pool.on('error', () => {});
	const drizzled = drizzle(pool, { casing: 'snake_case' });
	const inside = new AsyncLocalStorage<true>();
	const ears = listening(url);

	return Object.assign(Object.create(drizzled) as Read, {
		engine: 'postgres' as const,
		transaction<T>(work: (tx: Tx) => Promise<T>) {
			if (inside.getStore()) throw new Error('A transaction is open already: pass its tx along.');
			return drizzled.transaction((open) => {
				const tx: Tx = Object.assign(Object.create(open) as Tx, {
					engine: 'postgres' as const,
					statements: new Map<unknown, unknown>(),
					async notify(message: string) {
						await open.execute(sql`select pg_notify(${channel}, ${message})`);
					},
				});
				return inside.run(true, () => work(tx));
			});
		},
		listen: ears.listen,
		migrate: () => migrate(drizzled, { migrationsFolder: join('drizzle', 'pg') }),
		async close() {
			await ears.close();
			await pool.end();
		},
	});
}

/** One connection that only listens, opened with the first listener and opened again when it is lost. */
function listening(url: string) {
	const heard = new EventEmitter().setMaxListeners(0);
	let client: pg.Client | undefined;
	let again: NodeJS.Timeout | undefined;
	let closed = false;

	async function connect() {
		const next = new pg.Client({ connectionString: url });
		client = next;
		next.on('notification', ({ payload }) => heard.emit('message', payload ?? ''));
		next.on('error', () => {});
		next.on('end', () => {
			if (closed || client !== next) return;
			again = setTimeout(() => void connect(), 1000);
		});
		try {
			await next.connect();
			await next.query(`listen ${channel}`);
		} catch {
			await next.end().catch(() => {});
		}
	}

	return {
		listen(hear: (message: string) => void) {
			heard.on('message', hear);
			if (!client) void connect();
			return () => heard.off('message', hear);
		},
		async close() {
			closed = true;
			clearTimeout(again);
			await client?.end().catch(() => {});
		},
	};
}
