import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database, { type Statement } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Db, Read, Tx } from './types.ts';

const migrations = join('drizzle', 'sqlite');

/** At most this many transactions share one commit, so that no one waits long for the others. */
const commitTogether = 64;

/** Opens (and makes) the file: one connection that writes, one that only reads and never sees an open transaction. */
export function openSqlite(file: string): Db {
	mkdirSync(dirname(file), { recursive: true });
	const writer = new Database(file);
	writer.pragma('journal_mode = WAL');
	// better-sqlite3 falls back to NORMAL in WAL mode, which may lose acknowledged writes in a power cut.
	writer.pragma('synchronous = FULL');
	writer.pragma('foreign_keys = ON');
	writer.pragma('busy_timeout = 5000');
	writer.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
	if (writer.pragma('synchronous', { simple: true }) !== 2)
		throw new Error('SQLite refused synchronous=FULL');

	const reader = new Database(file, { readonly: true });
	reader.pragma('busy_timeout = 5000');

	const reading = drizzle(reader, { casing: 'snake_case' }) as unknown as Read;
	const writing = drizzle(writer, { casing: 'snake_case' });
	const heard = new EventEmitter().setMaxListeners(0);

	return Object.assign(Object.create(reading) as Read, {
		engine: 'sqlite' as const,
		transaction: transactions(writer, writing as unknown as Tx, (message) => heard.emit('message', message)),
		listen(hear: (message: string) => void) {
			heard.on('message', hear);
			return () => heard.off('message', hear);
		},
		async migrate() {
			keepCopyBeforeMigrating(writer, file);
			// drizzle-kit rebuilds tables by dropping them; with foreign keys on that would delete their children.
			writer.pragma('foreign_keys = OFF');
			migrate(writing, { migrationsFolder: migrations });
			const broken = writer.pragma('foreign_key_check') as unknown[];
			writer.pragma('foreign_keys = ON');
			if (broken.length > 0)
				throw new Error(`The migration left ${broken.length} rows without their parent.`);
		},
		async close() {
			reader.close();
			writer.close();
		},
	});
}

type Job = { run: () => Promise<() => void>; fail: (reason: unknown) => void };

/**
 * One transaction at a time. Those that wait share a commit: each has its own savepoint,
 * and nobody hears "done" before the one commit is on disk.
 */
function transactions(writer: Database.Database, writing: Tx, tell: (message: string) => void) {
	const inside = new AsyncLocalStorage<true>();
	const waiting: Job[] = [];
	const statements = new Map<unknown, unknown>();
	const [begin, save, release, commit] = ['BEGIN IMMEDIATE', 'SAVEPOINT job', 'RELEASE job', 'COMMIT'].map(
		(statement) => writer.prepare(statement),
	) as [Statement, Statement, Statement, Statement];
	let busy = false;

	async function drain() {
		while (waiting.length > 0) {
			const batch = waiting.splice(0, commitTogether);
			const done: { job: Job; answer: () => void }[] = [];
			try {
				begin.run();
			} catch (reason) {
				for (const job of batch) job.fail(reason);
				continue;
			}
			for (const job of batch) {
				try {
					save.run();
					const answer = await job.run();
					release.run();
					done.push({ job, answer });
				} catch (reason) {
					// A full disk ends the whole transaction by itself; then there is no savepoint to go back to.
					if (writer.inTransaction) writer.exec('ROLLBACK TO job; RELEASE job');
					// Told with the others: what it stumbled over may be theirs, and can be read only after the commit.
					done.push({ job, answer: () => job.fail(reason) });
				}
			}
			try {
				commit.run();
			} catch (reason) {
				if (writer.inTransaction) writer.exec('ROLLBACK');
				for (const { job } of done) job.fail(reason);
				continue;
			}
			for (const { answer } of done) answer();
		}
		busy = false;
	}

	return function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
		if (inside.getStore()) throw new Error('A transaction is open already: pass its tx along.');
		return new Promise<T>((resolve, reject) => {
			const messages: string[] = [];
			const tx: Tx = Object.assign(Object.create(writing) as Tx, {
				engine: 'sqlite' as const,
				statements,
				async notify(message: string) {
					messages.push(message);
				},
			});
			// Bound, because the queue would otherwise run this in the first caller's request.
			const run = AsyncLocalStorage.bind(async () => {
				const result = await inside.run(true, () => work(tx));
				return () => {
					resolve(result);
					for (const message of messages) tell(message);
				};
			});
			waiting.push({ run, fail: reject });
			if (busy) return;
			busy = true;
			// Not at once: what else came in this round of the event loop then shares the commit.
			setImmediate(() => void drain());
		});
	};
}

/** A migration that goes wrong must not cost a school its year: the file as it was stays beside it. */
function keepCopyBeforeMigrating(writer: Database.Database, file: string) {
	const known = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
	if (!known) return;
	const { applied } = writer.prepare('select count(*) as applied from __drizzle_migrations').get() as {
		applied: number;
	};
	const journal = JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8')) as {
		entries: unknown[];
	};
	if (applied === 0 || applied >= journal.entries.length) return;
	const copy = `${file}.before-${journal.entries.length}`;
	if (!existsSync(copy)) writer.prepare('VACUUM INTO ?').run(copy);
}
