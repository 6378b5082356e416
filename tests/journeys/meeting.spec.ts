import { approve, beginLesson, comeIn, goTo, laneOf, postWith, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { say } from './words.ts';

test('pupils meet: a mention is news, a tag finds what it is about, a post is shared, and friends see what is for friends', async ({
	as,
	visitor,
}) => {
	test.setTimeout(120_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram');
	await beginLesson(noor);
	const lane = laneOf(noor.url().split('?')[0]!);
	await goTo(noor, 'play');
	const letThrough = async (text: string) => {
		await noor.goto(lane);
		await approve(postWith(noor, text));
		await expect(postWith(noor, text)).toHaveCount(0);
	};

	await amina.goto('/lesson/play');
	await writePost(amina, 'Ga je mee, @bram? #zwemmen');
	await letThrough('Ga je mee');

	await bram.goto('/lesson/play/notifications');
	await bram.getByRole('link', { name: say('network_notified_mention', { who: 'Amina' }) }).click();
	await expect(postWith(bram, 'Ga je mee')).toBeVisible();
	await bram.getByRole('link', { name: '#zwemmen' }).click();
	await expect(bram.getByRole('heading', { name: say('network_search_posts') })).toBeVisible();
	await expect(bram.getByText('Ga je mee')).toBeVisible();

	// What is shared waits as well, and shows whose it is.
	await bram.goto('/lesson/play');
	await postWith(bram, 'Ga je mee')
		.getByRole('link', { name: say('network_share') })
		.click();
	await expect(bram).toHaveURL(/\/share$/);
	await bram.getByRole('textbox', { name: say('network_share_label') }).fill('Wie nog meer?');
	await bram.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(bram).toHaveURL(/\/lesson\/play$/);
	await letThrough('Wie nog meer?');
	await amina.goto('/lesson/play');
	const shared = postWith(amina, 'Wie nog meer?');
	await expect(shared).toContainText('Ga je mee');

	// She asks, he answers from his news.
	await shared.getByRole('link', { name: 'Bram', exact: true }).click();
	await amina.getByRole('button', { name: say('friend_ask', { name: 'Bram' }) }).click();
	await expect(amina.getByText(say('friend_asked', { name: 'Bram' }))).toBeVisible();
	await bram.goto('/lesson/play/notifications');
	await bram.getByRole('link', { name: say('network_notified_asks', { who: 'Amina' }) }).click();
	await bram.getByRole('button', { name: say('friend_accept') }).click();
	await expect(bram.getByText(say('friend_friends', { name: 'Amina' }))).toBeVisible();
	await expectAccessible(bram);

	// What is for friends alone, a classmate who is none does not see.
	const gijs = await visitor();
	await comeIn(gijs, 'Gijs');
	await amina.goto('/lesson/play/write');
	await amina
		.getByRole('textbox', { name: say('network_composer_label') })
		.fill('Alleen voor vrienden: ik ben jarig');
	await amina.locator('[name=audience][value=friends]').check();
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina).toHaveURL(/\/lesson\/play$/);
	await letThrough('ik ben jarig');
	await bram.goto('/lesson/play');
	await expect(postWith(bram, 'ik ben jarig')).toBeVisible();
	await gijs.goto('/lesson/play');
	await expect(postWith(gijs, 'Wie nog meer?')).toBeVisible();
	await expect(gijs.getByText('ik ben jarig')).toHaveCount(0);
});
