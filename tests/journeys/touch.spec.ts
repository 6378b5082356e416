import { goTo, laneOf, postWith } from './class.ts';
import { expect, test } from './journey.ts';
import { say } from './words.ts';
const tablet = { hasTouch: true, viewport: { width: 768, height: 1024 } };

test('a class with tablets and its guest get on with their fingers alone', async ({ as }) => {
	test.setTimeout(120_000);
	const noor = await as('noor', tablet);
	await noor.getByRole('button', { name: say('teacher_begin'), exact: true }).tap();
	await expect(noor).toHaveURL(/\/run\//);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');

	const amina = await as('Amina', tablet);
	await amina.goto('/lesson/play');
	const post = amina.getByRole('article').first();
	await post.getByRole('button', { name: new RegExp(say('network_reaction_heart')) }).tap();
	await expect(post.getByRole('button', { name: new RegExp(say('network_reaction_heart')) })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	const composer = amina.getByRole('textbox', { name: say('network_composer_label') });
	await composer.tap();
	await amina.keyboard.insertText('Met één vinger getypt');
	await amina
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.tap();
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();

	await noor.goto(lane);
	const waiting = postWith(noor, 'Met één vinger getypt');
	await waiting.locator('form[data-decision=approved] button').tap();
	await expect(waiting).toHaveCount(0);
	await expect(amina.getByText(say('network_waits'))).toHaveCount(0);
	await noor.getByRole('button', { name: say('teacher_freeze') }).tap();
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toBeVisible();
	await noor.getByRole('button', { name: say('teacher_resume') }).tap();
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toHaveCount(0);

	await amina.goto('/threads');
	await amina.getByRole('link', { name: 'Werken in een bakkerij' }).tap();
	const question = amina.getByRole('article').filter({ hasText: 'laten aanbranden' });
	await question.getByRole('button', { name: say('experts_vote') }).tap();
	await expect(question.getByText(say('experts_voted'))).toBeVisible();

	const joris = await as('joris', tablet);
	await joris.getByRole('link', { name: 'Werken in een bakkerij' }).tap();
	await joris.getByLabel(say('experts_answer_label')).tap();
	await joris.keyboard.insertText('Door de hitte van de oven.');
	await joris.getByRole('button', { name: say('experts_answer_send') }).tap();
	await expect(joris.getByText(say('experts_answer_waits'))).toBeVisible();

	await noor.goto(lane.replace('/lane', '/skills'));
	await noor.getByRole('link', { name: 'Amina', exact: true }).tap();
	await expect(noor.getByRole('heading', { level: 1 })).toContainText('Amina');
});
