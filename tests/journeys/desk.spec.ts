import { beginLesson, decide, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

test('a pupil who is asked to only read sees why, and writes again when her teacher says so', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const room = noor.url().replace(/\/run\/.*/, '');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');

	await noor.goto(`${room}/trust`);
	const row = noor.getByRole('listitem').filter({ hasText: 'Amina' });
	await row.locator('summary').click();
	await row.getByRole('textbox').fill('We praten straks even samen.');
	await row.getByRole('button', { name: say('trust_pause'), exact: true }).click();
	await expect(amina.getByText('We praten straks even samen.')).toBeVisible();
	await expect(amina.getByText(say('network_paused_title'))).toBeVisible();

	await row.getByRole('button', { name: say('trust_resume') }).click();
	await expect(amina.getByText(say('network_paused_title'))).toBeHidden();
	await row.getByRole('button', { name: say('trust_trusted'), exact: true }).click();
	await amina.goto('/me');
	await expect(amina.getByText(say('trust_mine_trusted'))).toBeVisible();
});

test('words that may mean a child is not well reach her teacher at once, and tell her where help is', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await noor.goto('/today');

	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Niemand houdt van mij.');
	await amina.keyboard.press('Control+Enter');
	await expect(amina.getByText(say('network_sent_help')).first()).toBeVisible();
	await amina.getByRole('link', { name: say('network_to_help') }).click();
	await expect(amina.getByText(/0800-0432/)).toBeVisible();

	await noor.getByRole('link', { name: say('moderation_worry_read') }).click();
	await expect(postWith(noor, 'Niemand houdt van mij.')).toBeVisible();
});

test('a child asks why once, and the answer comes to her own page', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url();
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Mag dit erop?');
	await noor.goto(laneOf(desk));
	const item = postWith(noor, 'Mag dit erop?');
	await decide(item, 'removed', 'Dit stond er al.');
	await expect(item).toBeHidden();

	await amina.goto('/me');
	await amina.getByText(say('lessons_me_ask'), { exact: true }).click();
	await amina.getByRole('textbox').fill('Waar stond het dan?');
	await amina.getByRole('button', { name: say('lessons_me_ask_send') }).click();
	await expect(amina.getByText(say('lessons_me_answer_waits'))).toBeVisible();

	await noor.goto(`${laneOf(desk)}/appeals`);
	await noor.getByRole('textbox').fill('Bram schreef het net voor jou.');
	await noor.getByRole('button', { name: say('moderation_answer_send') }).click();
	await expect(noor.getByText(say('moderation_appeals_none'))).toBeVisible();
	await amina.reload();
	await expect(amina.getByText('Bram schreef het net voor jou.')).toBeVisible();
});

test('a teacher looks at what one child wrote, and lets a step be as the class again', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url();
	for (const name of ['Amina', 'Bram']) {
		const pupil = await as(name);
		await pupil.goto('/lesson/play');
		await writePost(pupil, `Dit is van ${name}`);
	}
	await wakeUp(noor, laneOf(desk));
	await noor.getByText(say('moderation_filter_more')).click();
	const chosen = noor.getByRole('combobox', { name: say('moderation_filter_pupil') });
	for (const [name, other] of [
		['Amina', 'Bram'],
		['Bram', 'Amina'],
	] as const) {
		await chosen.selectOption({ label: name });
		await noor.getByRole('button', { name: say('moderation_filter_show'), exact: true }).click();
		await expect(postWith(noor, `Dit is van ${other}`)).toBeHidden();
		await expect(postWith(noor, `Dit is van ${name}`)).toBeVisible();
	}

	await noor.goto(desk);
	const hold = noor.getByRole('combobox', { name: say('trust_hold_step') });
	for (const value of ['none', '']) {
		await hold.selectOption(value);
		await noor.locator('form').filter({ has: hold }).getByRole('button').click();
		await expect(noor.getByText(say('common_saved')).first()).toBeVisible();
		await noor.reload();
		await expect(hold).toHaveValue(value);
	}
});

test('thirty texts are handled with the keyboard well within three minutes', async ({ as }) => {
	test.setTimeout(240_000);
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url();
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	for (let i = 1; i <= 30; i++) {
		await amina.request.post('/lesson/play?/post', {
			headers: { origin: new URL(amina.url()).origin },
			form: { key: crypto.randomUUID(), body: `Bericht nummer ${i}`, picture: '', seen: 'yes' },
		});
	}
	// Keys are heard once the page is awake.
	await wakeUp(noor, laneOf(desk));
	await expect(noor.getByRole('article')).toHaveCount(30);
	const began = performance.now();
	await noor.keyboard.press('j');
	for (let left = 30; left > 0; left--) {
		await expect(noor.locator('article:focus')).toBeVisible();
		await noor.keyboard.press('a');
		await expect(noor.locator('article:visible')).toHaveCount(left - 1);
	}
	expect(performance.now() - began).toBeLessThan(180_000);
});
