import Database from 'better-sqlite3';
import { approve, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { pattern, say } from './words.ts';
import type { App } from '../app.ts';

/** A day passes: it was yesterday that the square was opened. */
function openedYesterday({ file }: App) {
	const database = new Database(file);
	database
		.prepare('update lesson_run set woken_at = woken_at - ? where finished_at is null')
		.run(24 * 60 * 60_000);
	database.close();
}

test('a class writes slowly: who is quick hears how long to wait, and loses nothing; each post can have its comments closed', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url().split('?')[0]!;
	const room = desk.replace(/\/run\/.*/, '');

	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'De hut staat al');

	// By keyboard: the choices of a group are walked with the arrows.
	await noor.goto(room);
	const pace = noor.getByRole('group', { name: say('trust_slow') });
	await pace.getByRole('radio', { name: say('trust_slow_off') }).focus();
	await noor.keyboard.press('ArrowDown');
	await noor.keyboard.press('ArrowDown');
	await expect(pace.getByRole('radio', { name: say('trust_slow_seconds', { seconds: 60 }) })).toBeChecked();
	await noor.keyboard.press('Enter');
	await expect(noor.getByText(say('common_saved'))).toBeVisible();

	const box = amina.getByRole('textbox', { name: say('network_composer_label') });
	await box.fill('En nu de vlag nog');
	const send = amina.getByRole('button', { name: say('network_send'), exact: true }).first();
	await send.click();
	await expect(amina.getByText(pattern('network_refused_slow_other'))).toBeVisible();
	await expect(box).toHaveValue('En nu de vlag nog');

	await noor.reload();
	await pace.getByText(say('trust_slow_off')).click();
	await noor.locator('form[action$="?/pace"] button').click();
	await expect(noor.getByText(say('common_saved'))).toBeVisible();
	await send.click();
	await expect(postWith(amina, 'En nu de vlag nog')).toBeVisible();

	// One post is for reading only; the others are as they were.
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'De hut staat al'));
	await expect(postWith(noor, 'De hut staat al')).toHaveCount(0);
	const hut = postWith(amina, 'De hut staat al');
	const comment = hut.getByRole('link', { name: say('network_comment'), exact: true });
	await expect(comment).toBeVisible();
	await noor.goto(`${desk}/square`);
	const mine = postWith(noor, 'De hut staat al');
	await mine.getByRole('button', { name: say('trust_comments_close') }).click();
	await expect(mine.getByText(say('trust_comments_closed'))).toBeVisible();
	await expect(hut.getByText(say('network_comments_closed'))).toBeVisible();
	await expect(comment).toHaveCount(0);
	await expect(
		amina
			.getByRole('article')
			.filter({ hasNotText: 'Amina' })
			.first()
			.getByRole('link', { name: say('network_comment'), exact: true }),
	).toBeVisible();
	await mine.getByRole('button', { name: say('trust_comments_open') }).click();
	await expect(comment).toBeVisible();

	// The log has both in plain words.
	await noor.goto(`${room}/activity`);
	for (const line of ['classroom_slowed', 'classroom_quick', 'comments_closed', 'comments_opened'])
		await expect(noor.getByText(pattern(`moderation_log_${line}`)).first()).toBeVisible();
});

test('the square is open during school; the next day it sleeps until the teacher opens it, or lets it be open always', async ({
	as,
	app,
}) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url().split('?')[0]!;
	/** The demo's square is open day and night; a school's own begins as closed outside school hours. */
	const openIt = async (when: 'lessons' | 'always') => {
		await noor.goto(desk.replace(/\/run\/.*/, ''));
		await noor.getByText(say(`trust_schedule_${when}`), { exact: true }).click();
		await noor.locator('form[action$="?/schedule"] button').click();
		await expect(noor.getByText(say('common_saved'))).toBeVisible();
	};
	await openIt('lessons');
	await wakeUp(amina, '/lesson/play');
	const box = amina.getByRole('textbox', { name: say('network_composer_label') });
	await box.fill('Nog één ding');

	openedYesterday(app);
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('network_refused_asleep'))).toBeVisible();
	await expect(box).toHaveValue('Nog één ding');
	await amina.reload();
	await expect(amina.getByText(say('network_asleep_title'))).toBeVisible();
	await expect(amina.getByRole('article').first()).toBeVisible();
	await expectAccessible(amina);
	await amina.goto('/lesson');
	await expect(amina.getByText(say('network_asleep_title'))).toBeVisible();
	await expect(amina.getByText(say('lessons_play_open'))).toHaveCount(0);
	await wakeUp(amina, '/lesson/play');

	await noor.goto(desk);
	await noor.getByRole('button', { name: say('trust_wake') }).click();
	await expect(noor.getByText(say('trust_asleep_title'))).toHaveCount(0);
	await expect(amina.getByText(say('network_asleep_title'))).toHaveCount(0);
	await writePost(amina, 'Nog één ding');

	openedYesterday(app);
	await amina.reload();
	await expect(amina.getByText(say('network_asleep_title'))).toBeVisible();
	await openIt('always');
	await expect(amina.getByText(say('network_asleep_title'))).toHaveCount(0);
	await writePost(amina, 'Thuis nog even');
});
