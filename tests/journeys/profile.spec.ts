import { approve, beginLesson, goTo, laneOf, postWith } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('she sees how others see her, and whom she mutes is gone from her square and from nobody else’s', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const [amina, bram] = [await as('Amina'), await as('Bram')];

	const guitar = { name: inLanguage({ nl: /gitaar/i, en: /guitar/i }) };
	await amina.goto('/lesson/play/profile');
	await amina.getByRole('checkbox', guitar).check();
	await amina.getByRole('button', { name: say('profile_save') }).click();
	const seen = amina.locator('#seen');
	await expect(seen.getByRole('img', guitar)).toBeVisible();
	await seen.getByRole('link', { name: say('profile_as_stranger') }).click();
	await expect(seen.getByRole('img', guitar)).toHaveCount(0);

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

test('a post with a poll and a mood is written, chosen in, deleted, and put back', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const [amina, bram] = [await as('Amina'), await as('Bram')];
	await amina.goto('/lesson/play');
	await amina.getByRole('link', { name: say('network_more') }).click();
	// The square she comes from has a box of the same name.
	await expect(amina).toHaveURL('/lesson/play/write');

	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Wat doen we morgen?');
	await amina.getByRole('combobox', { name: say('network_mood') }).selectOption('happy');
	await amina.getByText(say('network_poll_add')).click();
	await amina.getByRole('textbox', { name: say('network_poll_option', { number: 1 }) }).fill('Zwemmen');
	await amina.getByRole('textbox', { name: say('network_poll_option', { number: 2 }) }).fill('Lezen');
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina).toHaveURL(/\/lesson\/play$/);
	await approve(postWith(noor, 'Wat doen we morgen?'));

	await bram.goto('/lesson/play');
	const post = postWith(bram, 'Wat doen we morgen?');
	await expect(post).toContainText(say('network_note_mood', { mood: say('network_mood_happy') }));
	await post.getByRole('button', { name: 'Zwemmen' }).click();
	await expect(post).toContainText(say('network_poll_total_one'));

	await postWith(amina, 'Wat doen we morgen?')
		.getByRole('link', { name: say('network_change') })
		.click();
	await expect(amina.getByRole('button', { name: say('network_delete') })).toBeVisible();
	await expectAccessible(amina);
	await amina.getByRole('button', { name: say('network_delete') }).click();
	await expect(amina.getByText(say('network_deleted'))).toBeVisible();
	await expect(post).toHaveCount(0);
	await amina.getByRole('button', { name: say('network_put_back') }).click();
	await expect(post).toBeVisible();
});
