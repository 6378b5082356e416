import type { Locator, Page } from '@playwright/test';
import { laneOf, pictures, postWith, wakeUp } from './class.ts';
import { expect, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 120) {
	await expect(target).toBeVisible();
	for (let i = 0; i < most; i++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${target}`);
}

async function press(page: Page, target: Locator) {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

test('the whole walk can be done without a mouse', async ({ visitor }) => {
	test.setTimeout(180_000);
	const noor = await visitor();
	await noor.goto('/sign-in');
	await tabTo(noor, noor.getByLabel(say('home_email')));
	await noor.keyboard.type('noor@plein.example');
	await noor.keyboard.press('Tab');
	await noor.keyboard.type('oefenplein-demo');
	await noor.keyboard.press('Enter');
	await expect(noor).toHaveURL('/today');
	await press(noor, noor.getByRole('button', { name: say('teacher_begin'), exact: true }));
	await expect(noor).toHaveURL(/\/run\//);
	const desk = noor.url().split('?')[0]!;
	await press(noor, noor.locator('button[name=step][value=play]'));
	await expect(noor.locator('button[name=step][value=play]')).toHaveAttribute('aria-current', 'step');

	const amina = await visitor();
	await amina.goto('/join');
	await tabTo(amina, amina.getByLabel(say('join_code'), { exact: true }));
	await amina.keyboard.type('plein7');
	await amina.keyboard.press('Enter');
	await press(amina, amina.getByRole('link', { name: 'Amina', exact: true }));
	for (const picture of inLanguage(pictures))
		await press(amina, amina.getByRole('button', { name: new RegExp(`^${picture}$`, 'i') }));
	await press(amina, amina.getByRole('button', { name: say('join_enter'), exact: true }));
	await expect(amina).toHaveURL('/lesson');

	await wakeUp(amina, '/lesson/learn');
	const radio = amina.getByRole('radio').first();
	await tabTo(amina, radio);
	await amina.keyboard.press('Space');
	await press(amina, amina.getByRole('button', { name: say('lessons_check') }).first());
	await expect(
		amina
			.getByText(say('lessons_right'), { exact: true })
			.or(amina.getByText(say('lessons_almost')))
			.first(),
	).toBeVisible();

	await wakeUp(amina, '/lesson/practise');
	const spot = amina.locator('[href^="#spot-"]').first();
	await press(amina, spot);
	await press(
		amina,
		amina
			.locator((await spot.getAttribute('href'))!)
			.getByRole('button')
			.first(),
	);
	await expect(spot).toHaveClass(/found/);

	await wakeUp(amina, '/lesson/play');
	await tabTo(amina, amina.getByRole('textbox', { name: say('network_composer_label') }));
	await amina.keyboard.type('Zonder muis geschreven');
	await amina.keyboard.press('Control+Enter');
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();

	// The lane has keys of its own: a approves, u takes it back, r gives it back with a sentence.
	await wakeUp(noor, laneOf(desk));
	await expect(postWith(noor, 'Zonder muis geschreven')).toBeVisible();
	await noor.keyboard.press('j');
	await noor.keyboard.press('a');
	await expect(postWith(noor, 'Zonder muis geschreven')).toHaveCount(0);
	await expect(amina.getByText(say('network_waits'))).toHaveCount(0);
	await noor.keyboard.press('u');
	await expect(postWith(noor, 'Zonder muis geschreven')).toBeVisible();
	await noor.keyboard.press('j');
	await noor.keyboard.press('r');
	await noor.keyboard.type('Vertel er iets bij.');
	await noor.keyboard.press('Control+Enter');
	await expect(amina.getByText('Vertel er iets bij.')).toBeVisible();

	await press(amina, amina.getByRole('link', { name: say('network_again') }));
	await tabTo(amina, amina.getByRole('textbox', { name: say('network_again_label') }));
	await amina.keyboard.press('End');
	await amina.keyboard.type(', en nu met meer woorden');
	await amina.keyboard.press('Control+Enter');
	await expect(amina).toHaveURL('/lesson/play');
	await noor.keyboard.press('j');
	await noor.keyboard.press('a');

	const report = amina.getByRole('link', {
		name: new RegExp(say('network_report_this_post', { name: '.+' })),
	});
	await press(amina, report.first());
	const dialog = amina.getByRole('dialog');
	await tabTo(amina, dialog.getByRole('radio').first());
	await amina.keyboard.press('Space');
	await press(amina, dialog.getByRole('button', { name: say('network_report_send') }));
	await expect(dialog.getByText(say('network_report_thanks'))).toBeVisible();
	await amina.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);

	await noor.keyboard.press('Alt+Shift+F');
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toBeVisible();
	// The same keys resume only once Noor's own page has heard that it is frozen.
	await expect(noor.getByRole('button', { name: say('teacher_resume') })).toBeVisible();
	await noor.keyboard.press('Alt+Shift+F');
	await expect(amina.getByText(say('network_frozen_title'), { exact: true })).toHaveCount(0);

	await noor.goto(desk);
	await press(noor, noor.locator('button[name=step][value=reflect]'));
	await expect(noor.locator('button[name=step][value=reflect]')).toHaveAttribute('aria-current', 'step');
	await wakeUp(amina, '/lesson/reflect');
	const open = amina.locator('section').filter({ has: amina.getByRole('textbox') });
	await tabTo(amina, open.first().getByRole('textbox'));
	await amina.keyboard.type('Ik vraag eerst of het mag.');
	await press(amina, open.first().getByRole('button', { name: say('common_save') }));
	await expect(open.first().getByText(say('common_saved'))).toBeVisible();
	const scale = amina.locator('section').filter({ has: amina.getByRole('radio') });
	await tabTo(amina, scale.first().getByRole('radio').first());
	await amina.keyboard.press('Space');
	await press(amina, scale.first().getByRole('button', { name: say('common_save') }));
	await expect(scale.first().getByText(say('common_saved'))).toBeVisible();

	await press(noor, noor.getByRole('button', { name: say('teacher_finish'), exact: true }));
	await press(noor, noor.getByRole('dialog').getByRole('button', { name: say('teacher_finish_yes') }));
	await expect(amina).toHaveURL('/lesson');
	await press(amina, amina.getByRole('link', { name: say('network_to_me', { name: 'Amina' }) }));
	await expect(amina.getByText('Zonder muis geschreven, en nu met meer woorden').first()).toBeVisible();
});
