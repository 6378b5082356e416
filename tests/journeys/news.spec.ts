import { beginLesson, goTo, wakeUp } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('a class talks about heavy news, and an expert is asked about it', async ({ as }) => {
	const [noor, amina] = [await as('noor'), await as('Amina')];
	await beginLesson(noor);
	const room = /\/classroom\/[0-9a-f-]+/.exec(noor.url())![0];
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');

	// Noor types what happened; what is missing is said beside its field, and what she typed stays.
	await noor.goto(`${room}/threads`);
	await noor.getByRole('link', { name: say('news_title'), exact: true }).click();
	await noor.getByLabel(say('news_field_title'), { exact: true }).fill('Er was brand in de fabriek');
	await noor.getByLabel(say('news_field_source'), { exact: true }).fill(' ');
	await noor.getByLabel(say('news_heavy_yes')).check();
	await noor.getByRole('button', { name: say('news_begin') }).click();
	await expect(noor.getByText(say('news_mistake_empty'))).toBeVisible();
	await noor.getByLabel(say('news_field_source'), { exact: true }).fill('De krant');
	await expect(noor.getByLabel(say('news_heavy_yes'))).toBeChecked();
	await noor.getByRole('button', { name: say('news_begin') }).click();
	await expect(noor.getByRole('heading', { name: 'Er was brand in de fabriek', level: 1 })).toBeVisible();
	await expect(noor.getByText('0800-0432')).toBeVisible();
	const talk = noor.url();

	// The square heard of it: comments are off, and help is one tap away.
	await expect(amina.getByText(say('network_heavy'))).toBeVisible();
	await expect(amina.getByText(say('network_comments_closed')).first()).toBeVisible();
	await expect(amina.getByRole('link', { name: say('network_comment'), exact: true })).toHaveCount(0);

	// On the board, by keyboard, to the card with help.
	await noor.goto(`${talk}/board`);
	const next = noor.getByRole('link', { name: say('common_next') });
	for (let card = 1; card < 8; card++) {
		await next.focus();
		await noor.keyboard.press('Enter');
		await expect(noor).toHaveURL(new RegExp(`card=${card + 1}$`));
	}
	await expect(noor.getByRole('heading', { name: say('news_card_help'), level: 1 })).toBeVisible();
	await expect(next).toHaveCount(0);
	await expectAccessible(noor);

	// It becomes an expert's conversation.
	await noor.goto(talk);
	await noor.getByRole('link', { name: say('news_invite') }).click();
	await expect(noor.getByLabel(say('experts_field_threads'))).toHaveValue('Er was brand in de fabriek');
	await noor.getByLabel(say('experts_field_name'), { exact: true }).fill('Fatma de Vries');
	await noor.getByLabel(say('experts_field_email')).fill('fatma@brandweer.example');
	await noor.getByRole('button', { name: say('experts_send_invitation') }).click();
	await expect(noor).toHaveURL(/threads\/visit\//);
	await noor.goto(talk);
	await expect(noor.getByRole('link', { name: 'Er was brand in de fabriek' })).toBeVisible();
	await amina.goto('/threads');
	await amina.getByRole('link', { name: 'Er was brand in de fabriek' }).click();
	await expect(amina.getByText(say('news_thread_heavy'))).toBeVisible();

	// And it is over when she says so; the conversation stays careful.
	await amina.goto('/lesson/play');
	await expect(amina.getByText(say('network_heavy'))).toBeVisible();
	await noor.getByRole('button', { name: say('teacher_heavy_end') }).click();
	await expect(noor.getByRole('button', { name: say('teacher_heavy_end') })).toHaveCount(0);
	await expect(amina.getByText(say('network_heavy'))).toHaveCount(0);
});
