import { approve, beginLesson, goTo, laneOf, postWith, writePost } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

const names = {
	nl: {
		short: 'kort haar',
		bald: 'kaal',
		curls: 'krullen',
		glasses: 'ronde bril',
		smile: 'glimlach',
		plaits: 'vlechten',
		scarf: /hoofd.?doek/,
		scarfed: /hoofd.?doek, glimlach/,
		crab: 'krab',
	},
	en: {
		short: 'short hair',
		bald: 'bald',
		curls: 'curls',
		glasses: 'round glasses',
		smile: 'smile',
		plaits: 'plaits',
		scarf: /head.?scarf/,
		scarfed: /head.?scarf, smile/,
		crab: 'crab',
	},
};

test('she composes her face by keyboard; her class and her teacher see it, and her teacher sets it back', async ({
	as,
}) => {
	test.setTimeout(120_000);
	const noor = await as('noor');
	await beginLesson(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');
	const [amina, bram] = [await as('Amina'), await as('Bram')];
	const look = inLanguage(names);

	await amina.goto('/lesson/play/profile');
	await amina.getByRole('link', { name: say('portrait_change') }).press('Enter');
	await expect(amina.getByRole('heading', { level: 1 })).toHaveText(say('portrait_title'));
	// Awake: there is no need any more to ask what it looks like.
	await expect(amina.getByRole('button', { name: say('portrait_show') })).toHaveCount(0);
	const mirror = amina.getByRole('img', { name: say('portrait_face', { parts: '' }) });
	await amina.getByRole('radio', { name: look.short, exact: true }).focus();
	await amina.keyboard.press('ArrowLeft');
	await expect(mirror).toHaveAccessibleName(say('portrait_face', { parts: `${look.bald}, ${look.smile}` }));
	await amina.getByRole('radio', { name: look.curls }).press('Space');
	await amina.locator('summary', { hasText: say('portrait_kind_glasses') }).press('Enter');
	await amina.getByRole('radio', { name: look.glasses }).press('Space');
	const parts = [look.curls, look.glasses, look.smile].join(', ');
	await expect(mirror).toHaveAccessibleName(say('portrait_face', { parts }));

	// Somebody else by chance, and back to how it was, which was anybody.
	await amina.getByRole('link', { name: say('portrait_surprise') }).press('Enter');
	await amina.getByRole('link', { name: say('portrait_back') }).press('Enter');
	await expect(mirror).toHaveAccessibleName(say('portrait_face', { parts: `${look.short}, ${look.smile}` }));
	await amina
		.locator('summary', { hasText: say('portrait_kind_hair') })
		.first()
		.press('Enter');
	await amina.getByRole('radio', { name: look.curls }).press('Space');
	await amina.getByRole('button', { name: say('portrait_save') }).press('Enter');
	await expect(amina.getByText(say('portrait_saved'))).toBeVisible();
	await expectAccessible(amina);

	await amina.goto('/lesson/play');
	await writePost(amina, 'Kijk, dit ben ik');
	await noor.goto(laneOf(desk));
	const waiting = postWith(noor, 'Kijk, dit ben ik');
	await expect(waiting.locator('use[href$="#hair-j"]')).toBeVisible();
	await approve(waiting);
	await bram.goto('/lesson/play');
	await expect(postWith(bram, 'Kijk, dit ben ik').locator('use[href$="#hair-j"]').first()).toBeVisible();

	const room = desk.replace(/\/run\/.*/, '');
	await noor.goto(`${room}/trust`);
	const row = noor.getByRole('listitem').filter({ hasText: 'Amina' });
	await expect(row.locator('use[href$="#hair-j"]')).toBeVisible();
	await row.getByRole('button', { name: say('portrait_give') }).click();
	await expect(row.locator('use[href$="#head"]')).toHaveCount(0);
	await bram.goto('/lesson/play');
	await expect(postWith(bram, 'Kijk, dit ben ik').locator('use[href$="#head"]')).toHaveCount(0);
});

test('by touch: a face, back to what was before, and then a picture', async ({ as }) => {
	const look = inLanguage(names);
	const amina = await as('Amina', {
		hasTouch: true,
		viewport: { width: 360, height: 640 },
	});
	await amina.goto('/me');
	await amina.getByRole('link', { name: say('portrait_change') }).tap();
	await expect(amina.getByRole('button', { name: say('portrait_show') })).toHaveCount(0);
	await amina.getByRole('radio', { name: look.scarf }).tap();
	await expect(amina.getByRole('img', { name: look.scarfed })).toBeVisible();
	await amina.getByRole('button', { name: say('portrait_save') }).tap();
	await expect(amina.getByText(say('portrait_saved'))).toBeVisible();
	const me = amina.getByRole('banner').locator('a[href="/me"]');
	await expect(me.locator('use[href$="#hair-o"]')).toBeVisible();
	await amina.getByRole('button', { name: say('portrait_undo') }).tap();
	await expect(me.locator('use[href$="#fox"]')).toBeVisible();

	await amina.getByText(say('portrait_picture')).first().tap();
	await amina.getByRole('radio', { name: look.crab }).tap();
	await amina.getByRole('button', { name: say('portrait_picture_save') }).tap();
	await expect(me.locator('use[href$="#crab"]')).toBeVisible();
});

test('without JavaScript a face is shown before it is kept, and chance comes from the server', async ({
	as,
}) => {
	const bram = await as('Bram', { javaScriptEnabled: false });
	const { plaits } = inLanguage(names);
	await bram.goto('/me/portrait');
	await bram.getByRole('radio', { name: plaits }).check({ force: true });
	await bram.getByRole('button', { name: say('portrait_show') }).click();
	await expect(bram.getByRole('img', { name: new RegExp(plaits) })).toBeVisible();
	await expect(bram.getByRole('banner').locator('use[href$="#lion"]')).toBeVisible();
	await bram.getByRole('button', { name: say('portrait_save') }).click();
	await expect(bram.getByText(say('portrait_saved'))).toBeVisible();
	await expect(bram.getByRole('banner').locator('use[href$="#hair-i"]')).toBeVisible();
	await bram.getByRole('link', { name: say('portrait_surprise') }).click();
	await expect(bram.getByRole('img', { name: say('portrait_face', { parts: '' }) })).toBeVisible();
});

test('while the class stands still nobody changes a face', async ({ as }) => {
	const [noor, bram] = [await as('noor'), await as('Bram')];
	await bram.goto('/me/portrait');
	await noor.goto('/today');
	await noor
		.getByRole('button', { name: say('teacher_freeze') })
		.first()
		.click();
	await bram.goto('/me/portrait');
	await expect(bram.getByRole('button', { name: say('portrait_save') })).toBeDisabled();
	await expect(bram.getByText(say('network_frozen_title'))).toBeVisible();
});
