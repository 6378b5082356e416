import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, isDone, post } from './ask.ts';
import { openSquare, type Square } from './square.ts';

const rounds = Number(process.env.CRASH_ROUNDS ?? 100);
const writers = 10;
/** Shared machines are given more time. */
const patience = Number(process.env.PATIENCE ?? 5);

let square: Square;
beforeAll(async () => {
	square = await openSquare();
});
afterAll(() => square.app.stop());

test(`what was acknowledged survives kill -9, in ${rounds} rounds with ${writers} writers`, async () => {
	const { app, cookies, pupils } = square;
	const acknowledged = new Set<string>();
	const restarts: number[] = [];

	for (let round = 0; round < rounds; round++) {
		let crashed = false;
		const writing = pupils.slice(0, writers).map(async (name) => {
			while (!crashed) {
				const key = randomUUID();
				try {
					if (
						isDone(
							await post(app, '/lesson/play?/post', cookies[name]!, {
								key,
								body: `Bericht ${key}`,
								seen: 'yes',
							}),
						)
					)
						acknowledged.add(key);
				} catch {
					// The crash cut this answer off: not acknowledged.
				}
			}
		});
		await wait(randomInt(50, 1000));
		let began = 0;
		await app.crashAndRestart(() => {
			crashed = true;
			began = performance.now();
		});
		restarts.push(performance.now() - began);
		expect((await get(app, '/lesson/play', cookies.Amina!)).status).toBe(200);
		await Promise.all(writing);
	}

	const database = new Database(app.file, { readonly: true });
	const column = (query: string) => database.prepare(query).pluck().all() as string[];
	const written = column('select id from post where person_id is not null').toSorted();
	console.log(
		`${acknowledged.size} posts acknowledged in ${rounds} rounds; ${written.length} kept; slowest restart ${Math.max(...restarts).toFixed(0)} ms.`,
	);
	expect(acknowledged.size).toBeGreaterThan(rounds);
	expect([...acknowledged.difference(new Set(written))]).toEqual([]);
	// Each is there once, and whole: with its version, the review that holds it, and its line in the ledger.
	const bodies = column("select body from post where body like 'Bericht %'");
	expect(new Set(bodies).size).toBe(bodies.length);
	expect(column("select subject_id from revision where subject_kind = 'post'").toSorted()).toEqual(written);
	expect(new Set(column("select subject_id from review where subject_kind = 'post'"))).toEqual(
		new Set(written),
	);
	expect(column("select about_id from activity where verb = 'post.submitted'").toSorted()).toEqual(written);
	expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
	expect(database.pragma('foreign_key_check')).toEqual([]);
	database.close();
	expect(restarts.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)]).toBeLessThan(2000 * patience);
}, 1_500_000);

test('a thousand times the same form is one post', async () => {
	const { app, cookies } = square;
	const key = randomUUID();
	const answers = await Promise.all(
		Array.from({ length: 1000 }, () =>
			post(app, '/lesson/play?/post', cookies.Amina!, { key, body: 'Eén keer', seen: 'yes' }).then(isDone),
		),
	);
	expect(answers.every(Boolean)).toBe(true);
	const database = new Database(app.file, { readonly: true });
	const count = (table: string, column: string) =>
		database.prepare(`select count(*) from ${table} where ${column} = ?`).pluck().get(key);
	expect(count('post', 'id')).toBe(1);
	expect(count('revision', 'subject_id')).toBe(1);
	expect(count('review', 'subject_id')).toBe(1);
	database.close();
}, 120_000);

// Counting needs strace and the right to use it, which .ci/run sees to.
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
test.runIf(canTrace)(
	'every acknowledged write has been forced to the disk',
	async () => {
		const { app, cookies } = square;
		const counted = countForced(app.process.pid!);
		await counted.begun;
		const writes = 50;
		for (let i = 0; i < writes; i++)
			expect(
				isDone(
					await post(app, '/lesson/play?/post', cookies.Bram!, {
						key: randomUUID(),
						body: `Eén voor één ${i}`,
						seen: 'yes',
					}),
				),
			).toBe(true);
		expect(await counted.end()).toBeGreaterThanOrEqual(writes);
	},
	60_000,
);

/** Counts how often a process forces its files to the disk. */
function countForced(pid: number) {
	const tracer = spawn('strace', ['-f', '-qq', '-e', 'trace=fdatasync,fsync', '-p', String(pid)]);
	let lines = '';
	tracer.stderr.on('data', (chunk) => (lines += chunk));
	return {
		begun: wait(1000),
		async end() {
			const ended = once(tracer, 'exit');
			tracer.kill('SIGINT');
			await ended;
			return lines.match(/f(data)?sync\(/g)?.length ?? 0;
		},
	};
}
