import { approve, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say, pattern } from './words.ts';

test('two children look first, without names; the teacher sees where they agree, and decides', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram');
	const elif = await as('Elif');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await noor.goto(`${desk}/patrol`);
	await noor.getByLabel('Bram').check({ force: true });
	await noor.getByRole('button', { name: say('patrol_begin') }).click();
	await expect(noor.getByText(say('patrol_two'))).toBeVisible();
	await noor.getByLabel('Elif').check({ force: true });
	await noor.getByRole('button', { name: say('patrol_begin') }).click();
	await expect(noor.getByText(say('patrol_now', { names: 'Bram, Elif' }))).toBeVisible();

	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Wie bouwt er mee aan de hut?');
	for (const pupil of [bram, elif]) {
		await pupil.goto('/lesson');
		await pupil.getByRole('link', { name: say('patrol_mine_title') }).click();
		const post = pupil.getByRole('region', { name: say('patrol_post', { number: 1 }) });
		await expect(post).toContainText('Wie bouwt er mee aan de hut?');
		expect(await pupil.content()).not.toContain('Amina');
		if (pupil === bram) await expectAccessible(bram);
		await post.getByLabel(say('patrol_choice_fits')).check({ force: true });
		await post.getByRole('button', { name: say('patrol_send') }).click();
		await expect(pupil.getByText(say('patrol_mine_empty'))).toBeVisible();
	}
	await noor.goto(laneOf(desk));
	const item = postWith(noor, 'Wie bouwt er mee aan de hut?');
	await expect(item).toContainText(say('patrol_lane_agreed', { opinion: say('patrol_fits') }));
	await approve(item);
	await expect(item).toHaveCount(0);

	await noor.goto(`${desk}/patrol`);
	await noor.getByRole('button', { name: say('patrol_end') }).click();
	await expect(noor.getByText(say('patrol_nobody'))).toBeVisible();
	await bram.goto('/lesson/patrol');
	await expect(bram.getByRole('link', { name: say('patrol_mine_title') })).toHaveCount(0);
});

test('a substitute for a day decides beside her; the log names who did what, and a decision is taken back there', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const thijs = await as('thijs');
	const amina = await as('Amina');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	const room = desk.replace(/\/run\/.*/, '');
	await goTo(noor, 'play');
	expect((await thijs.goto(laneOf(desk)))!.status()).toBe(404);

	await noor.goto(`${room}/team`);
	await noor.getByLabel(say('teacher_team_who')).fill('nobody@plein.example');
	await noor.getByRole('button', { name: say('teacher_team_add') }).click();
	await expect(noor.getByLabel(say('teacher_team_who'))).toHaveAccessibleDescription(/.+/);
	await expect(noor.getByLabel(say('teacher_team_who'))).toHaveValue('nobody@plein.example');
	await noor.getByLabel(say('teacher_team_who')).fill('thijs@plein.example');
	await noor.getByRole('button', { name: say('teacher_team_add') }).click();
	await expect(noor.getByRole('listitem').filter({ hasText: 'Thijs' })).toContainText(
		pattern('teacher_team_until'),
	);

	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'De hut heeft nu een dak');
	await thijs.goto(laneOf(desk));
	await approve(postWith(thijs, 'De hut heeft nu een dak'));
	await expect(postWith(thijs, 'De hut heeft nu een dak')).toHaveCount(0);

	// Who did it stands there for both; what may be undone has a button.
	await noor.goto(`${room}/activity`);
	const entry = noor.getByRole('listitem').filter({ hasText: 'Thijs' }).first();
	await expect(entry).toBeVisible();
	await entry.getByRole('button', { name: say('moderation_undo_entry') }).click();
	await noor.goto(laneOf(desk));
	await expect(postWith(noor, 'De hut heeft nu een dak')).toBeVisible();

	await noor.goto(`${room}/team`);
	await noor.getByRole('button', { name: say('teacher_team_end') }).click();
	await expect(noor.getByRole('listitem').filter({ hasText: 'Thijs' })).toHaveCount(0);
	expect((await thijs.goto(laneOf(desk)))!.status()).toBe(404);
});

