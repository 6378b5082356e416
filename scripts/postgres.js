// A PostgreSQL server for the tests: the one in TEST_DATABASE_URL, or one of our own that ends with us.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns the server's url and how to stop it, or null where no server can be started */
export async function startPostgres() {
	if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} };
	const bin = findBin();
	if (!bin) return null;
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-pg-'));
	const asRoot = process.getuid?.() === 0;
	// PostgreSQL refuses to run as root; its package brings a user of its own.
	if (asRoot && spawnSync('chown', ['postgres', folder]).status !== 0) return null;
	const start = (program, ...args) => {
		const command = [join(bin, program), ...args];
		const [first, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
		return spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder }).status === 0;
	};
	const data = join(folder, 'data');
	const port = await freePort();
	// What it holds is thrown away: nothing has to survive a power cut.
	const careless = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off';
	const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} ${careless}`;
	const started =
		start('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale', 'C.UTF-8') &&
		start('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
	if (!started) return null;
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		stop() {
			start('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function findBin() {
	const versions = '/usr/lib/postgresql';
	const debian = existsSync(versions)
		? readdirSync(versions)
				.sort((a, b) => Number(b) - Number(a))
				.map((version) => join(versions, version, 'bin'))
		: [];
	return [...debian, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].find(
		(path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'pg_ctl')),
	);
}

const freePort = () =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
