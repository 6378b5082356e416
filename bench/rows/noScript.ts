import type { Browser, Locator, Page } from '@playwright/test';
import type { App } from '../../tests/app.ts';
import { page as openPage } from '../chromium.ts';
import type { Figure } from '../figure.ts';
import type { Visitor } from '../school.ts';

const lesson = '/lesson/learn';
const words = 'Dat heb ik zelf ook weleens gezien.';

/** B3: a lesson page in a browser that runs no JavaScript has every word, and every question can be answered. */
export async function withoutScript(browser: Browser, app: App, pupil: Visitor): Promise<Figure> {
	const scripted = await openPage(browser, app, pupil);
	await scripted.page.goto(lesson, { waitUntil: 'load' });
	const expected = await textsOf(scripted.page);
	await scripted.context.close();

	const { context, page } = await openPage(browser, app, pupil, { javaScriptEnabled: false });
	await page.goto(lesson);
	const shown = tidy(await page.locator('main').innerText());
	const problems = expected.filter((text) => !shown.includes(text)).map((text) => `missing: ${text}`);
	if (expected.length < 10) problems.push(`only ${expected.length} pieces of text with JavaScript`);
	const questions = await questionsOf(page);
	if (questions.length === 0) problems.push('no questions');
	for (const question of questions)
		if (!(await answer(page, question))) problems.push(`cannot be answered: ${question}`);
	await context.close();
	return {
		row: 'B3',
		what: 'a lesson page without JavaScript: pieces of text missing, questions that cannot be answered',
		value: problems.length,
		unit: '',
		better: 'less',
		target: 0,
		moonshot: 0,
		promise: true,
		details: problems.length > 0 ? { problems } : { pieces: expected.length, questions: questions.length },
	};
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What can be read on the page; how an answer is given may differ, but what is asked may not. */
const textsOf = (page: Page): Promise<string[]> =>
	page
		.locator('main :is(h1, h2, h3, h4, legend, dt, dd, p:not(form *), li:not(form *))')
		.evaluateAll((elements) =>
			elements
				.filter((element) => element.checkVisibility() && !element.closest('[role=status], [aria-live]'))
				.map((element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim())
				.filter((text) => text !== ''),
		);

const questionsOf = (page: Page): Promise<string[]> =>
	page
		.locator('main form [name=question]')
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** Fills in the question, whatever its kind, and sends it; the page that comes back must show the answer. */
async function answer(page: Page, question: string): Promise<boolean> {
	const form = page.locator(`main form:has([name=question][value="${question}"])`);
	const choices = form.locator('input[type=radio], input[type=checkbox]');
	const lists = form.locator('select');
	const text = form.locator('textarea');
	if ((await choices.count()) > 0) await choices.first().check({ force: true });
	else if ((await lists.count()) > 0) await orderBackwards(lists);
	else if ((await text.count()) > 0) await text.fill(words);
	else return false;
	const given = await answersIn(form);
	await form.locator('button:not([type=button])').last().click();
	const kept = await answersIn(form);
	return given.length > 0 && given.join() === kept.join();
}

async function orderBackwards(lists: Locator) {
	const all = await lists.all();
	const keys = await lists
		.first()
		.locator('option')
		.evaluateAll((options) =>
			options.map((option) => (option as HTMLOptionElement).value).filter((key) => key !== ''),
		);
	for (const [i, list] of all.entries()) await list.selectOption(keys.at(-1 - i)!);
}

const answersIn = (form: Locator): Promise<string[]> =>
	form.evaluate((element) =>
		[...new FormData(element as HTMLFormElement)]
			.filter(([name]) => name !== 'question')
			.map(([, value]) => String(value)),
	);
