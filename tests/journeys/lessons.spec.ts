import { approve, beginChanged, beginThe, goTo, laneOf, postWith, wakeUp, writeComment } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

const said = {
	nl: {
		crocodile: 'SCHOKKEND',
		library: 'Een boek over krokodillen',
		whoSaw: 'Wie zag dat, en wanneer?',
		asked: 'Dat is een goede vraag',
		snail: 'slak',
		kind: 'Wat leuk gemaakt, Fenna!',
		oneTap: 'Eén tikje kan warm zijn',
		notAlone: 'Jij liet Fenna niet alleen',
		reported: 'Melden is ook opkomen',
		teasing: 'Team Slijmspoor',
		home: 'Turbo en ik blijven thuis',
		sock: 'Turbosok',
		glue: 'Glitterglans',
	},
	en: {
		crocodile: 'SHOCKING',
		library: 'A book about crocodiles',
		whoSaw: 'Who saw that, and when?',
		asked: 'That is a good question',
		snail: 'snail',
		kind: 'That is lovely work, Fenna!',
		oneTap: 'One tap can be warm',
		notAlone: 'You did not leave Fenna alone',
		reported: 'Reporting is speaking up too',
		teasing: 'Team Slime Trail',
		home: 'Turbo and I will stay home',
		sock: 'Turbosok',
		glue: 'Glitterglans',
	},
};

test('news that shouts is looked up: who says so, where its photo stood first, and what was cut off', async ({
	as,
}) => {
	const text = inLanguage(said);
	test.setTimeout(120_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram', { javaScriptEnabled: false });
	await beginThe(noor, 'echt-of-nep');
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');

	const rumour = postWith(amina, text.crocodile);
	await rumour.getByRole('link', { name: say('network_picture_search_here') }).click();
	await expect(amina.getByRole('heading', { level: 1 })).toHaveText(say('network_picture_search'));
	const found = amina.getByRole('list').filter({ hasText: text.library }).getByRole('listitem');
	await expect(found).toHaveCount(2);
	await expect(found.first()).toContainText(text.library);
	await expect(found.first()).toContainText(say('network_picture_search_first'));
	await expect(found.first()).toContainText(say('network_picture_search_added', { what: '‘Zoo’' }));
	await expect(found.last()).toContainText(say('network_picture_search_this'));
	await expectAccessible(amina);
	// Who says so: the paper that is no paper.
	await amina.goBack();
	await postWith(amina, text.crocodile).getByRole('link', { name: /Extra/ }).first().click();
	await expect(amina.getByText('havenbode.extra.nu').first()).toBeVisible();

	await wakeUp(amina, '/lesson/play');
	await writeComment(amina, postWith(amina, text.crocodile), text.whoSaw);
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, text.whoSaw));
	await expect(amina.locator('#card-title')).toBeVisible({ timeout: 30_000 });
	await amina.goto('/lesson/play/goals');
	await expect(amina.getByText(say('network_goal_reached')).first()).toBeVisible();

	// The same by links alone.
	await bram.goto('/lesson/play');
	await postWith(bram, text.crocodile)
		.getByRole('link', { name: say('network_picture_search_here') })
		.click();
	await expect(bram.getByText(text.library)).toBeVisible();
});

