import { approve, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('a pupil sees why a post stands where it does, what is known of her, and who was invented once the curtain opens', async ({
	as,
}) => {
	const [noor, amina, quiet] = [
		await as('noor'),
		await as('Amina'),
		await as('Bram', { javaScriptEnabled: false }),
	];
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Ik vind taart lekker');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Ik vind taart lekker'));
	await expect(postWith(noor, 'Ik vind taart lekker')).toHaveCount(0);

	// Without scripts the sliders are a form.
	await quiet.goto('/lesson/play/ranking');
	await quiet.getByLabel(say('lens_right')).selectOption('own');
	await quiet.getByLabel(say('lens_signal_surprise')).fill('5');
	await quiet.getByRole('button', { name: say('lens_put_in_order') }).click();
	await expect(quiet).toHaveURL(/right=own&.*surprise=5/);
	await expect(quiet.getByText(say('lens_why_surprise')).first()).toBeVisible();

	// With them the order follows the slider at once, on the same page.
	await wakeUp(amina, '/lesson/play/ranking?right=own');
	const mine = amina.getByRole('region', { name: say('lens_order_own') });
	await expect(mine.getByText(say('lens_why_surprise')).first()).toBeVisible();
	for (const signal of ['people', 'interest', 'reactions', 'surprise'] as const)
		await amina.getByLabel(say(`lens_signal_${signal}`)).fill('0');
	await expect(mine.getByText(say('lens_why_surprise'))).toHaveCount(0);
	await expect(mine.getByRole('listitem').first()).toContainText('Ik vind taart lekker');
	await expect(amina).toHaveURL('/lesson/play/ranking?right=own');

	// What she searches for her browser tells; what is guessed from it she is shown, and she can wipe it.
	const searched = say('lens_guess_searched', { text: 'konijn' });
	const told = amina.waitForResponse('**/lesson/play/looked');
	await amina.goto('/lesson/play/search?q=konijn');
	await told;
	await amina.goto('/lesson/play/footprint');
	await expect(amina.getByText(searched)).toBeVisible();
	await amina.getByRole('button', { name: say('lens_footprint_wipe'), exact: true }).click();
	await expect(amina.getByText(say('lens_footprint_wiped'))).toBeVisible();
	await expect(amina.getByText(searched)).toHaveCount(0);

	await wakeUp(amina, '/lesson/play/curtain');
	await expect(amina.getByText(say('lens_curtain_closed'))).toBeVisible();
	await noor.goto(`${desk}/board/curtain`);
	await noor.getByRole('button', { name: say('lens_curtain_open'), exact: true }).click();
	await expect(
		amina.getByText(inLanguage({ nl: 'Niemand kent Nina.', en: 'Nobody knows Nina.' })),
	).toBeVisible();
});
