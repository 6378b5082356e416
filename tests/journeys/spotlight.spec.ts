import { approve, beginLesson, goTo, laneOf, postWith, wakeUp, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

test('a class looks at one post without its name, holds up cards, and sees them when the teacher turns them over', async ({
	as,
}) => {
	const [noor, amina, bram, board] = [
		await as('noor'),
		await as('Amina'),
		await as('Bram'),
		await as('noor'),
	];
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await amina.goto('/lesson/play');
	await writePost(amina, 'Ik vind taart lekker');
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, 'Ik vind taart lekker'));
	await expect(postWith(noor, 'Ik vind taart lekker')).toHaveCount(0);

	await wakeUp(bram, '/lesson/play');
	await bram.getByText(say('spotlight_rules'), { exact: true }).click();
	await expect(
		bram.getByText(inLanguage({ nl: 'We schrijven wat klopt.', en: 'We write what is true.' })),
	).toBeVisible();
	await wakeUp(board, `${desk}/board`);

	await noor.goto(`${desk}/square?by=pupils`);
	await postWith(noor, 'Ik vind taart lekker')
		.getByRole('button', { name: say('spotlight_put') })
		.click();
	await expect(noor).toHaveURL(/\/spotlight$/);
	await expect(board).toHaveURL(/\/board\/spotlight$/);
	await expect(board.getByText('Ik vind taart lekker')).toBeVisible();
	expect(await board.content()).not.toContain('Amina');

	await noor.getByRole('button', { name: say('spotlight_ask'), exact: true }).click();
	await bram.getByRole('link', { name: say('spotlight_go') }).click();
	await expect(bram).toHaveURL('/lesson/vote');
	await expect(bram.getByText('Ik vind taart lekker')).toBeVisible();
	// Loaded anew, because what the square told her before stands in the page as it came.
	await bram.reload();
	await expect(bram.getByText('Ik vind taart lekker')).toBeVisible();
	expect(await bram.content()).not.toContain('Amina');
	await expectAccessible(bram);
	await bram.locator('button[name=colour][value=red]').click();
	await expect(bram.getByText(say('spotlight_vote_kept'))).toBeVisible();
	await expect(board.getByText(say('spotlight_chosen_one'))).toBeVisible();
	await expect(board.getByText(say('spotlight_red'))).toHaveCount(0);

	await noor.getByRole('button', { name: say('spotlight_turn'), exact: true }).click();
	await expect(board.getByRole('listitem').filter({ hasText: say('spotlight_red') })).toContainText('1');
	await expectAccessible(board);
	await expect(bram.getByText(say('spotlight_vote_turned'))).toBeVisible();

	await noor.getByRole('button', { name: say('spotlight_close'), exact: true }).click();
	await expect(bram).toHaveURL(/\/lesson$/);
	await expect(board).toHaveURL(/\/board\/play$/);
});
