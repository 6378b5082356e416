import { beginLesson, goTo, wakeUp, writePost } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

test('a word to the class is on every screen and the board, stays after a reload, and can be taken back', async ({
	as,
}) => {
	const [noor, amina, board] = [await as('noor'), await as('Amina'), await as('noor')];
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await wakeUp(amina, '/lesson/learn');
	await wakeUp(board, `${desk}/board`);
	const word = say('lessons_ready_five_minutes');
	await noor.getByRole('button', { name: word, exact: true }).click();
	for (const page of [amina, board]) await expect(page.getByText(word)).toBeVisible();
	await noor
		.getByRole('button', { name: say('teacher_say_minutes_other', { minutes: 5 }), exact: true })
		.click();
	for (const page of [amina, board]) await expect(page.getByRole('timer')).toBeVisible();

	// It is kept with the lesson, and every page of a pupil's has it.
	for (const path of ['/lesson/practise', '/me', '/me/skills']) {
		await amina.goto(path);
		await expect(amina.getByText(word)).toBeVisible();
	}
	await amina.reload();
	await expect(amina.getByRole('timer')).toBeVisible();

	await noor.getByRole('button', { name: say('teacher_say_back'), exact: true }).click();
	for (const page of [amina, board]) await expect(page.getByText(word)).toHaveCount(0);
	await noor.getByRole('button', { name: say('teacher_timer_stop'), exact: true }).click();
	for (const page of [amina, board]) await expect(page.getByRole('timer')).toHaveCount(0);
});

test('a teacher’s own words, without JavaScript: what does not fit is said beside the box', async ({
	as,
}) => {
	const noor = await as('noor', { javaScriptEnabled: false });
	await beginLesson(noor);
	const box = noor.getByRole('textbox', { name: say('teacher_say_own') });
	await box.evaluate((element) => element.removeAttribute('required'));
	await noor.getByRole('button', { name: say('teacher_say_send'), exact: true }).click();
	await expect(noor.getByText(say('teacher_say_empty'))).toBeVisible();
	await box.fill('Leg je potlood neer');
	await noor.getByRole('button', { name: say('teacher_say_send'), exact: true }).click();
	await expect(noor.getByText('Leg je potlood neer')).toBeVisible();
});

test('who is called goes along by herself and finds her draft again', async ({ as }) => {
	const [noor, amina, bram] = [await as('noor'), await as('Amina'), await as('Bram')];
	await beginLesson(noor);
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await wakeUp(bram, '/me/skills');
	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Half af');

	await goTo(noor, 'reflect');
	await noor.locator('form[action="?/call"] button').click();
	await expect(amina).toHaveURL(/\/lesson\/reflect/);
	await expect(bram).toHaveURL(/\/lesson\/reflect/);

	// Once is enough: whoever goes back is not fetched again.
	await amina.goto('/lesson/play');
	await expect(amina.getByRole('textbox', { name: say('network_composer_label') })).toHaveValue('Half af');
	await amina.reload();
	await expect(amina.getByRole('textbox', { name: say('network_composer_label') })).toHaveValue('Half af');
});

test('a teacher looks along with one pupil, and her pupil can see that she did', async ({ as }) => {
	const [noor, amina] = [await as('noor'), await as('Amina')];
	await beginLesson(noor);
	await goTo(noor, 'play');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Dit ziet alleen Amina nog');
	await noor.locator('#pupils').getByRole('link', { name: 'Amina', exact: true }).click();
	await noor.getByRole('link', { name: say('teacher_screen'), exact: true }).click();
	await expect(noor.getByText('Dit ziet alleen Amina nog')).toHaveCount(0);
	await noor.getByRole('button', { name: say('teacher_screen_look'), exact: true }).click();
	await expect(noor.getByText('Dit ziet alleen Amina nog')).toBeVisible();
	expect(await noor.locator('main form').count()).toBe(0);
	await amina.goto('/me');
	await expect(amina.getByText(say('lessons_me_looked_along'))).toBeVisible();
});
