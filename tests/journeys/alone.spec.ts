import type { Locator, Page } from '@playwright/test';
import { beginWithChatsAtOnce, goTo, laneOf, postWith, wakeUp } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

/** What is said in the chats with Sky and Evi of "Wie is dat?", and on the square. */
const said = {
	nl: {
		sky: 'Wat is je nummer? Dan appen we verder.',
		no: 'Nee, dat geef ik niet.',
		hurt: 'Ik dacht dat jij aardig was…',
		post: 'Wie wil er vrienden worden?',
		comment: 'Nee, ik ken jou niet',
		listening: 'Wat naar. Wil je er iets over vertellen?',
	},
	en: {
		sky: 'What is your number? Then we text on.',
		no: 'No, I do not give that.',
		hurt: 'I thought you were nice…',
		post: 'Who wants to be friends?',
		comment: 'No, I do not know you',
		listening: 'How sad. Do you want to tell me about it?',
	},
};

/** Answers the first open question of looking back. */
async function lookBack(pupil: Page, answer: string) {
	await pupil.goto('/lesson/reflect');
	const open = pupil
		.locator('section')
		.filter({ has: pupil.getByRole('textbox') })
		.first();
	await open.getByRole('textbox').fill(answer);
	await open.getByRole('button', { name: say('common_save') }).click();
	await expect(open.getByText(say('common_saved'))).toBeVisible();
}

/** Without scripts a link asks whether the cast has written. */
const lookUntil = (pupil: Page, link: string, there: Locator) =>
	expect(async () => {
		if (!(await there.isVisible())) await pupil.getByRole('link', { name: link, exact: true }).click();
		await expect(there).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 30_000 });

test('in the lesson about strangers each decides alone what to answer, and the class looks back together', async ({
	as,
}) => {
	test.setTimeout(150_000);
	const line = inLanguage(said);
	const noor = await as('noor');
	const amina = await as('Amina');
	const bram = await as('Bram', { javaScriptEnabled: false });
	await noor.goto('/lessons/onbekenden');
	await expect(noor.getByText(say('solo_lesson'))).toBeVisible();
	await beginWithChatsAtOnce(noor, 'onbekenden');
	const desk = noor.url().split('?')[0]!;
	await expect(noor.getByText(say('solo_now_solo'))).toBeVisible();
	await goTo(noor, 'play');

	// With scripts her square opens by itself; without them his has a button.
	await wakeUp(amina, '/lesson/play');
	await expect(amina.getByText(say('solo_alone'))).toBeVisible();
	await bram.goto('/lesson/play');
	await bram.getByRole('button', { name: say('solo_open') }).click();
	await expect(bram.getByText(say('solo_alone'))).toBeVisible();

	// Sky writes to each of them, and each answers Sky.
	for (const pupil of [amina, bram]) {
		await pupil.goto('/lesson/play/chats/sky');
		const talk = pupil.getByRole('list', { name: say('chat_said'), exact: true });
		await expect(talk.getByText(line.sky)).toBeVisible();
		await pupil.getByRole('button', { name: line.no, exact: true }).click();
		if (pupil === bram) await lookUntil(bram, say('chat_look'), talk.getByText(line.hurt));
		await expect(talk.getByText(line.hurt)).toBeVisible();
	}
	await amina.getByRole('button', { name: say('chat_ask'), exact: true }).click();
	await expect(amina.getByText(say('chat_asked'))).toBeVisible();

	// Each writes on a square of her own; the teacher has both in one lane.
	await wakeUp(amina, '/lesson/play');
	const hello = postWith(amina, line.post);
	await hello.getByRole('link', { name: say('network_comment'), exact: true }).click();
	await hello.getByRole('textbox', { name: say('network_comment_label') }).fill(line.comment);
	await hello.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina.getByText(say('network_comment_waits')).first()).toBeVisible();
	await bram.goto('/lesson/play');
	await bram.getByRole('textbox', { name: say('network_composer_label') }).fill('Bram bouwt een vulkaan');
	await bram
		.getByRole('button', { name: say('network_send'), exact: true })
		.first()
		.click();
	await noor.goto(laneOf(desk));
	await expect(postWith(noor, 'Bram bouwt een vulkaan')).toBeVisible();
	await expect(postWith(noor, line.comment)).toBeVisible();
	await noor.getByRole('button', { name: say('moderation_approve_calm_other', { count: 2 }) }).click();
	await expect(noor.getByRole('article')).toHaveCount(1);
	await expect(noor.getByRole('article')).toContainText(line.hurt);

	// Sky answers her by itself, where nobody else is.
	const answer = hello.getByRole('listitem').filter({ has: amina.getByRole('link', { name: 'Sky' }) });
	await expect(answer).toBeVisible({ timeout: 60_000 });
	await expect(amina.getByText('Bram bouwt een vulkaan')).toHaveCount(0);
	await bram.goto('/lesson/play');
	await expect(bram.getByText('Bram bouwt een vulkaan')).toBeVisible();
	await expect(bram.getByText(line.comment)).toHaveCount(0);

	// Her teacher looks along with her, and reads her chats.
	await noor.goto(desk);
	await noor.getByRole('link', { name: 'Amina', exact: true }).first().click();
	await expect(noor).toHaveURL(/\/pupil\//);
	const hers = noor.url();
	await noor.goto(`${hers}/screen`);
	await noor.getByRole('button', { name: say('teacher_screen_look') }).click();
	await expect(noor.getByText(line.comment)).toBeVisible();
	await expect(noor.getByText('Bram bouwt een vulkaan')).toHaveCount(0);
	await noor.goto(`${hers}/chats`);
	await expect(noor.getByRole('region', { name: 'Sky' }).getByText(line.no)).toBeVisible();

	// The class looks back together, and what each did alone is in the summary and with her skills.
	await noor.goto(desk);
	await goTo(noor, 'reflect');
	await lookBack(amina, 'Ik zeg gewoon nee');
	await lookBack(bram, 'Ik vraag het thuis');
	await noor.goto(`${desk}/answers?step=reflect`);
	await noor
		.getByRole('link', { name: say('teacher_step_reflect'), exact: true })
		.first()
		.click();
	await expect(noor.getByText('Ik zeg gewoon nee').first()).toBeVisible();
	await expect(noor.getByText('Ik vraag het thuis').first()).toBeVisible();
	await noor.goto(`${desk}/summary`);
	await expect(noor.getByRole('main')).toContainText(say('teacher_sum_reports'));
	await expectAccessible(noor);
	await noor.goto(laneOf(desk).replace('/lane', '/skills'));
	await noor.getByRole('link', { name: 'Amina', exact: true }).first().click();
	await expect(noor.getByText(say('skills_rule_comment_approved')).first()).toBeVisible();
	await expect(noor.getByText(say('skills_rule_reported')).first()).toBeVisible();
	await expect(noor.getByText(say('skills_rule_looked_back')).first()).toBeVisible();
});
