import { beginLesson, goTo } from './class.ts';
import { expect, test } from './journey.ts';
import { words } from './words.ts';

const say = words('nl');

test('she sees how others see her, and whom she mutes is gone from her square and from nobody else’s', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const [amina, bram] = [await as('Amina'), await as('Bram')];

	await amina.goto('/lesson/play/profile');
	await amina.getByRole('checkbox', { name: /gitaar/i }).check();
	await amina.getByRole('button', { name: say('profile_save') }).click();
	const seen = amina.locator('#seen');
	await expect(seen.getByRole('img', { name: /gitaar/i })).toBeVisible();
	await seen.getByRole('link', { name: say('profile_as_stranger') }).click();
	await expect(seen.getByRole('img', { name: /gitaar/i })).toHaveCount(0);

	await Promise.all([amina.goto('/lesson/play'), bram.goto('/lesson/play')]);
	const author = amina.locator('article[id^="post-"] h3 a').first();
	const name = (await author.textContent())!.trim();
	await author.click();
	await amina.getByRole('button', { name: say('profile_mute', { name }) }).click();
	await expect(amina.getByText(say('profile_muted', { name }))).toBeVisible();
	await amina.goto('/lesson/play');
	await expect(amina.getByRole('article').first()).toBeVisible();
	await expect(amina.locator('article h3', { hasText: name })).toHaveCount(0);
	await bram.goto('/lesson/play');
	await expect(bram.locator('article h3', { hasText: name }).first()).toBeVisible();
});
