import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spreadOut, stepAside } from '../cores.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { median, round } from '../figures.ts';
import { makeSchool } from '../school.ts';
import { packagesNote } from '../tree.ts';

/** C1: from `npm start` on a built tree to a healthy answer, migrations checked. */
export const start: Measurement = { rows: ['C1'], measure };

const patience = 60_000;

async function measure(bench: Bench): Promise<Figure[]> {
	if (!existsSync(join(bench.tree, 'node_modules', packagesNote)))
		throw new Error('npm start would install first; measure with `npm run bench`, which has done so.');
	const school = await makeSchool();
	// Somebody who types `npm start` has the whole machine to herself.
	spreadOut();
	try {
		await startOnce(bench.tree, school.file);
		const times: number[] = [];
		for (let round = 0; round < (bench.quick ? 5 : 9); round++)
			times.push(await startOnce(bench.tree, school.file));
		return [
			{
				row: 'C1',
				what: '`npm start` on a built tree to a healthy answer',
				value: round(median(times) / 1000, 2),
				unit: 's',
				better: 'less',
				target: 2,
				moonshot: 1,
				details: { rounds: times.map((ms) => round(ms / 1000)) },
			},
		];
	} finally {
		stepAside();
		school.discard();
	}
}

/** Milliseconds until it says that it is well. */
async function startOnce(tree: string, file: string): Promise<number> {
	const port = await freePort();
	const began = performance.now();
	// A group of its own, because npm does not pass on what ends it.
	const npm = spawn('npm', ['start'], {
		cwd: tree,
		detached: true,
		stdio: 'ignore',
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: `file:${file}` },
	});
	const ended = once(npm, 'exit');
	try {
		while (!(await isWell(port))) {
			if (npm.exitCode !== null || performance.now() - began > patience)
				throw new Error(`npm start in ${tree} ended or was silent`);
			await wait(5);
		}
		return performance.now() - began;
	} finally {
		process.kill(-npm.pid!, 'SIGKILL');
		await ended;
	}
}

const isWell = (port: number): Promise<boolean> =>
	fetch(`http://127.0.0.1:${port}/healthz`).then(
		(response) => response.ok,
		() => false,
	);

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
