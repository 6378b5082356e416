import { approve, beginLesson, goTo, laneOf, postWith, wakeUp } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say, type Language } from './words.ts';

const texts: Record<Language, { ad: string; nudged: string; animals: string }> = {
	nl: {
		ad: 'Kom naar het hamsterballet!',
		nudged: 'Bel 06 12345678 voor het hamsterballet!',
		animals: 'dieren',
	},
	en: {
		ad: 'Come and see the hamster ballet!',
		nudged: 'Call 06 12345678 for the hamster ballet!',
		animals: 'animals',
	},
};

test('a pupil buys an advertisement, thinks again, her teacher approves, and she sees whom it reached and whom other data would have', async ({
	as,
}) => {
	const { ad, nudged } = inLanguage(texts);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');

	// She chooses whom it is for, and is told the price before she pays.
	await wakeUp(amina, '/lesson/play/campaign');
	await amina.locator('select[name=age]').selectOption('child');
	await amina.getByRole('button', { name: say('campaign_estimate_do') }).click();
	await expect(amina).toHaveURL(/age=child/);
	await expect(amina.getByText(say('campaign_estimate_price', { price: '2' }))).toBeVisible();

	// What the nudges point out she takes out.
	const box = amina.getByRole('textbox', { name: say('campaign_write_label') });
	await box.fill(nudged);
	await expect(amina.getByText(say('nudge_phone_title')).first()).toBeVisible();
	await box.fill(ad);
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina).toHaveURL(/\/campaign\/[0-9a-f-]{36}$/);
	await expect(amina.getByText(say('campaign_result_waits'))).toBeVisible();

	// A classmate sees it once the teacher let it through, with its label, and why.
	await wakeUp(bram, '/lesson/play');
	await expect(postWith(bram, ad)).toHaveCount(0);
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, ad));
	const shown = postWith(bram, ad);
	await expect(shown.getByText(say('ads_label'), { exact: true })).toBeVisible();
	await shown.getByRole('link', { name: say('ads_why') }).click();
	await expect(bram.getByText(say('campaign_why_payer', { name: 'Amina' }))).toBeVisible();
	await bram.getByLabel(say('ads_reason_not_mine')).check();
	await bram.getByRole('button', { name: say('ads_hide_do') }).click();
	await expect(bram.getByText(say('ads_hidden_title'))).toBeVisible();

	// Whom it reached, one after another; and whom other data would have reached, beside it.
	const people = amina.getByRole('listitem').filter({ has: amina.getByRole('heading', { level: 3 }) });
	await expect(async () => {
		await amina.reload();
		await expect(people.first()).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 30_000 });
	// The class stands there in broad strokes, which differ by what was drawn for it.
	await expect(amina.getByText(say('campaign_class_all_see'))).toBeVisible();
	await amina.locator('select[name=interest]').selectOption('animals');
	await amina.getByRole('button', { name: say('campaign_other_do'), exact: true }).click();
	const table = amina.getByRole('table');
	await expect(table.getByText(say('campaign_other_marbles', { count: '3' }))).toBeVisible();
	await expectAccessible(amina);
});

test('without scripts an advertisement is chosen, priced, pointed at, bought and compared', async ({
	as,
}) => {
	const noor = await as('noor');
	const quiet = await as('Bram', { javaScriptEnabled: false });
	await beginLesson(noor);
	await goTo(noor, 'play');

	await quiet.goto('/lesson/play/campaign');
	await quiet.locator('select[name=age]').selectOption('child');
	await quiet.getByRole('button', { name: say('campaign_estimate_do') }).click();
	await quiet.getByRole('textbox', { name: say('campaign_write_label') }).fill(texts.nl.nudged);
	await quiet.getByRole('button', { name: say('network_send'), exact: true }).click();
	// What she chose and typed is still there.
	await expect(quiet.getByText(say('nudge_phone_title')).first()).toBeVisible();
	await expect(quiet.locator('select[name=age]')).toHaveValue('child');
	await quiet.getByRole('textbox', { name: say('campaign_write_label') }).fill(texts.nl.ad);
	await quiet
		.getByRole('button', { name: say('network_send') })
		.first()
		.click();
	await expect(quiet.getByText(say('campaign_result_waits'))).toBeVisible();
	await quiet.locator('select[name=age]').selectOption('old');
	await quiet.getByRole('button', { name: say('campaign_other_do'), exact: true }).click();
	await expect(quiet.getByRole('table')).toBeVisible();
});
