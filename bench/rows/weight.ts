import type { Browser, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import type { App } from '../../tests/app.ts';
import { page as openPage } from '../chromium.ts';
import type { Figure } from '../figure.ts';
import { round } from '../figures.ts';
import type { Visitor } from '../school.ts';

type Weighed = { url: string; kind: 'JavaScript' | 'CSS' | 'font' | 'other'; bytes: number };

/** Long enough for everything that a page asks for by itself. */
const settling = 2000;

/** B1: what a first visit to the pupil's network page brings, each answer compressed by ourselves. */
export async function weigh(browser: Browser, app: App, pupil: Visitor): Promise<Figure[]> {
	const { context, page } = await openPage(browser, app, pupil);
	const answers: Promise<Weighed>[] = [];
	page.on('response', (response) => answers.push(weight(response)));
	await page.goto('/lesson/play', { waitUntil: 'load' });
	await page.waitForTimeout(settling);
	const first = await Promise.all(answers.splice(0));
	await page.locator('textarea[name=body]').first().focus();
	await page.waitForTimeout(settling);
	const toWrite = await Promise.all(answers.splice(0));
	await context.close();

	const sum = (of: Weighed[], ...kinds: Weighed['kind'][]) =>
		round(
			of.filter(({ kind }) => kinds.includes(kind)).reduce((total, { bytes }) => total + bytes, 0) / 1000,
			1,
		);
	const common = { row: 'B1', better: 'less', unit: 'kB' } as const;
	const visit = "first visit to the pupil's network page, gzip";
	return [
		{
			...common,
			what: `${visit}: JavaScript`,
			value: sum(first, 'JavaScript'),
			target: 80,
			moonshot: 50,
			details: { onceSheWrites: sum(toWrite, 'JavaScript'), heaviest: heaviest(first) },
		},
		{ ...common, what: `${visit}: CSS`, value: sum(first, 'CSS'), target: 20, moonshot: 12 },
		{
			...common,
			what: `${visit}: all without fonts`,
			value: sum(first, 'JavaScript', 'CSS', 'other'),
			target: 250,
			moonshot: 120,
			details: { fonts: sum(first, 'font') },
		},
		{ ...common, what: 'requests on that visit', value: first.length, unit: '', target: 25, moonshot: null },
	];
}

async function weight(response: Response): Promise<Weighed> {
	const type = response.headers()['content-type'] ?? '';
	const url = new URL(response.url()).pathname;
	const kind = /javascript/.test(type)
		? 'JavaScript'
		: /css/.test(type)
			? 'CSS'
			: /font/.test(type)
				? 'font'
				: 'other';
	// A stream of events has no end, and next to nothing in it.
	if (/event-stream/.test(type)) return { url, kind, bytes: 0 };
	const body = await response.body().catch(() => Buffer.alloc(0));
	// Fonts are compressed already.
	return { url, kind, bytes: kind === 'font' ? body.length : gzipSync(body).length };
}

const heaviest = (answers: Weighed[]) =>
	Object.fromEntries(
		answers
			.filter(({ kind }) => kind !== 'font')
			.toSorted((a, b) => b.bytes - a.bytes)
			.slice(0, 5)
			.map(({ url, bytes }) => [url.split('/').at(-1), `${round(bytes / 1000, 1)} kB`]),
	);
