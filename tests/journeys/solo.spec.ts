import { approve, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('each pupil plays alone with the cast, her teacher reads along, and then the class plays together', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram', { javaScriptEnabled: false });
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await noor.getByRole('button', { name: say('solo_change_solo'), exact: true }).click();
	await expect(noor.getByText(say('solo_now_solo'))).toBeVisible();
	await goTo(noor, 'play');

	// With scripts her square opens by itself, without them there is a button.
	await wakeUp(amina, '/lesson/play');
	await expect(amina.getByText(say('solo_alone'))).toBeVisible();
	await bram.goto('/lesson/play');
	await bram.getByRole('button', { name: say('solo_open') }).click();
	await expect(bram.getByText(say('solo_alone'))).toBeVisible();

	// What she writes her teacher lets through, and nobody else meets it.
	await writePost(amina, 'Alleen op het plein');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Alleen op het plein'));
	await expect(
		postWith(amina, 'Alleen op het plein').getByRole('button', { name: say('network_reaction_heart') }),
	).toBeVisible();
	await bram.goto('/lesson/play');
	await expect(bram.getByRole('article').first()).toBeVisible();
	await expect(bram.getByText('Alleen op het plein')).toHaveCount(0);
	await expectAccessible(amina);

	// Her teacher sees each square.
	await noor.goto(`${desk}/square`);
	await expect(noor.getByText('Alleen op het plein')).toHaveCount(0);
	const whose = noor.getByRole('navigation', { name: say('solo_square_whose') });
	await whose.getByRole('link', { name: 'Amina' }).click();
	await expect(noor.getByText('Alleen op het plein').first()).toBeVisible();
	await expectAccessible(noor);

	// Together after all: asked first, because every square begins anew.
	await noor.goto(desk);
	await noor.getByRole('button', { name: say('solo_change_class'), exact: true }).click();
	const sure = noor.getByRole('dialog', { name: say('solo_sure_class') });
	await sure.getByRole('button', { name: say('solo_change_class') }).click();
	await expect(noor.getByText(say('solo_now_class'))).toBeVisible();
	await amina.goto('/lesson/play');
	await expect(amina.getByText(say('solo_alone'))).toHaveCount(0);
	await expect(amina.getByText('Alleen op het plein')).toHaveCount(0);
	await writePost(amina, 'Samen op het plein');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Samen op het plein'));
	await expect(postWith(noor, 'Samen op het plein')).toHaveCount(0);
	await bram.goto('/lesson/play');
	await expect(bram.getByText('Samen op het plein').first()).toBeVisible();
});
