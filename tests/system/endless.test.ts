import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDone, post } from './ask.ts';
import { inBrowser, isReady, openBrowser } from './browser.ts';
import { plant } from './payloads.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

let square: Square;
let state: State;
let browser: Browser;
beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
	plant(square, state);
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	state.close();
	await square.app.stop();
});

test('posts keep coming when the end came in sight while the square was being looked at again', () =>
	inBrowser(browser, square, 'Amina', async (page) => {
		const posts = page.locator('[data-post]');
		const count = () => posts.count();
		const end = page.locator('.end');
		await page.goto('/lesson/play');
		await isReady(page);
		const grows = async (before: number) => {
			await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(before);
			return count();
		};
		const first = await count();
		await end.scrollIntoViewIfNeeded();
		const second = await grows(first);
		// It has asked whether she wants more; now none of it asks for a while.
		await end.getByRole('button').click();
		const third = await grows(second);

		let asked = 0;
		let answer = () => {};
		const held = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/lesson/play/older?*', async (route) => {
			asked++;
			await held;
			await route.continue();
		});
		// No post comes or goes: what is older stays where it was.
		const heart = { kind: 'heart' };
		const cookie = square.cookies[square.pupils[0]!]!;
		const id = await posts.first().getAttribute('data-post');
		expect(isDone(await post(square.app, `/lesson/play/${id}?/react`, cookie, heart))).toBe(true);
		await expect.poll(() => asked, { timeout: 10_000 }).toBe(1);
		await end.evaluate(
			(element) =>
				new Promise<void>((seen) => {
					new IntersectionObserver(([entry]) => {
						if (entry!.isIntersecting) seen();
					}).observe(element);
					element.scrollIntoView();
				}),
		);
		answer();
		await grows(third);
	}));
