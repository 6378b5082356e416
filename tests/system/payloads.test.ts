import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDone, post } from './ask.ts';
import {
	inBrowser,
	isReady,
	listenInBrowser,
	missingOn,
	openBrowser,
	scrollToTheEnd,
	shows,
	textOf,
	turnPage,
} from './browser.ts';
import { payloads, plant } from './payloads.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

let square: Square;
let state: State;
let browser: Browser;
let planted: ReturnType<typeof plant>;
beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	state.close();
	await square.app.stop();
});

test('there are payloads enough, and each is one line', () => {
	expect(payloads.length).toBeGreaterThan(200);
	expect(new Set(payloads).size).toBe(payloads.length);
	expect(Math.max(...payloads.map((payload) => payload.length))).toBeLessThan(300);
});

describe('what is sent is kept as it was typed', () => {
	/** Sends every payload and tells which were taken. A nudge may refuse one: it says stop to telephone numbers, not to code. */
	async function sendAll(
		send: (payload: string, key: string) => Promise<boolean>,
		kept: (key: string) => unknown,
	) {
		const different: [string, unknown][] = [];
		let taken = 0;
		for (const payload of payloads) {
			const key = randomUUID();
			if (!(await send(payload, key))) continue;
			taken++;
			if (kept(key) !== payload.trim()) different.push([payload, kept(key)]);
		}
		expect(different).toEqual([]);
		expect(taken).toBeGreaterThan(payloads.length * 0.9);
	}
	const bodyIn = (table: string) => (key: string) =>
		state.database.prepare(`select body from ${table} where id = ?`).pluck().get(key);

	test('posts', () =>
		sendAll(
			async (body, key) =>
				isDone(
					await post(square.app, '/lesson/play?/post', square.cookies.Amina!, { key, body, seen: 'yes' }),
				),
			bodyIn('post'),
		));

	test('comments', () =>
		sendAll(
			async (body, key) =>
				isDone(
					await post(square.app, `/lesson/play/${square.rooms['6B'].post}?/comment`, square.cookies.Amina!, {
						key,
						body,
						seen: 'yes',
					}),
				),
			bodyIn('comment'),
		));

	test('answers in one’s own words', () =>
		sendAll(
			async (answer) =>
				isDone(
					await post(square.app, '/lesson/reflect?/answer', square.cookies.Amina!, {
						question: 'thought-again',
						answer,
					}),
				),
			() =>
				JSON.parse(
					state.database
						.prepare("select value from response where key = 'thought-again' and person_id = ?")
						.pluck()
						.get(square.ids.Amina) as string,
				)[0],
		));

	test('what a report says', () =>
		sendAll(
			async (note) => {
				state.database.prepare('delete from report where person_id = ?').run(square.ids.Amina);
				return isDone(
					await post(
						square.app,
						`/lesson/play/report?kind=comment&id=${square.rooms['6B'].comment}`,
						square.cookies.Amina!,
						{ reason: 'other', note },
					),
				);
			},
			() =>
				state.database.prepare('select note from report where person_id = ?').pluck().get(square.ids.Amina),
		));
});

