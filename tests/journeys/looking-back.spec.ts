import { approve, beginLesson, goTo, laneOf, postWith, writePost } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

test('what happened is evidence that opens back to what happened; the pupil reads it in child words', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await noor.goto(lane);
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	const composer = amina.getByRole('textbox', { name: say('network_composer_label') });
	await composer.fill('Ik woon op Kerkstraat 12 in Oldenzaal');
	await expect(amina.getByText(say('nudge_address_title'))).toBeVisible();
	await writePost(amina, 'Ik woon in een leuk dorp');
	await approve(postWith(noor, 'leuk dorp'));
	await expect(postWith(noor, 'leuk dorp')).toHaveCount(0);

	await noor.goto(lane.replace('/lane', '/skills'));
	await expect(noor.getByRole('table').first()).toContainText('24A.4');
	await noor.getByRole('link', { name: 'Amina', exact: true }).first().click();
	await expect(noor.getByText(say('skills_rule_heeded_private')).first()).toBeVisible();
	await noor.locator('a[href*="/activity/"]').first().click();
	await expect(noor).toHaveURL(/\/activity\/\d+/);
	await expect(noor.getByRole('main')).toContainText('leuk dorp');

	await amina.goto('/me');
	await expect(amina.getByRole('heading', { name: say('lessons_me_skills') })).toBeVisible();
	await amina.getByRole('link', { name: say('skills_mine_title') }).click();
	await expect(amina.getByText(say('skills_mine_heeded_private')).first()).toBeAttached();
	await expect(amina.getByRole('main')).not.toContainText('24A.4');
});

test('a finished run can be looked back at, and the same lesson begins with a fresh network', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Van de eerste keer');
	await noor.getByRole('button', { name: say('teacher_finish'), exact: true }).click();
	await noor
		.getByRole('dialog')
		.getByRole('button', { name: say('teacher_finish_yes') })
		.click();
	await expect(amina).toHaveURL('/lesson', { timeout: 5000 });
	await noor.goto(`${desk}/square`);
	await expect(noor.getByText('Van de eerste keer')).toBeVisible();
	await noor.goto(desk.replace(/\/run\/.*/, '/runs'));
	await expect(noor.getByRole('main')).toContainText(/Deel ik dit|Do I share/);

	await beginLesson(noor);
	await goTo(noor, 'play');
	await amina.goto('/lesson/play');
	await expect(amina.getByRole('article').first()).toBeVisible();
	await expect(amina.getByText('Van de eerste keer')).toHaveCount(0);
});
