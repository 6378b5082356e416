import type { Page } from '@playwright/test';
import { folder } from '../../src/lib/network/scenario/import/package.fixture.ts';
import { zipOf } from '../../src/lib/network/scenario/import/zip.fixture.ts';
import { approve, beginWithChatsAtOnce, goTo, laneOf, postWith, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

const widths = [360, 1366] as const;
/** Everything is measured at both widths and looked at whole at one: languages change lengths, not roles and colours. */
const lookedAtWhole = { nl: 1366, en: 360 } as const;

/** Nothing reaches over the side of the page. */
async function expectToFit(page: Page) {
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect.soft(over, `${page.url()} is ${over} px too wide`).toBeLessThanOrEqual(1);
}

/** Where to leave a picture of every page at three widths, for somebody who wants to look at them all. */
const pictures = process.env.SCREENSHOTS;

/** Many pages in one journey; three pictures of each take longer than looking. */
const longEnough = pictures ? 3_600_000 : 600_000;

async function photograph(page: Page, folder: string) {
	const { pathname, search } = new URL(page.url());
	const name = (pathname + search).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^\w-]+/g, '_');
	for (const width of [360, 768, 1366]) {
		await page.setViewportSize({ width, height: 768 });
		await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
	}
}

async function lookHere(page: Page) {
	// Asked in the page's own words: for a locator Playwright brings its own to every document, and that takes longer.
	await expect.poll(() => page.evaluate(() => document.querySelector('h1')?.checkVisibility())).toBe(true);
	// First as the page before was left, which saves every second change.
	const [narrow, wide] = widths;
	for (const width of page.viewportSize()?.width === narrow ? [narrow, wide] : [wide, narrow]) {
		await page.setViewportSize({ width, height: 768 });
		if (width === inLanguage(lookedAtWhole)) await expectAccessible(page);
		await expectToFit(page);
	}
	if (pictures) await photograph(page, `${pictures}/${test.info().project.name}`);
}

async function look(page: Page, paths: readonly string[]) {
	for (const path of paths) {
		await page.goto(path);
		await lookHere(page);
	}
}