test('standing up for somebody: a kind tap, comfort and a report each have a consequence', async ({ as }) => {
	const text = inLanguage(said);
	test.setTimeout(150_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	// What comes after minutes of watching stands there at once.
	await beginChanged(noor, 'opkomen-voor', (yaml) =>
		yaml.replaceAll(/(key: (?:team-slijmspoor|ik-kom-niet)\n(?: {4}.*\n)*? {4}minute:) \S+/g, '$1 0'),
	);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	await wakeUp(amina, '/lesson/play');

	await postWith(amina, text.home)
		.getByRole('button', { name: new RegExp(say('network_reaction_heart'), 'i') })
		.click();
	const card = amina.locator('#card-title');
	await expect(card).toHaveText(text.oneTap, { timeout: 30_000 });
	await amina.getByRole('button', { name: say('network_card_close') }).click();

	await postWith(amina, text.teasing)
		.getByRole('link', { name: new RegExp(say('network_report_this_post', { name: '.+' })) })
		.click();
	const dialog = amina.getByRole('dialog');
	await dialog.getByLabel(say('network_report_unkind')).check({ force: true });
	await dialog.getByRole('button', { name: say('network_report_send') }).click();
	await expect(amina.getByText(say('network_report_thanks')).first()).toBeVisible();
	await amina.keyboard.press('Escape');
	await expect(card).toHaveText(text.reported, { timeout: 30_000 });
	await amina.getByRole('button', { name: say('network_card_close') }).click();

	await writeComment(amina, postWith(amina, text.home), text.kind);
	await noor.goto(laneOf(desk));
	await approve(postWith(noor, text.kind));
	await expect(card).toHaveText(text.notAlone, { timeout: 30_000 });
	// Fenna herself answers, where everybody can read it.
	await expect(
		postWith(amina, text.home).getByRole('listitem').filter({ hasText: 'Fenna' }).last(),
	).toBeVisible({
		timeout: 40_000,
	});
	await amina.goto('/lesson/play/goals');
	await expect(amina.getByText(say('network_goal_reached')).first()).toBeVisible();
});

test('why do I see this: on the board two orders without names, two who drift apart, and who paid', async ({
	as,
}) => {
	const text = inLanguage(said);
	test.setTimeout(120_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	await beginThe(noor, 'waarom-zie-ik-dit');
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');

	await wakeUp(noor, `${desk}/board/ranking`);
	await noor.getByLabel(say('lens_left')).selectOption('newest');
	await noor.getByLabel(say('lens_right')).selectOption('popular');
	const newest = noor.getByRole('region', { name: say('lens_order_newest') });
	const popular = noor.getByRole('region', { name: say('lens_order_popular') });
	await expect(newest.getByRole('listitem').first()).toBeVisible();
	const top = async (order: typeof newest) => (await order.getByRole('listitem').first().textContent())!;
	expect(await top(newest)).not.toBe(await top(popular));
	// The page looks again whenever something happens, and what she chose stays.
	const before = await popular.textContent();
	await amina.goto('/lesson/play');
	await postWith(amina, text.sock)
		.getByRole('button', { name: new RegExp(say('network_reaction_heart'), 'i') })
		.first()
		.click();
	await expect.poll(() => popular.textContent()).not.toBe(before);

	await noor.goto(`${desk}/board/bubble`);
	await expect(noor.getByText(say('lens_bubble_start'))).toBeVisible();
	const next = noor.getByRole('link', { name: say('lens_bubble_next') });
	await next.focus();
	await noor.keyboard.press('Enter');
	await expect(noor.getByText(say('lens_bubble_after', { count: 1 }))).toBeVisible();
	await noor.keyboard.press('Enter');
	await expect(noor.getByText(say('lens_bubble_after', { count: 2 }))).toBeVisible();
	await noor.goBack();
	await expect(noor.getByText(say('lens_bubble_after', { count: 1 }))).toBeVisible();
	await noor.getByRole('link', { name: say('lens_bubble_again') }).click();
	await expect(noor.getByText(say('lens_bubble_start'))).toBeVisible();

	await postWith(amina, text.sock)
		.getByRole('link', { name: say('ads_why') })
		.click();
	await expect(amina.getByText(say('ads_why_payer', { by: text.sock }))).toBeVisible();
	await amina.locator('[name=reason]').first().check({ force: true });
	await amina.getByRole('button', { name: say('ads_hide_do') }).click();
	await amina.goto('/lesson/play');
	await expect(amina.getByRole('article').first()).toBeVisible();
	await expect(amina.locator('article h3', { hasText: text.sock })).toHaveCount(0);
	await amina.goto('/lesson/play/bubble');
	await amina.getByRole('link', { name: say('lens_bubble_next') }).click();
	await expect(amina.getByText(say('lens_bubble_after', { count: 1 }))).toBeVisible();
});
