import { approve, beforeItWakes, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('a post is changed, is looked at again, and everybody can read what stood there first', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Mijn hut is af');
	await noor.goto(lane);
	await approve(postWith(noor, 'Mijn hut is af'));
	await expect(postWith(noor, 'Mijn hut is af')).toHaveCount(0);
	await wakeUp(bram, '/lesson/play');
	await expect(postWith(bram, 'Mijn hut is af')).toBeVisible();

	await postWith(amina, 'Mijn hut is af')
		.getByRole('link', { name: say('network_change') })
		.click();
	await amina.getByRole('textbox', { name: say('network_change_label') }).fill('Onze hut is af');
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina.getByText(say('network_change_stands'))).toBeVisible();
	// Until her teacher has looked the first words stand.
	await expect(postWith(bram, 'Mijn hut is af')).toBeVisible();
	const item = postWith(noor, 'Onze hut is af');
	await expect(item).toContainText('Mijn hut is af');
	await approve(item);
	const changed = postWith(bram, 'Onze hut is af');
	await expect(changed).toContainText(say('network_edited'));
	await changed.getByRole('link', { name: say('network_history') }).click();
	const versions = bram.locator('main ol li');
	await expect(versions).toHaveCount(2);
	await expect(versions.first()).toContainText('Mijn hut is af');
	await expect(versions.last()).toContainText('Onze hut is af');
	await expectAccessible(bram);
});

test('the square begins anew, and what pupils made stays theirs to look back at', async ({ as }) => {
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Dit was de eerste keer');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Dit was de eerste keer'));
	await expect(postWith(noor, 'Dit was de eerste keer')).toHaveCount(0);
	await wakeUp(amina, '/lesson/play');
	await expect(postWith(amina, 'Dit was de eerste keer')).toBeVisible();

	const dialog = noor.getByRole('dialog');
	await beforeItWakes(noor, `${desk}/square`, () =>
		noor.getByRole('button', { name: say('teacher_restart'), exact: true }).click(),
	);
	await expect(dialog).toContainText(say('teacher_restart_text'));
	await dialog.getByRole('button', { name: say('teacher_restart_yes') }).click();
	await expect(noor.getByRole('link', { name: say('teacher_square_number', { number: 2 }) })).toBeVisible();
	await expect(dialog).toBeHidden();

	// Her page has it without a reload.
	await expect(postWith(amina, 'Dit was de eerste keer')).toHaveCount(0);
	await expect(amina.getByRole('article').first()).toBeVisible();
	await amina.goto('/me');
	await expect(amina.getByText('Dit was de eerste keer').first()).toBeVisible();
	await noor.getByRole('link', { name: say('teacher_square_number', { number: 1 }) }).click();
	await expect(noor.getByText('Dit was de eerste keer').first()).toBeVisible();
});
