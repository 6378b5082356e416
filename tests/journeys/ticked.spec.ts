import { beginLesson, goTo, laneOf, wakeUp } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

const texts = ['Kijk eens naar mijn kat', 'Kijk eens naar mijn hond', 'Wie gaat er mee zwemmen?'];

test('what is ticked is given back or taken away at once, with one sentence, by keyboard and without scripts', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const lane = laneOf(noor.url());
	for (const [index, body] of texts.entries()) {
		const sent = await amina.request.post('/lesson/play?/post', {
			headers: { origin: new URL(amina.url()).origin },
			form: { key: crypto.randomUUID(), body, picture: '', seen: 'yes' },
		});
		expect(sent.ok(), `post ${index}`).toBe(true);
	}
	// What the cast wrote can be reported, but not given back to anybody.
	await wakeUp(amina, '/lesson/play');
	await amina
		.getByRole('article')
		.filter({ hasNotText: 'Amina' })
		.last()
		.getByRole('link', { name: new RegExp(say('network_report_this_post', { name: '.+' })) })
		.click();
	const dialog = amina.getByRole('dialog');
	await dialog.getByLabel(say('network_report_private')).check({ force: true });
	await dialog.getByRole('button', { name: say('network_report_send') }).click();
	await expect(amina.getByText(say('network_report_thanks')).first()).toBeVisible();

	await wakeUp(noor, lane);
	const waiting = noor.locator('article:visible');
	await expect(waiting).toHaveCount(4);
	const { keyboard } = noor;

	// Nothing is ticked, and a sentence is missing: both are said, and nothing leaves.
	await keyboard.press('j');
	await keyboard.press('Shift+a');
	await expect(noor.getByText(say('moderation_choose_first'))).toBeVisible();
	for (let i = 0; i < 2; i++) {
		await keyboard.press('j');
		await keyboard.press('Space');
	}
	await keyboard.press('Shift+r');
	await keyboard.press('Control+Enter');
	await expect(noor.getByText(say('moderation_feedback_empty'))).toBeVisible();
	await expectAccessible(noor);
	await keyboard.type('Vertel er iets meer bij');
	await keyboard.press('Control+Enter');
	await expect(waiting).toHaveCount(2);
	await expect(
		noor.getByText(say('moderation_done_other', { count: 2, decision: say('moderation_returned') })),
	).toBeVisible();
	await amina.goto('/lesson/play');
	await expect(amina.getByText('Vertel er iets meer bij')).toHaveCount(2);
	await keyboard.press('u');
	await expect(waiting).toHaveCount(4);
	await expect(noor.getByRole('checkbox', { checked: true })).toHaveCount(0);

	// Without scripts: what was ticked and typed is kept until it can be sent.
	const paper = await as('noor', { javaScriptEnabled: false });
	await paper.goto(lane);
	for (const box of await paper.getByRole('checkbox').all()) await box.check();
	const returning = paper.locator('#bulk details[data-decision=returned]');
	await returning.locator('summary').click();
	await returning.getByRole('button').last().click();
	await expect(paper.getByText(say('moderation_feedback_empty')).first()).toBeVisible();
	await expect(paper.getByRole('checkbox', { checked: true })).toHaveCount(4);
	await returning.getByRole('textbox').fill('Kijk er samen nog eens naar');
	await returning.getByRole('button').last().click();
	await expect(
		paper.getByText(say('moderation_done_other', { count: 3, decision: say('moderation_returned') })),
	).toBeVisible();
	await expect(
		paper.getByText(say('moderation_left_one', { decision: say('moderation_returned') })),
	).toBeVisible();
	await expect(paper.getByRole('article')).toHaveCount(1);
	await paper.getByRole('checkbox').check();
	const removing = paper.locator('#bulk details[data-decision=removed]');
	await removing.locator('summary').click();
	await removing.getByRole('textbox').fill('Hier wordt iemand uitgelachen');
	await removing.getByRole('button').last().click();
	await expect(paper.getByText(say('moderation_empty'))).toBeVisible();
});
