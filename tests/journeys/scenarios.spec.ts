import { readFileSync } from 'node:fs';
import { goTo } from './class.ts';
import { expect, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('a teacher makes a lesson’s square her own, in forms without scripts, and her class plays it', async ({
	as,
}) => {
	const noor = await as('noor', { javaScriptEnabled: false });
	const press = (key: string) => noor.getByRole('button', { name: say(key), exact: true }).click();

	await noor.goto('/scenarios/deel-ik-dit');
	await press('scenario_copy');
	await expect(noor).toHaveURL(/scenarios\/[0-9a-f-]{36}$/);
	const own = noor.url();
	const tomatoes = inLanguage({ nl: 'De tomaten zijn rijp!', en: 'The tomatoes are ripe!' });

	await noor.getByRole('link', { name: say('scenario_add_member'), exact: true }).click();
	await noor.locator('[name=name]').fill('Juf Kaat');
	await noor.locator('[name=handle]').fill('juf kaat');
	await noor.locator('[name=bio-nl]').fill('Ik help in de moestuin.');
	await noor.locator('[name=bio-en]').fill('I help in the garden.');
	await press('scenario_save');
	// What was wrong is said at its field, and nothing typed is gone.
	await expect(noor.locator('[name=handle]')).toHaveAttribute('aria-invalid', 'true');
	await expect(noor.locator('[name=bio-nl]')).toHaveValue('Ik help in de moestuin.');
	await noor.locator('[name=handle]').fill('juf.kaat');
	await press('scenario_save');

	await noor.getByRole('link', { name: say('scenario_add_post'), exact: true }).click();
	const stale = noor.url();
	await noor.locator('[name=cast]').selectOption({ label: 'Juf Kaat' });
	await noor.locator('[name=minute]').fill('-1');
	await noor.locator('[name=body-nl]').fill('De tomaten zijn rijp!');
	await noor.locator('[name=body-en]').fill('The tomatoes are ripe!');
	const other = await noor.context().newPage();
	await other.goto(stale);
	await press('scenario_save');
	await expect(noor.locator('td').getByText(tomatoes).first()).toBeVisible();

	// A tab from before is refused, and keeps what was typed in it.
	await other.locator('[name=body-nl]').fill('Uit een ouder tabblad');
	await other.locator('[name=body-en]').fill('From an older tab');
	await other.getByRole('button', { name: say('scenario_save'), exact: true }).click();
	await expect(other.getByText(say('scenario_stale'))).toBeVisible();
	await expect(other.locator('[name=body-nl]')).toHaveValue('Uit een ouder tabblad');

	await noor.goto(`${own}/preview?minute=-2`);
	await expect(noor.getByText(tomatoes)).toHaveCount(0);
	await noor.goto(`${own}/preview?minute=0`);
	await expect(noor.getByText(tomatoes)).toBeVisible();

	await noor.goto('/lessons/deel-ik-dit');
	await noor.locator('[name=scenario]').selectOption({ index: 1 });
	await noor.locator('button[name=classroom]').first().click();
	await expect(noor).toHaveURL(/\/run\//);
	await goTo(noor, 'play');
	const amina = await as('Amina');
	await amina.goto('/lesson/play');
	await expect(amina.getByText(tomatoes)).toBeVisible();
});

test('a teacher brings in a package, reads what did not fit, and reads all of it before children can', async ({
	as,
}) => {
	const noor = await as('noor');
	await noor.goto('/scenarios');
	const file = {
		name: 'straat.yaml',
		mimeType: 'text/yaml',
		buffer: readFileSync('tests/data/import/testdrive/allposts.csv'),
	};
	const send = () => noor.getByRole('button', { name: say('scenario_bring_send'), exact: true }).click();
	await noor.locator('[name=file]').setInputFiles(file);
	await send();
	await expect(noor.getByText(say('scenario_bring_nothing'))).toBeVisible();
	await expect(noor.getByRole('heading', { name: say('scenario_report'), exact: true })).toBeVisible();

	await noor.goto('/scenarios/deel-ik-dit');
	const [download] = await Promise.all([
		noor.waitForEvent('download'),
		noor.getByRole('link', { name: say('scenario_download'), exact: true }).click(),
	]);
	const path = await download.path();
	await noor.goto('/scenarios');
	await noor.locator('[name=file]').setInputFiles({ ...file, buffer: readFileSync(path) });
	await send();
	await expect(noor.getByText(say('scenario_brought_one'))).toBeVisible();
	await noor.goto('/lessons/deel-ik-dit');
	await expect(noor.locator('[name=scenario]')).toHaveCount(0);
	await noor.goto('/scenarios');
	await noor
		.getByRole('article')
		.filter({ hasText: say('scenario_unread') })
		.getByRole('link')
		.click();
	await noor.getByRole('button', { name: say('scenario_read_it'), exact: true }).click();
	await expect(noor.getByText(say('scenario_unread_text'))).toBeHidden();
	await noor.goto('/lessons/deel-ik-dit');
	await expect(noor.locator('[name=scenario] option')).toHaveCount(2);
});
