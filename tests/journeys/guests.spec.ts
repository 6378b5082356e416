import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { pattern, say } from './words.ts';

const bakery = 'Werken in een bakkerij';
const [hana, kees] = ['Heeft u weleens iets laten aanbranden?', 'Is er weleens iets aangebrand bij u?'];

/** Where the visitors of Noor's classroom stand. */
async function threadsOf(noor: Page): Promise<string> {
	const href = await noor.locator('a[href^="/classroom/"]').first().getAttribute('href');
	return `${/^\/classroom\/[0-9a-f-]+/.exec(href!)![0]}/threads`;
}

test('two questions that are alike become one with both names; the guest reads as much of them as the teacher chose', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const bram = await as('Bram');
	const joris = await as('joris');
	const threads = await threadsOf(noor);
	await noor.goto(threads);
	await noor.getByRole('link', { name: bakery }).click();
	await expect(noor.getByText(say('experts_alike_title'))).toBeVisible();
	const thread = noor.url();
	await bram.goto('/threads');
	await bram.getByRole('link', { name: bakery }).click();
	await expect(bram.getByRole('heading', { name: kees })).toBeVisible();

	// By keyboard.
	const join = noor.getByRole('button', { name: pattern('experts_join') });
	await join.focus();
	await noor.keyboard.press('Enter');
	await expect(join).toHaveCount(0);
	const joined = bram.getByRole('article').filter({ hasText: hana });
	await expect(joined).toContainText(/Hana/);
	await expect(joined).toContainText(/Kees/);
	await expect(bram.getByRole('heading', { name: kees })).toHaveCount(0);

	const question = noor.getByRole('article').filter({ hasText: hana });
	await question.getByRole('button', { name: say('experts_pass_on') }).click();
	await expect(question.getByRole('button', { name: say('experts_keep_back') })).toBeVisible();
	await joris.getByRole('link', { name: bakery }).click();
	const asked = joris.getByRole('article').filter({ hasText: hana });
	await expect(asked).toContainText(/Hana/);
	await expect(asked).toContainText(/Kees/);

	// How they are called is chosen for the whole visit, and may be chosen anew.
	await noor.getByRole('link', { name: say('experts_agreements') }).click();
	await noor.getByText(pattern('experts_naming_nobody')).click();
	await noor.getByRole('button', { name: say('experts_save_agreements') }).click();
	await expect(noor.getByText(say('experts_saved'))).toBeVisible();
	// What was agreed stands there still: an emptied day would be forgotten when she saves again.
	for (const day of ['experts_field_until', 'experts_field_conduct'])
		await expect(noor.getByLabel(say(day))).toHaveValue(/^\d{4}-/);
	await joris.reload();
	await expect(asked).toContainText(pattern('experts_some_year'));
	expect(await joris.locator('main').textContent()).not.toMatch(/Hana|Kees/);
	await expect(joined).toContainText(/Hana/);

	// Standing still: both can read, neither can write, and what is typed stays.
	await joris.getByLabel(say('experts_answer_label')).last().fill('Eén keer. Alles was zwart!');
	await noor.goto(thread);
	await noor.getByRole('button', { name: say('experts_thread_freeze') }).click();
	await expect(noor.getByRole('button', { name: say('experts_thread_resume') })).toBeVisible();
	await expect(bram.getByText(say('experts_thread_frozen')).first()).toBeVisible();
	await joris
		.getByRole('button', { name: say('experts_answer_send') })
		.last()
		.click();
	await expect(joris.getByText(say('experts_mistake_frozen')).first()).toBeVisible();
	await expect(joris.getByLabel(say('experts_answer_label')).last()).toHaveValue(/zwart/);
	// He meant no photo, so nothing is asked about one.
	await expect(joris.locator('details[open]')).toHaveCount(0);
	await noor.getByRole('button', { name: say('experts_thread_resume') }).click();
	await expect(bram.getByText(say('experts_thread_frozen'))).toHaveCount(0);
	await joris
		.getByRole('button', { name: say('experts_answer_send') })
		.last()
		.click();
	await expect(
		joris
			.getByText(say('experts_answer_sent'))
			.or(joris.getByText(say('experts_answer_waits')))
			.first(),
	).toBeVisible();

	// Apart again, each is her own question.
	await noor.reload();
	await question.getByRole('button', { name: pattern('experts_part') }).click();
	await expect(bram.getByRole('heading', { name: kees })).toBeVisible();
});

test('a guest lets the school ask again, is invited from the address book, and takes that back', async ({
	as,
}) => {
	const noor = await as('noor');
	const joris = await as('joris', { hasTouch: true, viewport: { width: 360, height: 640 } });
	const threads = await threadsOf(noor);
	await noor.goto('/school/experts');
	await expect(noor.getByText(say('experts_book_none'))).toBeVisible();

	await joris.getByRole('button', { name: say('experts_again_yes') }).tap();
	await expect(joris.getByText(pattern('experts_again_kept'))).toBeVisible();
	await joris.getByRole('link', { name: say('experts_data_link') }).tap();
	await expect(joris.getByRole('heading', { name: say('experts_data_title'), exact: true })).toBeVisible();
	await expect(joris.getByText(say('experts_data_kept_book'))).toBeVisible();
	await expectAccessible(joris);

	await noor.reload();
	await expect(noor.getByText(say('experts_book_himself'))).toBeVisible();
	await expect(noor.getByText(pattern('experts_book_until'))).toBeVisible();
	await noor.goto(`${threads}/invite`);
	await noor.getByText(say('experts_book_from'), { exact: true }).click();
	await noor.locator('a[href^="?from="]').click();
	await expect(noor.getByLabel(say('experts_field_name'), { exact: true })).toHaveValue(/Joris/);
	await expect(noor.getByLabel(say('experts_field_email'))).toHaveValue(/@/);

	// Somebody whom a teacher spoke to: without consent nobody is kept, and what was typed stays.
	await noor.goto('/school/experts');
	const form = noor.locator('form[action="?/add"]');
	for (const [label, typed] of [
		['experts_field_name', 'Rika Molenaar'],
		['experts_field_email', 'rika@molen.example'],
		['experts_field_theme', 'De molen'],
		['experts_book_how', 'Aan de telefoon'],
	] as const)
		await form.getByLabel(say(label), { exact: true }).fill(typed);
	await form.evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await form.getByRole('button', { name: say('common_save') }).click();
	await expect(form.getByText(say('experts_mistake_consent'))).toBeVisible();
	await expect(form.getByLabel(say('experts_field_name'), { exact: true })).toHaveValue('Rika Molenaar');
	await form.getByText(say('experts_book_consent_yes')).click();
	await form.getByRole('button', { name: say('common_save') }).click();
	const rika = noor.getByRole('listitem').filter({ hasText: 'Rika Molenaar' });
	await expect(rika).toContainText('Aan de telefoon');
	await rika.getByRole('button', { name: pattern('school_remove') }).click();
	await expect(rika).toHaveCount(0);

	await joris.goto('/visit');
	await joris.getByRole('button', { name: say('experts_again_no') }).tap();
	await expect(joris.getByRole('button', { name: say('experts_again_yes') })).toBeVisible();
	await noor.reload();
	await expect(noor.getByText(say('experts_book_none'))).toBeVisible();
});
