import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/browser.js';
import type { Square } from './square.ts';

export const openBrowser = () =>
	chromium.launch({
		executablePath: findChromium() ?? undefined,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});

/** Opens a browser in which somebody is signed in, and sees to it that nothing in it was set off. */
export const inBrowser = async (
	browser: Browser,
	square: Square,
	who: string | null,
	look: (page: Page) => Promise<void>,
) => expect(await listenInBrowser(browser, square, who, look)).toEqual([]);

/** The same, and tells what was. */
export async function listenInBrowser(
	browser: Browser,
	square: Square,
	who: string | null,
	look: (page: Page) => Promise<void>,
): Promise<string[]> {
	const context: BrowserContext = await browser.newContext({ baseURL: square.app.url });
	const setOff: string[] = [];
	if (who)
		await context.addCookies([
			{
				name: 'session',
				value: square.cookies[who]!.slice('session='.length),
				url: square.app.url,
				httpOnly: true,
				sameSite: 'Lax',
			},
		]);
	await context.exposeFunction('__setOff', (what: string) => setOff.push(what));
	await context.addInitScript(listenForTrouble);
	const page = await context.newPage();
	page.on('dialog', (dialog) => {
		setOff.push(`${page.url()}: a dialog`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => setOff.push(`${page.url()}: ${error.message}`));
	page.on('request', (request) => {
		if (!request.url().startsWith(square.app.url) && !/^(data|blob):/.test(request.url()))
			setOff.push(`asked ${request.url()}`);
	});
	try {
		await look(page);
		return setOff;
	} finally {
		await context.close();
	}
}

/** Goes to the older posts without a new page, and waits until they stand there. */
export async function turnPage(page: Page) {
	const first = () => page.locator('.posts article').first().textContent();
	const before = await first();
	await page.locator('a[href*="before="]').last().click();
	await expect.poll(first, { timeout: 10_000 }).not.toBe(before);
}

/** Scrolls on where posts keep coming, and asks for more wherever that pauses, until there are no more. */
export async function scrollToTheEnd(page: Page) {
	const posts = page.locator('[data-post]');
	const more = page.locator('.end button');
	const untilItPauses = async () => {
		await page.locator('.end').scrollIntoViewIfNeeded();
		return (await page.locator('.end [role="status"]').textContent())!.trim();
	};
	for (;;) {
		await expect.poll(untilItPauses, { timeout: 10_000 }).not.toBe('');
		if ((await more.count()) === 0) return;
		const before = await posts.count();
		await more.click();
		await expect.poll(() => posts.count(), { timeout: 10_000 }).toBeGreaterThan(before);
	}
}

/** Runs in the page before anything else there. */
function listenForTrouble() {
	const tell = (globalThis as unknown as { __setOff: (what: string) => void }).__setOff;
	document.addEventListener('securitypolicyviolation', (event) =>
		tell(`${location}: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
	);
	for (const name of ['alert', 'confirm', 'prompt', '__hook', 'print'])
		Object.defineProperty(globalThis, name, { value: () => tell(`${location}: ${name} was called`) });
}

/** Waits until the page has come alive: only then has the browser made its own version of it. */
export async function isReady(page: Page) {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const odd = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter(
				(element) =>
					[...element.attributes].some(
						({ name, value }) =>
							/^on/i.test(name) ||
							(/^(href|src|action|formaction)$/i.test(name) &&
								/^\s*(javascript|data:text|vbscript)/i.test(value)),
					) || /^(iframe|object|embed|base|frame|applet|marquee)$/i.test(element.tagName),
			)
			.map((element) => element.outerHTML.slice(0, 200)),
	);
	expect(odd, page.url()).toEqual([]);
}

/** All that stands on a page, without what its scripts and styles say. */
export const textOf = (page: Page) =>
	page.evaluate(() => {
		const body = document.body.cloneNode(true) as HTMLElement;
		for (const element of body.querySelectorAll('script, style')) element.remove();
		return body.textContent;
	});

export async function missingOn(page: Page, texts: string[]): Promise<string[]> {
	const found = await textOf(page);
	return texts.filter((text) => !found.includes(text));
}

export async function shows(page: Page, ...texts: string[]) {
	await isReady(page);
	expect(texts.length).toBeGreaterThan(0);
	expect(await missingOn(page, texts), page.url()).toEqual([]);
}
