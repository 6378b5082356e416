// The measurements. Start it with `npm run bench`, which sees to the packages and a browser first.
import { chdir } from 'node:process';
import { parseArgs } from 'node:util';
import { stepAside } from './cores.ts';
import type { Bench, Figure, Measurement } from './figure.ts';
import { inWords, keep, print, surroundings } from './report.ts';
import { browser } from './rows/browser.ts';
import { durability } from './rows/durability.ts';
import { full } from './rows/full.ts';
import { growth } from './rows/growth.ts';
import { live } from './rows/live.ts';
import { moderation } from './rows/moderation.ts';
import { read } from './rows/read.ts';
import { signIn } from './rows/signIn.ts';
import { start } from './rows/start.ts';
import { streams } from './rows/streams.ts';
import { writing } from './rows/write.ts';
import { calm, quick } from './turns.ts';
import { build, copyTree } from './tree.ts';

const measurements: Measurement[] = [
	read,
	writing,
	growth,
	full,
	moderation,
	live,
	signIn,
	start,
	browser,
	streams,
	durability,
];
const known = measurements.flatMap(({ rows }) => rows);

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean', default: false },
		/** A tree that an earlier bench copied and built with `--keep`; saves building it again. */
		tree: { type: 'string' },
		keep: { type: 'boolean', default: false },
	},
});
const wanted = new Set(positionals.length > 0 ? positionals.map((row) => row.toUpperCase()) : known);
const unknown = [...wanted].filter((row) => !known.includes(row));
if (unknown.length > 0) {
	console.error(`There is no row ${unknown.join(', ')}. The rows are ${known.join(' ')}.`);
	process.exit(2);
}

const began = new Date();
const machine = surroundings(began);
const copy = options.tree ? { folder: options.tree, discard() {} } : copyTree();
if (!options.tree) build(copy.folder);
// The application finds its migrations and lessons from where it is started.
chdir(copy.folder);
stepAside();

const bench: Bench = { tree: copy.folder, quick: options.quick, pace: options.quick ? quick : calm, wanted };
const figures: Figure[] = [];
const broken: string[] = [];
for (const { rows, measure } of measurements) {
	const asked = rows.filter((row) => wanted.has(row));
	if (asked.length === 0) continue;
	console.log(`\n${asked.join(', ')} …`);
	try {
		const measured = await measure(bench);
		for (const figure of measured) console.log(`  ${inWords(figure)}`);
		figures.push(...measured);
	} catch (problem) {
		broken.push(...asked);
		console.error(`  could not be measured: ${problem instanceof Error ? problem.stack : problem}`);
	}
}

print({ machine, figures, broken });
const file = keep({ machine, figures, broken, quick: options.quick, began });
console.log(`\nKept in ${file}.`);
if (options.keep) console.log(`The built tree is in ${copy.folder}: --tree ${copy.folder}`);
else copy.discard();
process.exit(broken.length > 0 || figures.some(({ promise, value }) => promise && value !== 0) ? 1 : 0);
