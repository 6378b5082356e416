import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Lower rooms first. A room may use those below it; rooms of one line never use each other. */
const floors: string[][] = [
	['server', 'text', 'ui', 'paraglide', 'nudge'],
	['pictures'],
	['people', 'mail'],
	['live', 'images'],
	['consent', 'accounts', 'access'],
	['activity'],
	['skills'],
	['moderation'],
	['lessons', 'network', 'experts', 'news', 'school'],
	['demo'],
];
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));

/** Neighbours that one floor holds although one of them looks at the other; each with its reason. */
const neighbours = new Set([
	// Components speak the visitor's language, and the one configured Markdown knows which that is.
	'ui → paraglide',
	'text → paraglide',
	'nudge → text',
	// Accounts and access are both about persons; a session is found before a door is asked.
	'access → server',
]);

/** Types may look up: they weigh nothing and are gone when the code runs. */
const typeOnly = /^\s*(import|export)\s+type\b/;

type Import = { from: string; to: string; line: string };

const files = list('src').filter(
	(path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('src/lib/paraglide/'),
);
const sources = files.filter((path) => !/\.(test|fixture)\.ts$/.test(path));

function list(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string, text = readFileSync(path, 'utf8')): Import[] {
	const statements =
		text.match(/^\s*(?:import|export)[^;'"]*from\s*['"][^'"]+['"]|import\(['"][^'"]+['"]\)/gm) ?? [];
	return statements.map((line) => {
		const target = /['"]([^'"]+)['"]/.exec(line)![1]!;
		const to = target.startsWith('#lib/')
			? `src/lib/${target.slice(5)}`
			: target.startsWith('.')
				? relative('.', join(dirname(path), target))
				: target;
		return { from: path, to, line };
	});
}

/** As many files as a reader takes in at once, beside their tests and fixtures. */
const mostInFolder = 40;

export function drawers(paths: string[]): string[] {
	const counts = new Map<string, number>();
	for (const path of paths.filter(
		(path) => path.startsWith('src/lib/') && !/\.(test|fixture)\.ts$/.test(path),
	))
		counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count > mostInFolder)
		.map(([folder, count]) => `${folder} holds ${count} files`);
}

const roomOf = (path: string) => /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? null;

export function upward(imports: Import[]): string[] {
	return imports
		.filter(({ line }) => !typeOnly.test(line))
		.flatMap(({ from, to }) => {
			if (to.startsWith('src/routes') && roomOf(from)) return [`${from} looks at a route: ${to}`];
			const [mine, other] = [roomOf(from), roomOf(to)];
			if (!mine || !other || mine === other || neighbours.has(`${mine} → ${other}`)) return [];
			return floorOf(other) < floorOf(mine) ? [] : [`${from} looks up or sideways at ${to}`];
		});
}

const isPure = (path: string) =>
	/^src\/lib\/.*\.ts$/.test(path) &&
	!path.endsWith('.server.ts') &&
	!path.endsWith('.svelte.ts') &&
	!path.startsWith('src/lib/server/');

export function impurities(path: string, text: string): string[] {
	const forbidden: [RegExp, string][] = [
		[/\bnew Date\(\)|\bDate\.now\(\)|performance\.now\(\)/, 'a clock'],
		[/\bMath\.random\(|\brandom(UUID|Bytes|Int)\(/, 'chance'],
		[/from '(drizzle-orm|better-sqlite3|pg|node:fs|node:crypto)/, 'the database or the disk'],
		[/from '\$app\//, 'the framework'],
		[/from '[^']*\.server(\.ts)?'/, 'the server'],
	];
	return forbidden.flatMap(([pattern, what]) =>
		pattern.test(text.replaceAll(/^\s*import type.*$/gm, '')) ? [`${path}: ${what}`] : [],
	);
}

/** An attribute that says "closed" takes away what was opened meanwhile; spread in only where it is to be open, it does not. */
const snapsShut = (text: string) => /<details\b[^>{]*\sopen=\{/.test(text);

describe('the house', () => {
	test('there is a house to look at', () => expect(sources.length).toBeGreaterThan(50));

	test('every room stands on a floor', () => {
		const rooms = new Set(sources.flatMap((path) => roomOf(path) ?? []));
		expect([...rooms].filter((room) => floorOf(room) < 0)).toEqual([]);
	});

	test('no room looks up or sideways', () => {
		expect(sources.flatMap((path) => upward(importsOf(path)))).toEqual([]);
	});

	test('a planted look upwards is noticed', () => {
		const planted = importsOf(
			'src/lib/moderation/planted.ts',
			`import { inFeed } from '#lib/network/feed/feed.server.ts'`,
		);
		expect(upward(planted)).toHaveLength(1);
	});

	test('no folder is a drawer', () => {
		expect(drawers(files)).toEqual([]);
	});

	test('a planted drawer is noticed, and its tests are not counted', () => {
		const planted = Array.from({ length: mostInFolder }, (_, i) => `src/lib/ui/Planted${i}.svelte`);
		expect(drawers([...planted, 'src/lib/ui/planted.test.ts', 'src/lib/ui/qr/Qr.svelte'])).toEqual([]);
		expect(drawers([...planted, 'src/lib/ui/One.svelte'])).toEqual(['src/lib/ui holds 41 files']);
	});

	test('pure files know no clock, no chance, no database, no framework', () => {
		const found = sources.filter(isPure).flatMap((path) => impurities(path, readFileSync(path, 'utf8')));
		expect(found).toEqual([]);
	});

	test('a planted clock is noticed', () => {
		expect(impurities('src/lib/network/planted.ts', 'const now = Date.now();')).toHaveLength(1);
	});

	test('the interface knows no domain', () => {
		const imports = sources
			.filter((path) => path.startsWith('src/lib/ui/'))
			.flatMap((path) => importsOf(path));
		const rooms = imports.flatMap(({ to }) => roomOf(to) ?? []);
		expect(rooms.filter((room) => !['ui', 'paraglide', 'text'].includes(room))).toEqual([]);
	});

	test('only people and access speak of roles', () => {
		const rooms = ['people', 'access', 'server', 'demo'];
		const speaking = sources.filter(
			(path) =>
				path.endsWith('.ts') &&
				!rooms.includes(roomOf(path) ?? '') &&
				/\brole\b/.test(readFileSync(path, 'utf8').replaceAll(/role=["'\w]*/g, '')),
		);
		expect(speaking).toEqual([]);
	});

	test('lucia is imported by one file', () => {
		const importing = sources.filter((path) => importsOf(path).some(({ to }) => to === 'lucia'));
		expect(importing).toEqual(['src/lib/accounts/session.server.ts']);
	});

	test('what somebody opened before the page woke stays open', () => {
		const snaps = sources.filter((path) => snapsShut(readFileSync(path, 'utf8')));
		expect(snaps).toEqual([]);
	});

	test('a planted one is noticed', () => {
		expect(snapsShut('<details class="more" open={mistake !== null}>')).toBe(true);
		expect(snapsShut('<details {...mistake ? { open: true } : {}}><Sheet open={isOpen} /></details>')).toBe(
			false,
		);
		expect(snapsShut('<details class="paper" bind:open>')).toBe(false);
	});

	test('writing happens only in transactions: nothing asks the open database to insert', () => {
		const asking = sources.filter((path) =>
			/\bdb\s*\.\s*(insert|update|delete)\(/.test(readFileSync(path, 'utf8')),
		);
		expect(asking).toEqual([]);
	});

	test('every route group is a door that access knows', () => {
		const doors = readFileSync('src/lib/access/doors.ts', 'utf8');
		const groups = readdirSync('src/routes', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(groups.length).toBeGreaterThan(3);
		expect(groups.map(({ name }) => name).filter((name) => !doors.includes(`'${name}'`))).toEqual([]);
	});
});
