import type { Page } from '@playwright/test';
import { beginLesson, goTo } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';

/** Answers the first question with a choice: its options in turn, until one is right. */
async function answerUntilRight(pupil: Page) {
	const question = pupil
		.locator('section')
		.filter({ has: pupil.getByRole('radio') })
		.first();
	const options = await question.getByRole('radio').count();
	let wrong = 0;
	for (let option = 0; option < options; option++) {
		await question.getByRole('radio').nth(option).check({ force: true });
		await question
			.getByRole('button', { name: new RegExp(`^(${say('lessons_check')}|${say('lessons_check_again')})$`) })
			.click();
		const right = question.getByText(say('lessons_right'), { exact: true });
		await expect(right.or(question.getByText(say('lessons_almost')))).toBeVisible();
		if (await right.isVisible()) return wrong;
		wrong++;
	}
	throw new Error('No option was right');
}

for (const javaScriptEnabled of [true, false]) {
	test(`every answer is explained at once, and kept (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
		as,
	}) => {
		await beginLesson(await as('noor'));
		const amina = await as('Amina', { javaScriptEnabled });
		await amina.goto('/lesson/learn');
		await expect(amina.getByRole('heading', { level: 1 })).toBeVisible();
		await answerUntilRight(amina);
		await amina.reload();
		await expect(amina.getByText(say('lessons_right'), { exact: true }).first()).toBeVisible();
	});
}

test('every place of the walk gives feedback, and finding all of them is seen', async ({ as }) => {
	await beginLesson(await as('noor'));
	const amina = await as('Amina');
	await amina.goto('/lesson/practise');
	await amina.getByLabel(say('lessons_help_me_look')).check({ force: true });
	const spots = amina.locator('[href^="#spot-"]');
	const count = await spots.count();
	expect(count).toBeGreaterThanOrEqual(8);
	for (let i = 0; i < count; i++) {
		const spot = spots.nth(i);
		const target = (await spot.getAttribute('href'))!;
		await spot.click();
		const panel = amina.locator(target);
		await panel.getByRole('button').first().click();
		await expect(panel.locator('[aria-live], .feedback').first()).not.toBeEmpty();
		await expect(spot).toHaveClass(/found/);
	}
	await expect(amina.getByText(say('lessons_walk_done'))).toBeVisible();
});

test('looking back is kept as the pupil’s own page, and her teacher can read it', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await goTo(noor, 'reflect');
	const amina = await as('Amina');
	await amina.goto('/lesson/reflect');
	await expect(amina.getByText(say('lessons_teacher_reads'))).toBeVisible();
	const open = amina
		.locator('section')
		.filter({ has: amina.getByRole('textbox') })
		.first();
	const answer = 'Ik vraag eerst of het mag.';
	await open.getByRole('textbox').fill(answer);
	await open.getByRole('button', { name: say('common_save') }).click();
	await expect(open.getByText(say('common_saved'))).toBeVisible();
	const scale = amina
		.locator('section')
		.filter({ has: amina.getByRole('radio') })
		.first();
	await scale.getByRole('radio').first().check({ force: true });
	await scale.getByRole('button', { name: say('common_save') }).click();
	await expect(scale.getByText(say('common_saved'))).toBeVisible();

	await noor.goto(`${desk}/answers`);
	await noor
		.getByRole('link', { name: say('teacher_step_reflect'), exact: true })
		.first()
		.click();
	await expect(noor.getByText(answer).first()).toBeVisible();
	await amina.goto('/me');
	await amina
		.getByRole('link', { name: /Deel ik dit|Do I share/ })
		.first()
		.click();
	await expect(amina.getByText(answer)).toBeVisible();
});

test('play and looking back open together, when the teacher says so', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await expect(amina).toHaveURL('/lesson');
	await goTo(noor, 'play');
	await expect(amina.getByText(say('lessons_play_open'))).toBeVisible({ timeout: 2000 });
	await amina.goto('/lesson/play');
	await expect(amina).toHaveURL('/lesson/play');
});
