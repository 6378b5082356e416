import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { App } from '../tests/app.ts';
import settings from '../playwright.config.ts';
import type { Visitor } from './school.ts';

/** The browser of the journeys. */
export const launch = (): Promise<Browser> => chromium.launch(settings.use?.launchOptions);

export type Visit = { context: BrowserContext; page: Page };

/** A browser that has never been here, with somebody signed in. */
export async function page(
	browser: Browser,
	app: App,
	{ cookie }: Visitor,
	options: { javaScriptEnabled?: boolean } = {},
): Promise<Visit> {
	const context = await browser.newContext({
		baseURL: app.url,
		locale: 'nl-NL',
		viewport: { width: 1366, height: 768 },
		...options,
	});
	const [name, value] = cookie.split('=') as [string, string];
	await context.addCookies([{ name, value, url: app.url }]);
	return { context, page: await context.newPage() };
}
