import type { Page } from '@playwright/test';
import { goTo, postWith } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

const copyOf = async (page: Page) => {
	await page.goto('/scenarios/deel-ik-dit');
	await page.getByRole('button', { name: say('scenario_copy'), exact: true }).click();
	await expect(page).toHaveURL(/scenarios\/[0-9a-f-]{36}$/);
	return page.url();
};

test('a teacher changes a shipped scenario, mends a mistake, takes a change back and plays it', async ({
	as,
}) => {
	test.setTimeout(120_000);
	const javaScriptEnabled = inLanguage({ nl: false, en: true });
	const noor = await as('noor', { javaScriptEnabled });
	const press = (key: string) => noor.getByRole('button', { name: say(key), exact: true }).click();
	const follow = (key: string) => noor.getByRole('link', { name: say(key), exact: true }).click();
	const write = async (name: string, text: string) => {
		await noor.locator(`[name=${name}-nl]`).fill(text);
		await noor.locator(`[name=${name}-en]`).fill(text);
	};
	const own = await copyOf(noor);

	// A goal.
	await follow('editor_goal_add');
	await write('title', 'Praat met Zus Zonnetje');
	await noor.locator('[name=when]').selectOption('message.chosen');
	await noor.locator('[name=count]').fill('honderd');
	await press('scenario_save');
	await expect(noor.locator('[name=count]')).toHaveAttribute('aria-invalid', 'true');
	await expect(noor.locator('[name=title-nl]')).toHaveValue('Praat met Zus Zonnetje');
	await expect(noor.locator('[name=when]')).toHaveValue('message.chosen');
	await noor.locator('[name=count]').fill('2');
	await press('scenario_save');
	await expect(noor.getByText('Praat met Zus Zonnetje').first()).toBeVisible();

	// A chat, with a reply that leads to a second line.
	await follow('editor_chat_add');
	await expect(noor.getByRole('heading', { level: 1 })).toHaveText(say('editor_chat_add'));
	await noor.locator('[name=cast]').selectOption({ label: 'Opa Henk' });
	await noor.locator('[name=minute]').fill('-1');
	await write('says', 'Hallo van het plein');
	await press('scenario_save');
	await follow('editor_line_add');
	await write('says-0', 'Wat leuk!');
	await press('scenario_save');
	await expect(noor).toHaveURL(/\/chats\/\d+$/);
	const chat = noor.url();
	await noor.goto(`${chat}/lines/0`);
	await write('reply-0', 'Zullen we iets bakken');
	await noor.locator('[name=reply-0-then]').selectOption({ index: 1 });
	await press('scenario_save');
	await expect(noor.getByText('Zullen we iets bakken').first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(noor);

	// It can be tried.
	await follow('editor_chat_try');
	await noor.getByRole('link', { name: 'Zullen we iets bakken' }).click();
	await expect(noor.getByText('Wat leuk!')).toBeVisible();
	await expect(noor.getByText(say('editor_try_over'))).toBeVisible();

	// An advertisement that contradicts itself is kept, and says at its place what is wrong.
	await noor.goto(`${own}/script/new?kind=post`);
	await noor.locator('[name=minute]').fill('-2');
	await write('body', 'Koop nu de gouden fietsbel');
	await noor.locator('summary', { hasText: say('editor_post_more') }).click();
	await noor.locator('[name=mood]').selectOption('proud');
	await write('poll-0', 'Die wil ik');
	await write('poll-1', 'Die hoef ik niet');
	await noor.locator('[name=ad-kind]').selectOption('advertisement');
	await noor.locator('[name=ad-paidBy]').fill('Bel en Co');
	await noor.locator('[name=ad-for]').selectOption('some');
	await noor.locator('[name=ad-from]').fill('12');
	await noor.locator('[name=ad-to]').fill('8');
	await write('ad-because', 'Wie fietst wil een bel');
	await press('scenario_save');
	await expect(noor.getByText(say('scenario_to_mend'))).toBeVisible();
	await noor.locator('.banner li a').first().click();
	await expect(noor.locator('[name=ad-from]')).toHaveAttribute('aria-invalid', 'true');
	await noor.locator('[name=ad-to]').fill('14');
	await press('scenario_save');
	await expect(noor.getByText(say('scenario_to_mend'))).toHaveCount(0);

	// A rule, which reads as a sentence; what was done last can be taken back.
	await follow('scenario_add_rule');
	await noor.locator('[name=when]').selectOption('cast.blocked');
	await noor.locator('[name=then-0-kind]').selectOption('card');
	await noor.locator('[name=then-0-after]').fill('2');
	await write('then-0-title', 'Goed gezien');
	await write('then-0-body', 'Je mag altijd blokkeren');
	if (javaScriptEnabled) {
		// Only what can be asked here is offered.
		await expect(noor.locator('[name=picture]')).toHaveCount(0);
		await expect(noor.getByRole('region', { name: say('editor_rule_reads') })).toContainText('Goed gezien');
	}
	await press('scenario_save');
	await expect(noor.getByText('Je mag altijd blokkeren').first()).toBeVisible();
	await press('scenario_undo');
	await expect(noor.getByText('Je mag altijd blokkeren')).toHaveCount(0);

	// Somebody who is named elsewhere is not taken out by accident.
	await noor.goto(`${own}/cast/0`);
	await press('scenario_take_out');
	await expect(noor.getByText(say('editor_used'))).toBeVisible();
	await expect(noor.getByRole('button', { name: say('editor_take_out_sure') })).toBeVisible();

	await noor.goto('/lessons/deel-ik-dit');
	await noor.locator('[name=scenario]').selectOption({ index: 1 });
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	const bought = postWith(amina, 'Koop nu de gouden fietsbel');
	await expect(bought.getByText('Die hoef ik niet')).toBeVisible();
	await expect(bought.getByText(say('network_mood_proud'))).toBeVisible();
	await amina.goto('/lesson/play/goals');
	await expect(amina.getByText('Praat met Zus Zonnetje')).toBeVisible();
	await amina.goto('/lesson/play/chats');
	await expect(amina.getByText('Hallo van het plein')).toBeVisible();
});
