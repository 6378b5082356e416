import { approve, beginLesson, decide, goTo, laneOf, postWith } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('a comment that came back is sent again with the keyboard, as its second version', async ({ as }) => {
	const noor = await as('noor');
	await beginLesson(noor);
	await goTo(noor, 'play');
	const lane = laneOf(noor.url().split('?')[0]!);

	const amina = await as('Amina', { viewport: { width: 360, height: 740 } });
	await amina.goto('/lesson/play');
	await amina.goto(`/lesson/play/${(await amina.locator('article').first().getAttribute('id'))!.slice(5)}`);
	await amina.getByLabel(say('network_comment_label')).fill('Wat een lang verhaal');
	await amina.getByRole('button', { name: new RegExp(`^${say('network_send')}`) }).click();
	await expect(amina.getByText(say('network_comment_waits')).first()).toBeVisible();
	const square = amina.url();

	await noor.goto(lane);
	await decide(postWith(noor, 'Wat een lang verhaal'), 'returned', 'Kan het vriendelijker?');
	await expect(postWith(noor, 'Wat een lang verhaal')).toHaveCount(0);

	await amina.goto(square);
	await expect(amina.getByText('Kan het vriendelijker?')).toBeVisible();
	await amina.getByRole('link', { name: say('network_again'), exact: true }).click();
	await expectAccessible(amina);
	const field = amina.getByLabel(say('network_again_label'));
	await expect(field).toHaveValue('Wat een lang verhaal');
	await field.fill('Ik lees liever een kort verhaal');
	await field.press('Control+Enter');
	await amina.waitForURL('**/lesson/play');

	await noor.goto(lane);
	const item = postWith(noor, 'Ik lees liever een kort verhaal');
	await item.locator('details.earlier summary').click();
	await expect(item.getByText('Wat een lang verhaal')).toBeVisible();
	await approve(item);
	await expect(item).toHaveCount(0);
	await amina.goto(square);
	await expect(amina.getByText('Ik lees liever een kort verhaal')).toBeVisible();
});
