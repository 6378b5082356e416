// `npm test`: everything, in a real browser too. Ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, install, nodePath, root, surroundings } from './ready.js';

install();
const { ensureChromium } = await import('./browser.js');
const { startPostgres } = await import('./postgres.js');

const reports = mkdtempSync(join(tmpdir(), 'oefenplein-reports-'));
const counted = { passed: 0, failed: 0, skipped: 0 };
/** Named once more at the end: what a run printed is long, and often shortened. */
const failures = [];
let broken = false;

const postgres = await startPostgres();
if (!postgres)
	console.log(
		'LEFT OUT: the PostgreSQL half of the integration tests. No server could be started; set TEST_DATABASE_URL to one.',
	);

try {
	vitest('unit', 'sqlite', ...(postgres ? ['postgres'] : []));
	build();
	vitest('system');
	playwright();
} finally {
	postgres?.stop();
}

if (!postgres) console.log('Reminder: the PostgreSQL half was left out.');
for (const failure of failures) console.log(`FAILED: ${failure}`);
const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : '';
console.log(`${counted.passed} passed, ${counted.failed} failed${skipped}`);
process.exit(broken || counted.failed > 0 || counted.passed === 0 ? 1 : 0);

function vitest(...projects) {
	const report = join(reports, `${projects[0]}.json`);
	const chosen = projects.flatMap((project) => ['--project', project]);
	const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	tool(['vitest', 'vitest.mjs'], ['run', ...chosen, ...reporting], {
		TEST_DATABASE_URL: postgres?.url ?? '',
	});
	const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
		readFileSync(report, 'utf8'),
	);
	count(numPassedTests, numFailedTests, numPendingTests);
	for (const { name, assertionResults } of testResults)
		for (const { status, fullName } of assertionResults)
			if (status === 'failed') failures.push(`${relative(root, name)}: ${fullName}`);
}

function playwright() {
	const report = join(reports, 'playwright.json');
	tool(['@playwright', 'test', 'cli.js'], ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		CHROMIUM: ensureChromium(),
		JOURNEYS: process.env.JOURNEYS ?? 'in-turn',
	});
	const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
	count(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
	failures.push(...suites.flatMap(failedIn));
}

function failedIn({ specs = [], suites = [] }) {
	const own = specs
		.filter(({ ok }) => !ok)
		.map(({ file, title, tests }) => `${file}: ${title} (${tests[0].projectName})`);
	return [...own, ...suites.flatMap(failedIn)];
}

function tool(path, args, more) {
	const { status } = spawnSync(nodePath(), [join(root, 'node_modules', ...path), ...args], {
		cwd: root,
		stdio: 'inherit',
		env: surroundings(more),
	});
	if (status !== 0) broken = true;
}

function count(passed, failed, skipped) {
	counted.passed += passed;
	counted.failed += failed;
	counted.skipped += skipped;
}