test('every page is accessible and fits, on a phone and on a laptop', async ({ as, visitor }) => {
	test.setTimeout(longEnough);
	const noor = await as('noor');
	const amina = await as('Amina');
	const joris = await as('joris');
	const stranger = await visitor();

	await look(stranger, [
		'/',
		'/sign-in',
		'/join',
		'/join/PLEIN7',
		'/demo/outbox',
		'/badge/check',
		'/visit/gone',
		'/visit/thanks',
	]);
	await look(amina, ['/lesson', '/me', '/me/portrait', '/me/skills', '/help', '/account', '/threads']);
	const conversation = await amina.locator('a[href^="/threads/"]').first().getAttribute('href');
	const thread = conversation!.slice('/threads/'.length);
	await look(amina, [conversation!]);
	const wrong = await amina.locator(`a[href^="${conversation}/report"]`).first().getAttribute('href');
	await look(amina, [wrong!]);
	await look(joris, ['/visit', `/visit/thread/${thread}`]);
	const bram = await as('Bram');
	await look(bram, ['/me/skills', '/me/check']);
	const check = await bram.locator('a[href^="/me/check/"]').first().getAttribute('href');
	await look(bram, [check!]);

	const marja = await as('marja');
	await look(marja, [
		'/school/skills',
		'/school/skills/checks',
		'/school/frameworks',
		'/school/badges',
		'/school/log',
		...['slo', 'nmw', 'digcomp'].map((id) => `/school/frameworks/${id}`),
	]);
	await lookHere(await bringIn(noor));
	await beginWithChatsAtOnce(noor);
	const desk = noor.url().split('?')[0]!;
	const room = desk.replace(/\/run\/.*/, '');
	await look(amina, ['/lesson', '/lesson/learn', '/lesson/practise']);
	await goTo(noor, 'play');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Een bericht om naar te kijken');
	const person = await stranger
		.goto('/join/PLEIN7')
		.then(() => stranger.getByRole('link', { name: 'Bram', exact: true }).getAttribute('href'));
	await look(stranger, [person!]);
	const cast = await amina.locator('a[href*="/cast/"]').first().getAttribute('href');
	const own = await amina.locator('article[id^="post-"]').last().getAttribute('id');
	await look(amina, [
		'/lesson/play/chats',
		'/lesson/play/goals',
		'/lesson/play/notifications',
		'/lesson/play/search?q=a',
		'/lesson/play/profile',
		'/lesson/play/friends',
		'/lesson/play/write',
		`/lesson/play/profile/${person!.split('/').at(-1)}`,
	]);
	await look(amina, [
		'/lesson/play/ranking?left=own',
		'/lesson/play/curtain',
		'/lesson/play/bubble?step=3',
		'/lesson/play/footprint',
	]);
	await look(amina, ['/lesson/play', cast!, `/lesson/play/${own!.slice('post-'.length)}`]);
	const its = (page: string) => `/lesson/play/${own!.slice('post-'.length)}/${page}`;
	await look(amina, [its('journey'), its('share'), its('history'), its('change')]);
	await amina.goto('/lesson/play/chats/noud');
	await expect(amina.locator('button[name=reply]').first()).toBeVisible();
	await lookHere(amina);
	const report = await amina.locator('a[href*="/lesson/play/report?"]').first().getAttribute('href');
	await look(amina, [report!]);
	await stranger.goto('/badge/check');
	await stranger.locator('textarea').fill('a.b.c');
	await stranger.locator('main form button[type=submit]').last().click();
	await expect(stranger.locator('textarea')).toHaveValue('a.b.c');
	await lookHere(stranger);
	await amina.goto('/lesson/play');
	const why = await amina.locator('a[href$="/why"]').first().getAttribute('href');
	await look(amina, [why!]);
	await look(noor, [
		'/today',
		'/lessons',
		'/lessons/deel-ik-dit',
		'/lessons/deel-ik-dit/home',
		'/scenarios',
		'/scenarios/deel-ik-dit',
		'/scenarios/deel-ik-dit/preview?minute=20',
		desk,
		`${desk}/answers`,
		`${desk}/square`,
		`${desk}/summary`,
		`${desk}?only=waiting`,
		`${desk}/pupil/${person!.split('/').at(-1)}`,
		`${desk}/pupil/${person!.split('/').at(-1)}/screen`,
		`${desk}/pupil/${person!.split('/').at(-1)}/chats`,
		`${desk}/board`,
		...['learn', 'practise', 'play', 'reflect'].map((step) => `${desk}/board/${step}`),
		room,
		`${room}/cards`,
		laneOf(desk),
		`${laneOf(desk)}/decided`,
		`${room}/skills`,
		`${room}/skills/check`,
		`${room}/skills/check/${check!.split('/').at(-1)}`,
		`${room}/skills/check/${check!.split('/').at(-1)}/${person!.split('/').at(-1)}`,
		`${room}/skills?framework=nmw`,
		`${room}/skills?framework=digcomp`,
		`${room}/skills/${person!.split('/').at(-1)}`,
		`${room}/skills/${person!.split('/').at(-1)}/badges`,
		`${room}/skills/goal/slo:24A.2`,
		...['report', 'diploma'].map((print) => `${room}/skills/${person!.split('/').at(-1)}/${print}`),
		`${room}/trust`,
		`${room}/rules`,
		`${desk}/spotlight`,
		`${desk}/patrol`,
		`${desk}/groups`,
		`${desk}/board/ranking?right=own`,
		`${desk}/board/curtain`,
		`${desk}/board/journey`,
		`${desk}/board/bubble?step=3`,
		`${desk}/board/spotlight`,
		`${room}/team`,
		`${laneOf(desk)}/appeals`,
		'/school/words',
		'/school/sentences',
		'/school/help',
		'/school/experts',
		'/school/feeds',
		`${room}/activity`,
		await firstOf(noor, `${room}/activity`, 'main li a[href*="/activity/"]'),
		`${room}/runs`,
		`${room}/threads`,
		`${room}/news`,
		...(await talkOf(noor, `${room}/news`)),
		`${room}/threads/invite`,
		`${room}/threads/${thread}`,
		`${room}/threads/${thread}/board`,
		`${room}/threads/${thread}/transcript`,
		await firstOf(noor, `${room}/threads`, 'a[href*="/threads/visit/"]'),
	]);
	await goTo(await stay(noor, desk), 'reflect');
	await look(amina, ['/lesson/reflect', '/me', `/me/${desk.split('/').at(-1)}`, '/me/skills']);
	await handOutCheck(noor, `${room}/skills/check`);
	await amina.goto('/lesson');
	const asked = await amina.locator('a[href^="/me/check/"]').first().getAttribute('href');
	await look(amina, [asked!]);
	await approve(postWith(await stay(noor, laneOf(desk)), 'Een bericht om naar te kijken'));
	await expect(postWith(noor, 'Een bericht om naar te kijken')).toHaveCount(0);
	await amina.goto('/me');
	const choose = await amina.locator('a[href*="/me/choose/"]').first().getAttribute('href');
	await look(amina, [choose!]);
});

