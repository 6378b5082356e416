import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spreadOut, stepAside } from '../cores.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';

/** D1: kill -9 in the middle of writing, by the system test of the same name with more rounds. */
export const durability: Measurement = { rows: ['D1'], measure };

const name = 'what was acknowledged survives kill -9';

/** Far more than 300 rounds need; a test that hangs must not hold the rest up. */
const patience = 20 * 60_000;

type Report = {
	testResults: {
		assertionResults: { title: string; status: string; duration: number; failureMessages: string[] }[];
	}[];
};

async function measure(bench: Bench): Promise<Figure[]> {
	const rounds = bench.quick ? 10 : 300;
	const file = join(tmpdir(), `oefenplein-durability-${process.pid}.json`);
	spreadOut();
	try {
		const vitest = join(bench.tree, 'node_modules', 'vitest', 'vitest.mjs');
		const asked = ['run', '--project', 'system', 'tests/system/durability.test.ts', '-t', name];
		const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
		// Here the times count as they are in reliability.md, without the patience of a shared machine.
		const env = { CRASH_ROUNDS: String(rounds), PATIENCE: '1' };
		const said = await runOut(process.execPath, [vitest, ...asked, ...reporting], bench.tree, env);
		const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
		const test = testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.find(({ title }) => title.startsWith(name));
		if (!test || test.status === 'pending') throw new Error('The system test did not run');
		const failed = test.status !== 'passed';
		return [
			{
				row: 'D1',
				what: `acknowledged posts lost or doubled, or a damaged database, in ${rounds} rounds of kill -9`,
				value: failed ? 1 : 0,
				unit: '',
				better: 'less',
				target: 0,
				moonshot: null,
				promise: true,
				details: {
					counted: /\d+ posts acknowledged in .*/.exec(said)?.[0],
					seconds: Math.round(test.duration / 1000),
					// Nothing failing in n rounds only shows a rate below 3/n, with 95 % confidence.
					...(failed
						? { why: test.failureMessages[0]?.slice(0, 2000) }
						: { shows: `fewer than ${(300 / rounds).toFixed(1)} % of crashes` }),
				},
			},
		];
	} finally {
		rmSync(file, { force: true });
		stepAside();
	}
}

/** Runs a command to its end, and ends it with all that it started when it takes too long. Gives what it printed. */
async function runOut(
	command: string,
	args: string[],
	cwd: string,
	env: Record<string, string>,
): Promise<string> {
	const child = spawn(command, args, {
		cwd,
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...env },
	});
	let said = '';
	child.stdout.on('data', (chunk) => (said += chunk));
	const ended = once(child, 'close');
	const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), patience);
	await ended;
	clearTimeout(timer);
	return said;
}