test('a word of the school’s is tried on what was written, makes a post wait, and is let go', async ({
	as,
}) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Ik heb een knikkerbaan gebouwd');

	await noor.goto('/school/words');
	const word = noor.getByRole('textbox', { name: say('school_word_label') });
	await word.fill('knikkerbaan');
	await noor.getByLabel(say('school_word_wait')).check({ force: true });
	await noor.getByRole('button', { name: say('school_word_try') }).click();
	const tried = noor.getByRole('status').filter({ hasText: pattern('school_word_tried') });
	await expect(tried.getByRole('listitem').first()).toContainText('Ik heb een knikkerbaan gebouwd');
	await expect(word).toHaveValue('knikkerbaan');
	await noor.getByRole('button', { name: say('school_word_add') }).click();
	const kept = noor.getByRole('listitem').filter({ hasText: 'knikkerbaan' }).first();
	await expect(kept).toContainText(say('school_word_wait'));

	await wakeUp(amina, '/lesson/play');
	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Mijn knikkerbaan is af');
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await expect(amina.getByText(say('network_watched_title')).first()).toBeVisible();

	await kept.getByRole('button', { name: say('school_remove') }).click();
	await expect(noor.getByText(say('school_words_none'))).toBeVisible();
	// Whoever leads the school finds both in its log.
	const marja = await as('marja');
	await marja.goto('/school/log');
	await marja.getByLabel(say('moderation_log_search')).fill('knikkerbaan');
	await marja.getByRole('button', { name: say('moderation_log_find') }).click();
	await expect(marja.getByRole('listitem').filter({ hasText: 'knikkerbaan' })).toHaveCount(2);
});

test('a class is dealt into groups, one of them gets the next step early, and the step comes back', async ({
	as,
}) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await wakeUp(amina, '/lesson');
	await noor.goto(`${desk}/groups`);
	await noor.getByLabel(say('groups_count')).fill('4');
	await noor.getByRole('button', { name: say('groups_deal_now') }).click();
	await expect(noor.getByRole('heading', { name: say('groups_now', { count: 4 }) })).toBeVisible();
	const set = noor.getByRole('listitem').filter({ hasText: 'Amina' });
	const name = (await set.locator('strong').textContent())!;
	await noor.getByRole('checkbox', { name }).check();
	const hand = noor.getByRole('button', {
		name: say('groups_hand_step', { step: say('teacher_step_play') }),
	});
	await hand.click();
	await expect(amina.getByText(say('groups_mine', { number: name.replaceAll(/\D/g, '') }))).toBeVisible();
	await amina.locator('main a[href="/lesson/play"]').first().click();
	await expect(amina.getByRole('article').first()).toBeVisible();
	const ahead = noor.getByText(pattern('groups_is_ahead'));
	await expect(ahead.first()).toBeVisible();
	await noor.getByRole('checkbox', { name }).check();
	await noor.getByRole('button', { name: say('groups_hand_back') }).click();
	await expect(ahead).toHaveCount(0);
	await expect(async () => {
		expect((await amina.request.get('/lesson/play', { maxRedirects: 0 })).status()).not.toBe(200);
	}).toPass();
});

test('a check before and after: handed out, answered twice, and read beside each other', async ({ as }) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	const room = noor.url().replace(/\/run\/.*/, '');
	await noor.goto(`${room}/skills/check`);
	await noor.getByLabel(say('check_hand_lesson')).selectOption('echt-of-nep');
	await noor.getByRole('button', { name: say('check_hand_send') }).click();
	await expect(noor).toHaveURL(/\/check\/[^/]+$/);
	const check = noor.url();

	const fill = async (which: 'first' | 'last') => {
		await amina.goto('/lesson');
		await amina.locator('a[href^="/me/check/"]').first().click();
		const questions = amina.getByRole('group');
		await expect(questions.first()).toBeVisible();
		for (const question of await questions.all())
			await question.getByRole('radio')[which]().check({ force: true });
	};
	const send = () => amina.getByRole('button', { name: say('check_fill_send') }).click();
	await fill('first');
	await send();
	await expect(amina.getByText(say('check_thanks_before'))).toBeVisible();

	await noor.goto(check);
	await noor.getByRole('button', { name: say('check_close'), exact: true }).click();
	await noor.locator('button[name=open][value=after]').click();
	await expect(noor.locator('button[name=open][value=after]')).toHaveCount(0);
	await fill('last');
	await amina.getByLabel(say('check_fill_words')).fill('Ik kijk nu eerst wie het zegt');
	await send();
	await expect(amina.getByText(say('check_thanks_after'))).toBeVisible();

	await noor.goto(check);
	const row = noor.getByRole('row').filter({ has: noor.getByRole('link', { name: 'Amina', exact: true }) });
	await expect(row.getByText(say('check_filled'), { exact: true })).toHaveCount(2);
	await row.getByRole('link').click();
	await expect(noor.getByText('Ik kijk nu eerst wie het zegt')).toBeVisible();
	await expectAccessible(noor);
});
