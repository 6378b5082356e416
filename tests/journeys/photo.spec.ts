import { approve, beginLesson, goTo, laneOf, postWith } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('a photo is made without a mouse; what it shows is pointed out, taken out and told to the teacher', async ({
	as,
}) => {
	const noor = await as('noor');
	await beginLesson(noor);
	const lane = laneOf(noor.url());
	await goTo(noor, 'play');
	const [amina, bram] = [await as('Amina', { viewport: { width: 360, height: 740 } }), await as('Bram')];
	await Promise.all([amina.goto('/lesson/play'), bram.goto('/lesson/play'), noor.goto(lane)]);

	const named = inLanguage({
		nl: {
			beach: 'strand',
			dog: 'hond',
			number: 'huisnummer',
			both: 'Foto: strand. Erop: hond, huisnummer.',
			one: 'Foto: strand. Erop: hond.',
		},
		en: {
			beach: 'beach',
			dog: 'dog',
			number: 'house number',
			both: 'Photo: beach. On it: dog, house number.',
			one: 'Photo: beach. On it: dog.',
		},
	});
	const press = async (name: string | RegExp) => {
		await amina.getByRole('button', { name, exact: true }).first().focus();
		await amina.keyboard.press('Enter');
	};
	await press(say('pictures_make'));
	const maker = amina.getByRole('dialog', { name: say('pictures_title') });
	await press(named.beach);
	await press(say('pictures_panel_sticker'));
	await press(named.dog);
	await press(named.number);
	const parts = maker.locator('[data-part]');
	await expect(parts).toHaveCount(2);

	const dog = parts.first();
	await dog.focus();
	const status = maker.getByRole('status');
	const [, before] = /(\d+)/.exec((await status.textContent())!)!;
	await amina.keyboard.press('ArrowRight');
	await expect(status).toContainText(`${named.dog}: ${Number(before) + 1} `);
	await amina.keyboard.press('Control+z');
	await expect(status).toContainText(`${named.dog}: ${before} `);
	for (const panel of ['scene', 'figure', 'words', 'filter', 'description'] as const) {
		await press(say(`pictures_panel_${panel}`));
		await expectAccessible(amina);
	}
	await expect(maker.getByLabel(say('pictures_description_label'))).toHaveValue(named.both);
	await press(say('pictures_done'));
	await expect(amina.getByText(say('pictures_show_house_number_title'))).toBeVisible();

	await press(say('pictures_change'));
	await parts.last().focus();
	await amina.keyboard.press('Delete');
	await expect(parts).toHaveCount(1);
	await press(say('pictures_done'));
	await amina.getByRole('textbox', { name: say('network_composer_label') }).fill('Kijk, mijn hond!');
	await expect(amina.getByText(say('network_praise'))).toBeVisible();
	await press(say('network_send'));
	await expect(amina.getByText(say('network_sent_waits')).first()).toBeVisible();

	const item = postWith(noor, 'Kijk, mijn hond!');
	await expect(item.getByRole('img', { name: named.one })).toBeVisible({ timeout: 5000 });
	await expect(item.getByText(say('moderation_heeded'))).toBeVisible();
	await approve(item);
	await expect(postWith(bram, 'Kijk, mijn hond!').getByRole('img', { name: named.one })).toBeVisible({
		timeout: 5000,
	});
});
