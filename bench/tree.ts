import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

const leftBehind = new Set([
	'node_modules',
	'.git',
	'.svelte-kit',
	'build',
	'data',
	'test-results',
	'playwright-report',
]);
/** By which `npm start` knows that the packages are there. */
export const packagesNote = '.oefenplein-installed';

/** Where the framework floors live in the copy, and nowhere else. */
export const floorPath = { same: '/bench-floor/same', flat: '/bench-floor/flat' };

/** A temporary copy of the tree with the framework floors beside the pages, so that the product carries none of it. */
export function copyTree(): { folder: string; discard(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-bench-'));
	for (const name of readdirSync(root))
		if (!leftBehind.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
	linkPackages(folder);
	addFloors(folder);
	return { folder, discard: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds as `npm start` would. */
export function build(folder: string) {
	const { status } = spawnSync(
		process.execPath,
		['-e', `import('./scripts/ready.js').then(({ build }) => build())`],
		{
			cwd: folder,
			stdio: ['ignore', 'inherit', 'inherit'],
		},
	);
	if (status !== 0) throw new Error('The copy of the tree could not be built.');
}

/** Each package by a link of its own: whatever happens in the copy, the original packages stay. */
function linkPackages(folder: string) {
	const packages = join(root, 'node_modules');
	const here = join(folder, 'node_modules');
	mkdirSync(here);
	for (const name of readdirSync(packages)) {
		if (name === packagesNote) cpSync(join(packages, name), join(here, name));
		else if (name !== '.vite') symlinkSync(join(packages, name), join(here, name));
	}
	// The note of what is installed tells by the lockfile's time: the copy must have the same.
	rmSync(join(folder, 'package-lock.json'));
	symlinkSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
}

function addFloors(folder: string) {
	const routes = join(folder, 'src', 'routes');
	const page = '(pupil)/lesson/play/+page.svelte';
	for (const [name, source] of [
		['same', samePage(routes, page)],
		['flat', null],
	] as const) {
		const here = join(routes, '(open)', 'bench-floor', name);
		cpSync(join(root, 'bench', 'floors', name), here, { recursive: true });
		if (source) writeFileSync(join(here, '+page.svelte'), source);
	}
}

/** The product's own page inside its own layouts, given the constant instead of what a database says. */
function samePage(routes: string, page: string): string {
	const here = join(routes, '(open)', 'bench-floor', 'same');
	const layouts: string[] = [];
	for (let at = dirname(page); at !== '.'; at = dirname(at))
		if (existsSync(join(routes, at, '+layout.svelte'))) layouts.unshift(join(routes, at, '+layout.svelte'));
	const from = (path: string) => relative(here, path).replaceAll('\\', '/');
	const imports = [
		...layouts.map((path, i) => `import Layout${i} from '${from(path)}';`),
		`import Page from '${from(join(routes, page))}';`,
	];
	const open = layouts.map((_, i) => `<Layout${i} {data} {params}>`).join('');
	const close = layouts.map((_, i) => `</Layout${layouts.length - 1 - i}>`).join('');
	return [
		'<script>',
		...imports,
		'let { data, params } = $props();',
		'</script>',
		`${open}<Page {data} {params} form={null} />${close}`,
	].join('\n');
}
