// `npm run backup [-- file]` and `npm run restore -- file`: the school's whole database, also while it is in use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '#lib/server/db/index.ts';

const usage = `npm run backup [-- <file>]
          keeps the whole database in a new file; by default in backups/, named after the moment
npm run restore -- <file>
          puts such a file back in its place; what is there now is kept in backups/ first

Both may be done while Oefenplein runs. DATABASE_URL says which database; file:data/oefenplein.db when it says nothing.`;

/** What stops a copy, in a sentence for whoever typed the command. */
class Refusal extends Error {}

type Engine = {
	ending: string;
	backup(to: string): Promise<void>;
	/** @throws {Refusal} when it is no backup of this database, or one from a newer version */
	restore(from: string): Promise<void>;
};

const url = process.env.DATABASE_URL || 'file:data/oefenplein.db';
const engine = url.startsWith('file:') ? sqlite(url.slice('file:'.length)) : postgres(url);

try {
	const [verb, file] = process.argv.slice(2);
	if (verb === 'backup') await backup(file ?? named('oefenplein'));
	else if (verb === 'restore' && file) await restore(file);
	else throw new Refusal(usage);
} catch (problem) {
	if (!(problem instanceof Refusal)) throw problem;
	console.error(problem.message);
	process.exitCode = 1;
}

/** A new file in backups/. Two of one second are told apart, so that nothing is ever written over. */
function named(what: string): string {
	const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
	const paths = ['', '-2', '-3', '-4'].map((more) =>
		join('backups', `${what}-${moment}${more}${engine.ending}`),
	);
	return paths.find((path) => !existsSync(path)) ?? paths.at(-1)!;
}

async function backup(to: string) {
	if (existsSync(to)) throw new Refusal(`${to} is there already. Choose a name that is not.`);
	mkdirSync(dirname(to), { recursive: true });
	await engine.backup(to);
	console.log(`Kept in ${to} (${(statSync(to).size / 1024 / 1024).toFixed(1)} MB).`);
}

async function restore(from: string) {
	if (!existsSync(from)) throw new Refusal(`There is no file ${from}.`);
	await engine.restore(from);
	// A backup of an older version is brought up to this one.
	const db = await openDatabase(url);
	await db.close();
	console.log(`Restored from ${from}. Whoever signed in since it was made signs in again.`);
}

function sqlite(file: string): Engine {
	const open = (path: string) => new Database(path, { readonly: true, fileMustExist: true });
	return {
		ending: '.db',
		async backup(to) {
			if (!existsSync(file)) throw new Refusal(`There is no database at ${file} yet.`);
			const database = open(file);
			await database.backup(to);
			database.close();
			// One file to carry away, and none beside it.
			const copy = new Database(to);
			copy.pragma('journal_mode = DELETE');
			copy.close();
			lookThrough(to);
		},
		async restore(from) {
			lookThrough(from);
			if (existsSync(file)) await backup(named('before-restore'));
			else mkdirSync(dirname(file), { recursive: true });
			// Page by page in one transaction of SQLite's own: readers see the old school until all of the new one is there.
			const database = open(from);
			await database.backup(file);
			database.close();
		},
	};

	/** That a file is a whole database of ours, of this version or an older one. */
	function lookThrough(path: string) {
		const foreign = new Refusal(`${path} is not a backup of Oefenplein, or it is damaged.`);
		try {
			const database = open(path);
			const whole = database.pragma('integrity_check', { simple: true }) === 'ok';
			const newest = database.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
			database.close();
			if (!whole || newest === null) throw foreign;
			if (Number(newest) > newestMigration())
				throw new Refusal(`${path} comes from a newer version of Oefenplein. Install that one first.`);
		} catch (problem) {
			throw problem instanceof Refusal ? problem : foreign;
		}
	}
}

function newestMigration(): number {
	const journal = readFileSync(join('drizzle', 'sqlite', 'meta', '_journal.json'), 'utf8');
	const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
	return Math.max(...entries.map(({ when }) => when));
}

/** By PostgreSQL's own tools, which know how to do both under load. */
function postgres(address: string): Engine {
	function tool(name: string, ...args: string[]) {
		const { status, error } = spawnSync(name, args, { stdio: ['ignore', 'inherit', 'inherit'] });
		if (error)
			throw new Refusal(`${name} was not found. Install PostgreSQL's client tools (postgresql-client).`);
		if (status !== 0) throw new Refusal(`${name} did not succeed; nothing was changed.`);
	}
	return {
		ending: '.dump',
		async backup(to) {
			tool('pg_dump', '--format=custom', `--file=${to}`, address);
		},
		async restore(from) {
			tool('pg_restore', '--list', '--file=/dev/null', from);
			await backup(named('before-restore'));
			const into = ['--clean', '--if-exists', '--no-owner', '--single-transaction', `--dbname=${address}`];
			tool('pg_restore', ...into, from);
		},
	};
}
