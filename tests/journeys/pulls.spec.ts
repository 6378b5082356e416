import type { Page } from '@playwright/test';
import { beginLesson, goTo, wakeUp } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

/** Noor begins the lesson whose scenario switches pulls on, and takes her class out to play. */
async function beginWithPulls(noor: Page) {
	await noor.goto('/lessons/waarom-zie-ik-dit');
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	await goTo(noor, 'play');
}

test('pulls are met, explained and switched off, and feelings kept', async ({ as }) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginWithPulls(noor);
	await wakeUp(amina, '/lesson/play');

	const faces = amina.getByRole('list', { name: say('pull_stories') });
	await faces.getByRole('link', { name: 'Bibi' }).click();
	await expect(amina).toHaveURL(/\/stories\//);
	await expect(amina.getByRole('article')).toContainText(/Hamster/);
	await amina.getByRole('link', { name: say('network_back_to_square') }).click();
	await expect(faces.getByRole('link', { name: /Bibi/ })).toContainText(say('pull_watched'));

	await amina
		.getByRole('button', { name: new RegExp(say('network_reaction_heart')) })
		.last()
		.click();
	await amina
		.getByRole('link', { name: say('pull_label') })
		.first()
		.click();
	await expect(amina.getByRole('heading', { name: say('pull_dots'), exact: true })).toBeVisible();
	await expect(amina.getByText(say('pull_streaks_why'))).toBeVisible();
	await expect(amina.getByRole('list', { name: say('pull_streaks') }).getByRole('listitem')).toHaveCount(1);

	await amina.getByRole('button', { name: say('pull_feeling_sad'), exact: true }).click();
	await expect(amina.getByRole('link', { name: say('pull_meter_help') })).toBeVisible();
	await expect(amina.getByRole('img', { name: say('pull_line') })).toBeVisible();

	const name = say('pull_stories');
	await amina.getByRole('button', { name: say('pull_put_away', { name }), exact: true }).click();
	await expect(
		amina.getByRole('button', { name: say('pull_take_back', { name }), exact: true }),
	).toBeVisible();
	expect((await amina.request.get('/lesson/play/stories')).status()).toBe(404);
	await amina.goto('/lesson/play');
	await expect(amina.getByRole('list', { name: say('pull_streaks') })).toBeVisible();
	await expect(faces).toHaveCount(0);
});

test('without JavaScript a story, its neighbours and the explanation are links', async ({ as }) => {
	const noor = await as('noor');
	await beginWithPulls(noor);
	const amina = await as('Amina', { javaScriptEnabled: false });
	await amina.goto('/lesson/play');
	await amina.getByRole('link', { name: say('pull_stories'), exact: true }).click();
	await amina.getByRole('link', { name: 'Bibi' }).click();
	await expect(amina.getByRole('article')).toContainText(/Hamster/);
	await amina.getByRole('link', { name: say('pull_label') }).click();
	await amina.getByRole('button', { name: say('pull_feeling_calm'), exact: true }).click();
	await expect(amina.getByRole('img', { name: say('pull_line') })).toBeVisible();
});

test('a square whose scenario switches nothing on shows none of it', async ({ as }) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await expect(amina.getByRole('article').first()).toBeVisible();
	await expect(amina.getByRole('link', { name: say('pull_label') })).toHaveCount(0);
	expect((await amina.request.get('/lesson/play/stories')).status()).toBe(404);
	await amina.goto('/lesson/play/pulls');
	await expect(amina.getByText(say('pull_none'))).toBeVisible();
});
