import { readFileSync } from 'node:fs';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { startApp, type App } from '../app.ts';
import { demoSchool } from '../demo.ts';
import { speak, type Language } from './words.ts';

export { expect };

type Journey = {
	/** An application of this journey's own, with the demo school in it. */
	app: App;
	/** A browser of somebody's own, signed in as this person of the demo school. */
	as(who: string, options?: Device): Promise<Page>;
	/** A browser in which nobody is signed in. */
	visitor(options?: Device): Promise<Page>;
};

type Device = {
	javaScriptEnabled?: boolean;
	hasTouch?: boolean;
	viewport?: { width: number; height: number };
};

/** What all journeys of a worker share. */
export type Shared = {
	/** In which of the two languages everybody meets the product: that of the project. */
	language: Language;
	demo: ReturnType<typeof demoSchool>;
};

export const test = base.extend<Journey, Shared>({
	language: ['nl', { option: true, scope: 'worker' }],

	demo: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const demo = demoSchool();
			await use(demo);
			demo.discard();
		},
		{ scope: 'worker' },
	],

	app: async ({ demo, language }, use) => {
		speak(language);
		const app = await startApp({}, await demo.copy());
		await use(app);
		await app.stop();
	},

	visitor: async ({ app, browser, language }, use) => {
		const contexts: BrowserContext[] = [];
		const problems: string[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ baseURL: app.url, ...options });
			contexts.push(context);
			await context.addCookies([{ name: 'language', value: language, url: app.url }]);
			const page = await context.newPage();
			watch(page, app.url, problems);
			return page;
		});
		await Promise.all(contexts.map((context) => context.close()));
		expect(problems).toEqual([]);
	},

	as: async ({ app, visitor }, use) => {
		await use(async (who, options) => {
			const page = await visitor(options);
			// What a tap at the demo's door sends. The tap has a journey of its own; the others need not walk by there.
			const sent = { form: { who }, headers: { origin: app.url, accept: 'text/html' }, maxRedirects: 0 };
			const answer = await page.request.post('/demo', sent);
			expect(answer.status()).toBe(303);
			await page.goto(answer.headers().location!);
			return page;
		});
	},
});

/** No journey may end with an error in the console, a blocked style or script, or a request to another host. */
function watch(page: Page, origin: string, problems: string[]) {
	page.on('console', (message) => {
		if (message.type() === 'error' && !isExpected(message.text()))
			problems.push(`${page.url()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
			problems.push(`asked another host: ${url}`);
	});
}

/** What a browser itself says of an answer that is meant to refuse, or of a connection that a journey cuts. */
const isExpected = (text: string) =>
	/Failed to load resource: the server responded with a status of (4\d\d)/.test(text) ||
	/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|FAILED)/.test(
		text,
	);

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The pages that know how to look at themselves, from the next document they open. */
const taught = new WeakSet<Page>();

/**
 * By the page's own hand: a builder that opens a page beside it for every look doubles the time. And the half megabyte
 * goes to the browser once for all documents of a page: sending it to each took a third of the look.
 */
async function bringAxe(page: Page) {
	const script = `window.bringAxe = () => { ${axeSource} };`;
	if (!taught.has(page)) {
		taught.add(page);
		await page.addInitScript({ content: script });
	}
	const isThere = await page.evaluate(() => {
		const { axe, bringAxe } = window as unknown as { axe?: unknown; bringAxe?: () => void };
		if (!axe) bringAxe?.();
		return Boolean(axe ?? bringAxe);
	});
	if (isThere) return;
	const session = await page.context().newCDPSession(page);
	await session.send('Runtime.evaluate', { expression: axeSource });
	await session.detach();
}

/** WCAG 2.2 AA and below, on the page as it stands. */
export async function expectAccessible(page: Page) {
	// What is far down is not drawn yet and has no size to be judged by.
	await page.evaluate(() => {
		for (const element of document.querySelectorAll<HTMLElement>('body *'))
			if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
	});
	await bringAxe(page);
	const violations = await page.evaluate(async (tags) => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
			runOnly: tags,
			resultTypes: ['violations'],
			// None of these rules reads style sheets, and fetching them takes half the time.
			preload: false,
		});
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
	}, standards);
	// Soft, so that one look tells of every page and not of the first one.
	expect.soft(violations, page.url()).toEqual([]);
}
