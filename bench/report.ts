import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { pinned } from './cores.ts';
import { verdictOf, type Figure } from './figure.ts';
import { percent, restless } from './figures.ts';
import { root } from './tree.ts';

export const method = [
	'Ratios compare two sides inside one run: they take turns (A B A B …), each for a few seconds, after a warm-up that does not count,',
	'over 20 kept-alive connections from autocannon; at least five rounds, medians of the last five, more rounds while a side is restless.',
	pinned
		? 'Server and load have a core each (taskset).'
		: 'Server and load share their cores: there is no second one, or no taskset.',
	`No ratio is given when the rounds of one side lie more than ${percent(restless)} apart. All load goes to 127.0.0.1.`,
].join('\n');

export type Machine = ReturnType<typeof surroundings>;

export function surroundings(began: Date) {
	const versionOf = (name: string): string =>
		(
			JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
				version: string;
			}
		).version;
	const database = new Database(':memory:');
	const sqlite = database.prepare('select sqlite_version()').pluck().get() as string;
	database.close();
	return {
		date: began.toISOString(),
		commit: commit(),
		node: process.version,
		kit: versionOf('@sveltejs/kit'),
		svelte: versionOf('svelte'),
		'better-sqlite3': versionOf('better-sqlite3'),
		sqlite,
		processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
		load: loadavg()
			.map((load) => load.toFixed(1))
			.join(' '),
	};
}

/** Which commit was measured, and whether something was changed since; a copy without its history has none. */
function commit(): string {
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
	try {
		const changed = git('status', '--porcelain', '--', ':!bench/results') !== '';
		return git('rev-parse', '--short', 'HEAD') + (changed ? '-changed' : '');
	} catch {
		return 'unknown';
	}
}

type Report = { machine: Machine; figures: Figure[]; broken: string[] };

/** The table, and below it what was reached and what was not. */
export function print({ machine, figures, broken }: Report) {
	console.log(
		`\n${Object.entries(machine)
			.map(([name, value]) => `${name} ${value}`)
			.join(' · ')}\n\n${method}\n`,
	);
	const lines = figures.map((figure) => [
		figure.row,
		figure.what,
		show(figure, figure.value),
		show(figure, figure.target),
		show(figure, figure.moonshot),
		verdictOf(figure) === 'told' ? '' : verdictOf(figure),
	]);
	const table = [['row', 'what', 'measured', 'figure', 'moonshot', ''], ...lines];
	const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
	for (const line of table)
		console.log(
			line
				.map((cell, i) => cell.padEnd(widths[i]!))
				.join('  ')
				.trimEnd(),
		);

	const judged = figures.filter((figure) => verdictOf(figure) !== 'told');
	const having = (...verdicts: string[]) => judged.filter((figure) => verdicts.includes(verdictOf(figure)));
	console.log(
		`\n${having('moonshot', 'reached').length} of ${judged.length} figures reached, ${having('moonshot').length} of them the moonshot.`,
	);
	for (const figure of having('missed', 'refused')) console.log(inWords(figure));
	if (broken.length > 0) console.log(`Could not be measured: ${broken.join(', ')}.`);
}

/** One figure as a sentence. */
export function inWords(figure: Figure): string {
	const { row, what, value, target, better, refused, details } = figure;
	const aside = details ? ` — ${JSON.stringify(details)}` : '';
	if (value === null) return `${row} ${what}: refused, ${refused}${aside}`;
	const told = `${row} ${what}: ${show(figure, value)}`;
	const verdict = verdictOf(figure);
	if (verdict === 'told') return told + aside;
	const sign = better === 'more' ? '≥' : '≤';
	if (verdict !== 'missed') return `${told} (${sign} ${show(figure, target)}): ${verdict}${aside}`;
	const by = target === 0 ? show(figure, value) : percent(Math.abs(value - target!) / target!);
	return `${told} (${sign} ${show(figure, target)}): missed by ${by}${aside}`;
}

const show = ({ unit }: Figure, value: number | null): string => {
	if (value === null) return '–';
	const digits = unit === 'ratio' ? 2 : value < 10 && !Number.isInteger(value) ? 1 : 0;
	return `${value.toFixed(digits)}${unit === 'ratio' || unit === '' ? '' : ` ${unit}`}`;
};

/** Keeps everything that was measured as JSON; answers where. */
export function keep(report: Report & { quick: boolean; began: Date }): string {
	const { machine, figures, broken, quick, began } = report;
	const folder = join(root, 'bench', 'results');
	mkdirSync(folder, { recursive: true });
	const file = join(folder, `${began.toISOString().slice(0, 10)}-${machine.commit}.json`);
	const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
	writeFileSync(file, JSON.stringify({ machine, method, quick, figures: judged, broken }, null, '\t') + '\n');
	return relative(root, file);
}
