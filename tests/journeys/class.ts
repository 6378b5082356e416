import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';
import { inLanguage, say } from './words.ts';

/** Noor begins "Deel ik dit?" from Vandaag and stands at the desk of the run. */
export async function beginLesson(noor: Page) {
	if (new URL(noor.url()).pathname !== '/today') await noor.goto('/today');
	await noor.getByRole('button', { name: say('teacher_begin'), exact: true }).click();
	await expect(noor).toHaveURL(/\/run\//);
}

/** Noor begins this lesson from its own page. */
export async function beginThe(noor: Page, lesson: string) {
	await noor.goto(`/lessons/${lesson}`);
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
}

/** Noor begins a lesson on a square of the school's own: the shipped one with something changed in it. */
export async function beginChanged(noor: Page, lesson: string, change: (yaml: string) => string) {
	const yaml = readFileSync(`lessons/${lesson}/scenario.yaml`, 'utf8');
	const changed = change(yaml);
	expect(changed).not.toBe(yaml);
	await noor.goto('/scenarios');
	await noor
		.locator('[name=file]')
		.setInputFiles({ name: 'nu.yaml', mimeType: 'text/yaml', buffer: Buffer.from(changed) });
	await noor.getByRole('button', { name: say('scenario_bring_send'), exact: true }).click();
	await expect(noor.getByText(say('scenario_brought_one'))).toBeVisible();
	await noor.locator('main a[href^="/scenarios/"]').first().click();
	await noor.getByRole('button', { name: say('scenario_read_it'), exact: true }).click();
	await expect(noor.getByText(say('scenario_unread_text'))).toBeHidden();
	await noor.goto(`/lessons/${lesson}`);
	await noor.locator('[name=scenario]').selectOption({ index: 1 });
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
}

/** “Deel ik dit?”, or another lesson, whose chats do not wait for minutes to pass. */
export const beginWithChatsAtOnce = (noor: Page, lesson = 'deel-ik-dit') =>
	beginChanged(noor, lesson, (yaml) => yaml.replaceAll(/^( {2}- cast: \S+\n {4}minute:) \S+/gm, '$1 0'));

/** Takes the class to a step, from the desk. */
export async function goTo(noor: Page, step: 'learn' | 'practise' | 'play' | 'reflect') {
	const button = noor.locator(`button[name=step][value=${step}]`);
	await button.click();
	await expect(button).toHaveAttribute('aria-current', 'step');
}

/** Types a code, taps a name, and gives the picture password of the demo. */
export async function comeIn(pupil: Page, name: string) {
	await pupil.goto('/join');
	await pupil.getByLabel(say('join_code'), { exact: true }).fill('plein7');
	await pupil.getByRole('button', { name: say('join_go'), exact: true }).click();
	await pupil.getByRole('link', { name, exact: true }).click();
	await givePictures(pupil);
	await expect(pupil).toHaveURL(/\/lesson/);
}

/** The picture password of every pupil of the demo. */
export const pictures = { nl: ['kat', 'zon', 'fiets'], en: ['cat', 'sun', 'bicycle'] };

export async function givePictures(pupil: Page, chosen = inLanguage(pictures)) {
	for (const picture of chosen)
		await pupil.getByRole('button', { name: new RegExp(`^${picture}$`, 'i') }).click();
	await pupil.getByRole('button', { name: say('join_enter'), exact: true }).click();
}

/** Writes a post on the square and sends it. */
export async function writePost(pupil: Page, text: string) {
	await pupil.getByRole('textbox', { name: say('network_composer_label') }).fill(text);
	await pupil
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(pupil.getByText(say('network_sent_waits')).first()).toBeVisible();
}

/** Writes below a post on the square and sends it. */
export async function writeComment(pupil: Page, post: Locator, text: string) {
	await post.getByRole('link', { name: say('network_comment'), exact: true }).click();
	await post.getByRole('textbox', { name: say('network_comment_label') }).fill(text);
	await post.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(pupil.getByText(say('network_comment_waits')).first()).toBeVisible();
}

export const laneOf = (deskUrl: string) => deskUrl.replace(/\/run\/.*/, '/lane');

/** The article with these words. */
export const postWith = (page: Page, text: string) =>
	page.getByRole('article').filter({ hasText: text }).first();

/** In the lane: lets an item through. */
export const approve = (item: Locator) => item.locator('form[data-decision=approved] button').click();

/** In the lane: gives an item back, or takes it away, with a sentence. */
export async function decide(item: Locator, decision: 'returned' | 'removed', sentence: string) {
	const why = item.locator(`details[data-decision=${decision}]`);
	await why.locator('summary').click();
	await why.getByRole('textbox').fill(sentence);
	await why.locator('button[type=submit]:not([name])').first().click();
}

/** Opens a page and waits until it is awake: it listens for what changes. */
export const wakeUp = (page: Page, path: string) =>
	Promise.all([page.waitForRequest((request) => request.url().endsWith('/stream')), page.goto(path)]);

/** Opens a page as it is before its code has come, does something there, and lets the code come. */
export async function beforeItWakes(page: Page, path: string, act: () => Promise<unknown>) {
	const code = '**/_app/immutable/**/*.js';
	let come = () => {};
	const coming = new Promise<void>((resolve) => (come = resolve));
	await page.route(code, async (route) => {
		await coming;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await act();
	come();
	await page.waitForRequest((request) => request.url().endsWith('/stream'));
	await page.unroute(code);
}