test('so is what a scenario is written with, and what it can switch on', async ({ as }) => {
	test.setTimeout(longEnough);
	const noor = await as('noor');
	const amina = await as('Amina');

	await noor.goto('/scenarios/deel-ik-dit');
	await noor.getByRole('button', { name: say('scenario_copy'), exact: true }).click();
	await expect(noor).toHaveURL(/scenarios\/[0-9a-f-]{36}$/);
	const own = noor.url();
	await look(noor, [own, ...written.map((page) => `${own}/${page}`)]);

	await noor.goto('/lessons/waarom-zie-ik-dit');
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await look(amina, [
		'/me/portrait',
		'/lesson/play',
		'/lesson/play/pulls',
		'/lesson/play/stories',
		'/lesson/play/campaign?interest=animals',
	]);
	await amina.goto('/lesson/play/stories');
	const story = await amina.locator('main a[href*="/stories/"]').first().getAttribute('href');
	await look(amina, [story!]);
	await look(noor, [`${desk}/board/feelings`]);
});

/** The pages on which a scenario of the school's own is changed. */
const written = [
	...['cast/0', 'cast/new', 'script/0', 'script/new?kind=post', 'script/new?kind=comment'],
	...['stories/new', 'switches', 'chats/0', 'chats/new', 'chats/0/lines/0', 'chats/0/lines/new'],
	...['chats/0/try', 'rules/0', 'rules/new', 'goals/0', 'goals/new'],
];

async function handOutCheck(page: Page, path: string) {
	await page.goto(path);
	await page.locator('select[name=lesson]').selectOption('deel-ik-dit');
	await page.locator('main form button[type=submit]').click();
	await page.waitForURL(/\/check\/[^/]+$/);
}

/** Brings in a package with mistakes of every kind: the report of them stands on the page. */
async function bringIn(noor: Page): Promise<Page> {
	const file = { name: 'testdrive.zip', mimeType: 'application/zip' };
	await noor.goto('/scenarios');
	await noor
		.locator('[name=file]')
		.setInputFiles({ ...file, buffer: Buffer.from(zipOf(folder('testdrive'))) });
	await noor.locator('form[action="?/bring"] button').click();
	await expect(noor.getByRole('heading', { name: say('scenario_report') })).toBeVisible();
	return noor;
}

/** Where the first such link on a page leads. */
async function firstOf(page: Page, path: string, link: string): Promise<string> {
	await page.goto(path);
	return (await page.locator(link).first().getAttribute('href'))!;
}

async function talkOf(page: Page, path: string): Promise<string[]> {
	const talk = await firstOf(page, path, 'main a[href*="/news/"]');
	return [talk, `${talk}/board`, `${talk}/board?card=7`];
}

async function stay(page: Page, path: string): Promise<Page> {
	await page.goto(path);
	return page;
}
