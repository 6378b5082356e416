import { approve, beginLesson, decide, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

test('a nudge explains, she changes it, the teacher sees that and approves, and the class has it without a reload', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const [amina, bram] = [await as('Amina'), await as('Bram')];
	await Promise.all([amina.goto('/lesson/play'), bram.goto('/lesson/play')]);

	const composer = amina.getByRole('textbox', { name: say('network_composer_label') });
	await composer.fill('Mijn nummer is 06 12345678, wie wil er voetballen?');
	await expect(amina.getByText(say('nudge_phone_title'))).toBeVisible();
	await expect(amina.getByText(say('nudge_phone_why'))).toBeVisible();
	await expect(amina.locator('mark')).toHaveText(/06 12345678/);
	await composer.fill('Wie wil er voetballen in de pauze?');
	await expect(amina.getByText(say('network_praise'))).toBeVisible();
	await amina.getByRole('button', { name: say('network_picture_add') }).click();
	await amina
		.getByRole('dialog')
		.getByRole('button', { name: /^(bal|ball)$/i })
		.first()
		.click();
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();

	const item = postWith(noor, 'Wie wil er voetballen');
	await expect(item).toBeVisible({ timeout: 2000 });
	await expect(item.getByText(say('moderation_heeded'))).toBeVisible();
	await expect(bram.getByText('Wie wil er voetballen')).toHaveCount(0);
	await approve(item);
	await expect(postWith(bram, 'Wie wil er voetballen')).toBeVisible({ timeout: 2000 });
	await expect(amina.getByText(say('network_waits'))).toHaveCount(0);
});

test('a returned post comes back with the feedback, and its second version stays with the first', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Kijk, mijn tekening');

	const item = postWith(noor, 'Kijk, mijn tekening');
	await decide(item, 'returned', 'Vertel er eens iets meer bij.');
	await expect(amina.getByText('Vertel er eens iets meer bij.')).toBeVisible({ timeout: 2000 });
	await amina.getByRole('link', { name: say('network_again') }).click();
	const again = amina.getByRole('textbox', { name: say('network_again_label') });
	await expect(again).toHaveValue('Kijk, mijn tekening');
	await again.fill('Kijk, mijn tekening van een vos');
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina).toHaveURL('/lesson/play');

	const second = postWith(noor, 'Kijk, mijn tekening van een vos');
	await expect(second).toBeVisible({ timeout: 2000 });
	await second.getByText(say('moderation_earlier_one')).click();
	await expect(second.getByText('Kijk, mijn tekening', { exact: true })).toBeVisible();
	await approve(second);
	await expect(amina.getByText(say('network_waits'))).toHaveCount(0);
	await expect(postWith(amina, 'Kijk, mijn tekening van een vos')).toBeVisible();
});

test('freezing stills every screen, keeps what was typed, and resuming lifts it', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	const composer = amina.getByRole('textbox', { name: say('network_composer_label') });
	await composer.fill('Halverwege een zin');
	await noor
		.getByRole('button', { name: say('teacher_freeze') })
		.first()
		.click();
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toBeVisible({
		timeout: 2000,
	});
	await expect(composer).toHaveValue('Halverwege een zin');
	await expect(amina.getByRole('button', { name: say('network_send'), exact: true }).first()).toBeDisabled();
	await noor
		.getByRole('button', { name: say('teacher_resume') })
		.first()
		.click();
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toHaveCount(0, {
		timeout: 2000,
	});
	await expect(composer).toHaveValue('Halverwege een zin');
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();
});

test('a report reaches the teacher, and the reporter sees what became of it', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const bram = await as('Bram');
	await bram.goto('/lesson/play');
	await bram
		.getByRole('link', { name: new RegExp(say('network_report_this_post', { name: '.+' })) })
		.first()
		.click();
	const dialog = bram.getByRole('dialog');
	await dialog.getByLabel(say('network_report_private')).check({ force: true });
	await dialog.getByRole('textbox').fill('Dit is privé, denk ik.');
	await dialog.getByRole('button', { name: say('network_report_send') }).click();
	await expect(bram.getByText(say('network_report_thanks')).first()).toBeVisible();

	const item = noor.getByRole('article').filter({ hasText: 'Dit is privé, denk ik.' });
	await expect(item).toBeVisible({ timeout: 2000 });
	await decide(item, 'removed', 'Dat klopt, dit was privé.');
	await expect(item).toHaveCount(0);
	await bram.goto('/me');
	await expect(bram.getByText(say('lessons_me_report_removed'))).toBeVisible();
	await expect(bram.getByText('Dat klopt, dit was privé.')).toBeVisible();
});

test('the cast appears by itself, on the clock of the run', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	const before = await amina.getByRole('article').count();
	expect(before).toBeGreaterThan(2);
	await expect
		.poll(() => amina.locator('article, li.comment').count(), { timeout: 50_000 })
		.toBeGreaterThan(await amina.locator('article, li.comment').count());
});

test('an undone decision waits again, and nobody sees the post any more', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const [amina, bram] = [await as('Amina'), await as('Bram')];
	await Promise.all([amina.goto('/lesson/play'), bram.goto('/lesson/play')]);
	await writePost(amina, 'Even twijfelen');
	await approve(postWith(noor, 'Even twijfelen'));
	await expect(postWith(bram, 'Even twijfelen')).toBeVisible();
	await noor
		.getByRole('button', { name: say('common_undo') })
		.first()
		.click();
	await expect(postWith(noor, 'Even twijfelen')).toBeVisible();
	await expect(bram.getByText('Even twijfelen')).toHaveCount(0);
});

test('a post sent without JavaScript is nudged on paper, and can be sent all the same', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const amina = await as('Amina', { javaScriptEnabled: false });
	await amina.goto('/lesson/play');
	await amina
		.getByRole('textbox', { name: say('network_composer_label') })
		.fill('Volg mij op insta @coolegamer2014');
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('nudge_account_title')).first()).toBeVisible();
	await expect(amina.getByRole('textbox', { name: say('network_composer_label') })).toHaveValue(
		'Volg mij op insta @coolegamer2014',
	);
	await amina.getByRole('button', { name: say('network_send_anyway') }).click();
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();
});

test('a lost connection is said, loses nothing that was typed, and mends itself', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	// Once awake it loads everything anew; a connection that goes during that is another story.
	const loaded = () =>
		performance.getEntriesByType('resource').some(({ name }) => name.includes('__data.json'));
	await expect.poll(() => amina.evaluate(loaded)).toBe(true);
	const composer = amina.getByRole('textbox', { name: say('network_composer_label') });
	await composer.fill('Geschreven in de trein');
	await amina.context().setOffline(true);
	await expect(amina.getByText(say('common_offline_title'))).toBeVisible({ timeout: 15_000 });
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('network_queued'))).toBeVisible();
	await amina.context().setOffline(false);
	await expect(amina.getByText(say('common_offline_title'))).toHaveCount(0, { timeout: 15_000 });
	await expect(postWith(noor, 'Geschreven in de trein')).toBeVisible({ timeout: 15_000 });
	await expect(noor.getByRole('article').filter({ hasText: 'Geschreven in de trein' })).toHaveCount(1);
});

test('what she was typing is there again after the lid was closed', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await wakeUp(amina, '/lesson/play');
	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Nog niet af');
	await amina.reload();
	await expect(amina.getByRole('textbox', { name: say('network_composer_label') })).toHaveValue(
		'Nog niet af',
	);
});
