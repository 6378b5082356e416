import { readFileSync } from 'node:fs';
import { beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, pattern, say } from './words.ts';

const sentence = { nl: 'Lees het eerst eens aan iemand voor.', en: 'Read it aloud to somebody first.' };

test('a sentence of the school’s own stands ready for every teacher, in the language of whoever reads it; the log tells and gives it all', async ({
	as,
}) => {
	test.setTimeout(90_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const desk = noor.url().split('?')[0]!;
	await wakeUp(amina, '/lesson/play');
	await writePost(amina, 'Kijk mijn tekening');

	await noor.goto('/school/sentences');
	const form = noor.locator('form[action="?/add"]');
	await form.evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await form.getByLabel(say('school_in_dutch')).fill(sentence.nl);
	await form.getByRole('button', { name: say('common_save') }).click();
	await expect(form.getByLabel(say('school_in_english'))).toHaveAccessibleDescription(/.+/);
	await expect(form.getByLabel(say('school_in_dutch'))).toHaveValue(sentence.nl);
	await form.getByLabel(say('school_in_english')).fill(sentence.en);
	await form.getByRole('button', { name: say('common_save') }).click();
	const kept = noor.getByRole('listitem').filter({ hasText: sentence.nl });
	await expect(kept).toContainText(sentence.en);

	// In the lane it goes into the field, to be made one's own.
	await noor.goto(laneOf(desk));
	const item = postWith(noor, 'Kijk mijn tekening');
	const why = item.locator('details[data-decision=returned]');
	await why.locator('summary').click();
	await why.getByRole('button', { name: inLanguage(sentence) }).click();
	await expect(why.getByRole('textbox')).toHaveValue(inLanguage(sentence));
	await noor.keyboard.press('Control+Enter');
	await expect(item).toHaveCount(0);
	await expect(amina.getByText(inLanguage(sentence))).toBeVisible();

	// The class's log: found by a word, given away as a file, and undone where it stands.
	await noor.goto(desk.replace(/\/run\/.*/, '/activity'));
	await noor.getByLabel(say('moderation_log_search')).fill(inLanguage(sentence).slice(0, 12));
	await noor.getByRole('button', { name: say('moderation_log_find') }).click();
	const entry = noor.getByRole('listitem').filter({ hasText: pattern('moderation_log_post_returned') });
	await expect(entry).toHaveCount(1);
	const [file] = await Promise.all([
		noor.waitForEvent('download'),
		noor.getByRole('link', { name: say('moderation_log_export') }).click(),
	]);
	expect(readFileSync(await file.path(), 'utf8')).toMatch(pattern('moderation_log_post_returned'));
	await entry.getByRole('button', { name: say('moderation_undo_entry') }).click();
	await expect(amina.getByText(inLanguage(sentence))).toHaveCount(0);
	await noor.goto(laneOf(desk));
	await expect(item).toBeVisible();

	await noor.goto('/school/sentences');
	await kept.getByRole('button').click();
	await expect(noor.getByText(say('school_sentences_none'))).toBeVisible();
});

test('who leads the school sees its years without a name, each picture beside its numbers', async ({
	as,
}) => {
	const marja = await as('marja');
	await marja.goto('/school/skills');
	const table = marja.getByRole('table').first();
	await expect(table.getByRole('row').nth(1)).toBeVisible();
	await expect(table.locator('svg rect').first()).toBeAttached();
	const told = await marja.locator('main').textContent();
	for (const name of ['Amina', 'Bram', 'Jasmijn', 'Elif']) expect(told).not.toContain(name);
	await marja.getByRole('link', { name: say('check_years_link') }).click();
	await expect(marja.getByRole('heading', { level: 1 })).toBeVisible();
	await expectAccessible(marja);
	// A classroom's own page is not hers.
	const noor = await as('noor');
	const room = await noor.locator('a[href^="/classroom/"]').first().getAttribute('href');
	expect((await marja.goto(`${/^\/classroom\/[0-9a-f-]+/.exec(room!)![0]}/skills`))!.status()).toBe(404);
});