describe('what is kept is shown as text, and does nothing', () => {
	beforeAll(() => {
		state.restore();
		planted = plant(square, state);
	});

	test('while what would do something is noticed', async () => {
		const setOff = await listenInBrowser(browser, square, 'Amina', async (page) => {
			await page.goto('/me');
			await page.evaluate(() => {
				const image = document.createElement('div');
				image.innerHTML = '<img src="data:," onerror="alert(1)">';
				document.body.append(image);
				alert(2);
			});
			await page.waitForTimeout(300);
		});
		expect(setOff).toEqual(
			expect.arrayContaining([
				expect.stringContaining('alert was called'),
				expect.stringMatching(/script-src.* inline/),
			]),
		);
	});

	test('to a pupil: the feed, a post, what came back, her own page', async () => {
		await inBrowser(browser, square, 'Amina', async (page) => {
			const seen = [...planted.seen.map(({ body }) => body)];
			await page.goto('/lesson/play');
			await shows(page, planted.told);
			await scrollToTheEnd(page);
			await shows(page, ...seen);

			await post(square.app, '/lesson/play/pulls?/put', square.cookies.Amina!, { pull: 'endless', on: 'no' });
			await page.goto('/lesson/play');
			for (let pages = 0; ; pages++) {
				const found = await textOf(page);
				for (const body of [...seen]) if (found.includes(body)) seen.splice(seen.indexOf(body), 1);
				const older = page.locator('a[href*="before="]').last();
				if ((await older.count()) === 0) break;
				// Every other page is made by the server, the ones between by the browser.
				if (pages % 2) await page.goto((await older.getAttribute('href'))!);
				else await turnPage(page);
				await isReady(page);
			}
			expect(seen).toEqual([]);

			const { id, body } = planted.seen[7]!;
			await page.goto(`/lesson/play/${id}`);
			await shows(page, body);
			await page.goto(`/lesson/play/report?kind=post&id=${id}`);
			await shows(page, body);
			await page.goto(`/lesson/play/${planted.returned[3]!.id}/again`);
			await shows(page, planted.feedback[3]!);
			expect(await page.locator('textarea').first().inputValue()).toBe(planted.returned[3]!.body);
			await page.goto('/me');
			await shows(
				page,
				...planted.returned.map(({ body }) => body),
				...planted.feedback,
				...planted.reports,
				...planted.quoted,
			);
			await page.goto('/me/skills');
			await shows(page, planted.observed, planted.reflected);
			await page.goto(`/me/${square.rooms['6B'].run}`);
			await shows(page, ...planted.answers.slice(-6, -3));
			await page.goto('/lesson/reflect');
			await isReady(page);
		});
	});

	test('to her teacher: the lane, what was decided, the square, the answers, the ledger, the skills, the board, the cards', async () => {
		const { classroom, run } = square.rooms['6B'];
		const room = `/classroom/${classroom}`;
		await inBrowser(browser, square, 'Noor', async (page) => {
			await page.goto(`${room}/lane`);
			await shows(page, ...planted.waiting, ...planted.reports);
			await page.goto(`${room}/lane/decided`);
			await shows(page, ...planted.feedback.slice(-5));
			await page.goto(`${room}/run/${run}/square`);
			await shows(page, ...payloads);
			for (const by of ['', '?by=pupil']) {
				await page.goto(`${room}/run/${run}/answers${by}`);
				await shows(page, ...planted.answers);
			}
			for (const path of [room, `${room}/skills`, `${room}/cards`, `${room}/run/${run}`]) {
				await page.goto(path);
				await shows(page, ...planted.nicknames);
			}
			await page.goto(`${room}/activity`);
			await isReady(page);
			for (const id of planted.activities) {
				await page.goto(`${room}/activity/${id}`);
				await shows(
					page,
					String(
						state.database
							.prepare('select body from post join activity on about_id = post.id where activity.id = ?')
							.pluck()
							.get(id),
					),
				);
			}
			await page.goto(`${room}/skills/${square.ids.Amina}`);
			await shows(page, planted.observed, planted.reflected);
			await post(square.app, `${room}/run/${run}/board?/names`, square.cookies.Noor!, { names: 'on' });
			await page.context().addCookies([{ name: 'board-names', value: 'on', url: square.app.url }]);
			await page.goto(`${room}/run/${run}/board`);
			await shows(page, ...planted.nicknames.slice(0, 10));
			for (const { id, body } of planted.seen.filter((_, i) => i % 60 === 0)) {
				await post(square.app, `${room}/run/${run}/spotlight?/open`, square.cookies.Noor!, { post: id });
				await page.goto(`${room}/run/${run}/board/spotlight`);
				await shows(page, body);
			}
		});
	});

	test('to whoever stands at the door', async () => {
		const { code, person, secret } = square.rooms['6B'];
		await inBrowser(browser, square, null, async (page) => {
			await page.goto(`/join/${code}`);
			await shows(page, ...planted.nicknames);
			for (const path of [`/join/${code}/${person}`, `/join/card/${secret}`, '/']) {
				await page.goto(path);
				await isReady(page);
			}
		});
	});

	test('when it appears by itself on a page that is open', async () => {
		await inBrowser(browser, square, 'Bram', async (page) => {
			await page.goto('/lesson/play');
			await isReady(page);
			const { classroom } = square.rooms['6B'];
			const decided = await post(square.app, `/classroom/${classroom}/lane?/decide`, square.cookies.Noor!, {
				review: planted.waitingReviews.slice(0, 15),
				decision: 'approved',
			});
			expect(isDone(decided)).toBe(true);
			// Some of these words stand in others: only all of them together say that they came.
			await expect.poll(() => missingOn(page, planted.waiting.slice(0, 15)), { timeout: 15_000 }).toEqual([]);
			await shows(page, ...planted.waiting.slice(0, 15));
		});
	});
});
