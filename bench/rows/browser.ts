import type { Browser } from '@playwright/test';
import type { App } from '../../tests/app.ts';
import { launch, page as openPage, type Visit } from '../chromium.ts';
import { spreadOut, stepAside } from '../cores.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { median, percentile, round } from '../figures.ts';
import { makeSchool, type Visitor } from '../school.ts';
import { fillFeed, write } from '../seed.ts';
import { serve } from '../serve.ts';
import { withoutScript } from './noScript.ts';
import { weigh } from './weight.ts';

/** B1, B2 and B3: the pupil's page in a real browser. */
export const browser: Measurement = { rows: ['B1', 'B2', 'B3'], measure };

/** How much slower a school's cheap Chromebook is than this machine. */
const slowdown = 4;
/** The shortest time that a browser reports of an event, in milliseconds. */
const shortest = 16;
const typed =
	'Zaterdag ga ik met Bram naar de speeltuin bij het kanaal. Wie gaat er mee? Bel me maar op 06 12345678 of kom langs! ' +
	'We nemen limonade mee en als het regent bouwen we een hut van takken en oude dekens.';

async function measure(bench: Bench): Promise<Figure[]> {
	const school = await makeSchool();
	const [room] = school.rooms;
	write(school.file, (rows) => fillFeed(rows, room!));
	const app = await serve(school.file);
	// A browser has many processes; on one core they would measure each other.
	spreadOut();
	const chromium = await launch();
	try {
		const pupil = room!.pupils.find(({ name }) => name === 'Amina')!;
		const figures: Figure[] = [];
		if (bench.wanted.has('B1')) figures.push(...(await weigh(chromium, app, pupil)));
		if (bench.wanted.has('B2'))
			figures.push(
				await paint(chromium, app, pupil, bench.quick ? 3 : 7),
				await typing(chromium, app, pupil),
			);
		if (bench.wanted.has('B3')) figures.push(await withoutScript(chromium, app, pupil));
		return figures;
	} finally {
		await chromium.close();
		stepAside();
		await app.stop();
		school.discard();
	}
}

async function slowed({ context, page }: Visit) {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

async function paint(chromium: Browser, app: App, pupil: Visitor, visits: number): Promise<Figure> {
	const times: number[] = [];
	for (let visit = 0; visit < visits; visit++) {
		const opened = await openPage(chromium, app, pupil);
		await slowed(opened);
		await opened.page.addInitScript(() => {
			const kept = globalThis as unknown as { largest: number };
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) kept.largest = entry.startTime;
			}).observe({ type: 'largest-contentful-paint', buffered: true });
		});
		await opened.page.goto('/lesson/play', { waitUntil: 'load' });
		await opened.page.waitForTimeout(1500);
		times.push(await opened.page.evaluate(() => (globalThis as unknown as { largest: number }).largest));
		await opened.context.close();
	}
	return {
		row: 'B2',
		what: `first visit with the processor slowed ${slowdown}×: largest contentful paint, median of ${visits}`,
		value: round(median(times) / 1000, 2),
		unit: 's',
		better: 'less',
		target: 1.5,
		moonshot: 0.8,
		details: { ms: times.map((time) => Math.round(time)) },
	};
}

/** Each key from the press to the next picture on the screen, as the browser's own event timing tells it. */
async function typing(chromium: Browser, app: App, pupil: Visitor): Promise<Figure> {
	const opened = await openPage(chromium, app, pupil);
	const { page, context } = opened;
	await page.addInitScript((threshold) => {
		const kept = globalThis as unknown as { keys: Record<number, number> };
		kept.keys = {};
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
				if (entry.interactionId)
					kept.keys[entry.interactionId] = Math.max(kept.keys[entry.interactionId] ?? 0, entry.duration);
		}).observe({ type: 'event', durationThreshold: threshold, buffered: true } as PerformanceObserverInit);
	}, shortest);
	await page.goto('/lesson/play', { waitUntil: 'load' });
	const field = page.locator('textarea[name=body]').first();
	const nudges = page.waitForResponse((response) => /\.js$/.test(new URL(response.url()).pathname));
	await field.focus();
	await nudges;
	await page.waitForTimeout(1000);
	await slowed(opened);
	await page.evaluate(() => ((globalThis as unknown as { keys: object }).keys = {}));
	await page.keyboard.type(typed, { delay: 80 });
	await page.waitForTimeout(500);
	const nudged = (await page.locator('mark').count()) > 0;
	const reported = Object.values(
		await page.evaluate(() => (globalThis as unknown as { keys: Record<number, number> }).keys),
	);
	await context.close();
	if (!nudged) throw new Error('No nudge was shown while typing, so typing with nudges was not measured');
	// Keys that the browser does not report took less than the shortest that it does.
	const keys = [...reported, ...Array<number>(Math.max(0, typed.length - reported.length)).fill(shortest)];
	return {
		row: 'B2',
		what: `typing in the composer with nudges, processor slowed ${slowdown}×: per key, 98th percentile of ${keys.length}`,
		value: percentile(keys, 98),
		unit: 'ms',
		better: 'less',
		target: 50,
		moonshot: 16,
		details: { median: median(keys), worst: Math.max(...keys) },
	};
}
