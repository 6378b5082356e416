import { approve, goTo, laneOf, postWith, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('a post that one of the cast took a screenshot of lives on after she deleted it', async ({ as }) => {
	test.setTimeout(150_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	await noor.goto('/lessons/digitale-voetafdruk');
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Mijn konijn heet Stip');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Mijn konijn heet Stip'));
	const own = (await amina
		.locator('article[id^="post-"]')
		.filter({ hasText: 'Stip' })
		.first()
		.getAttribute('id'))!.slice(5);
	await expect(async () => {
		await amina.goto(`/lesson/play/${own}/journey`);
		await expect(amina.getByText(say('lens_journey_kept', { name: 'Ilyas' }))).toBeVisible({
			timeout: 1000,
		});
	}).toPass({ timeout: 60_000 });
	await amina.goto(`/lesson/play/${own}/change`);
	await amina
		.getByRole('button', { name: say('network_delete'), exact: true })
		.first()
		.click();
	await amina.goto('/lesson/play/footprint');
	await expect(amina.getByText(say('lens_footprint_taken', { name: 'Ilyas' }))).toBeVisible();
	await expectAccessible(amina);
	await amina.getByRole('link', { name: /Stip/ }).first().click();
	await expect(amina.getByText(say('lens_journey_wiped'))).toBeVisible();
	await expectAccessible(amina);
});
