import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { approve, wakeUp } from './class.ts';
import { inLanguage, say } from './words.ts';

/** Where the visitors of Noor's classroom stand. */
async function threadsOf(noor: Page): Promise<string> {
	await noor.goto('/today');
	const href = await noor.locator('a[href^="/classroom/"]').first().getAttribute('href');
	return `${/^\/classroom\/[0-9a-f-]+/.exec(href!)![0]}/threads`;
}

/** Lets everything through that waits for the teacher. */
async function approveAll(noor: Page, threads: string) {
	await noor.goto(threads.replace('/threads', '/lane'));
	const items = noor.getByRole('article');
	for (let left = await items.count(); left > 0; left--) {
		await approve(items.first());
		await expect(items).toHaveCount(left - 1);
	}
}

test('a class talks with a guest: from the invitation to the transcript', async ({ as, visitor }) => {
	test.setTimeout(120_000);
	const noor = await as('noor');
	const threads = await threadsOf(noor);

	// Noor invites, by keyboard alone.
	await noor.goto(`${threads}/invite`);
	await noor.getByLabel(say('experts_field_name'), { exact: true }).focus();
	for (const typed of [
		'Rika Molenaar',
		'Rika van de molen',
		'rika@molen.example',
		'De molen',
		'Hoe een molen draait',
	]) {
		await noor.keyboard.type(typed);
		await noor.keyboard.press('Tab');
	}
	await noor.getByRole('button', { name: say('experts_send_invitation') }).focus();
	await noor.keyboard.press('Enter');
	await expect(noor).toHaveURL(/threads\/visit\//);

	// The mail brings a link; looking at it uses nothing up.
	const rika = await visitor();
	await rika.goto('/demo/outbox');
	const link = await rika
		.getByRole('link', { name: /\/visit\// })
		.first()
		.getAttribute('href');
	await (await visitor()).goto(link!);
	await rika.goto(link!);
	await expectAccessible(rika);
	await rika.getByRole('button', { name: say('experts_visit_enter') }).click();
	await expect(rika).toHaveURL(/\/visit$/);
	const thief = await visitor();
	await thief.goto(link!);
	await expect(thief.getByRole('heading', { name: say('experts_visit_gone_title') })).toBeVisible();

	// The rules, and who she is; a long word is pointed out while she types.
	await expect(rika.getByText(say('experts_your_threads_after'))).toBeVisible();
	await rika.getByRole('button', { name: say('experts_rules_agree') }).click();
	await expect(rika.getByRole('link', { name: 'Hoe een molen draait' })).toBeVisible();
	const about = rika.getByLabel(say('experts_introduce_label'));
	await about.fill(inLanguage({ nl: 'Momenteel maal ik meel.', en: 'I utilise a mill.' }));
	await expect(rika.getByText(say('experts_hints_title'))).toBeVisible();
	await about.fill('Ik ben Rika. Ik maal graan.');
	await rika.getByRole('button', { name: say('experts_introduce_send') }).click();
	await expect(rika.getByText(say('experts_introduce_waits'))).toBeVisible();

	// Amina can ask once she can read who Rika is.
	const amina = await as('Amina');
	await amina.goto('/threads');
	await amina.getByRole('link', { name: 'Hoe een molen draait' }).click();
	await expect(amina.getByText(say('experts_not_introduced_text'))).toBeVisible();
	await approveAll(noor, threads);
	await amina.reload();
	await expect(amina.getByText('Ik maal graan.')).toBeVisible();
	const box = amina.getByRole('textbox', { name: say('experts_ask_label') });
	await box.fill('Belt u mij? 06 12345678');
	await expect(amina.getByText(say('nudge_phone_title'))).toBeVisible();
	await box.fill('Waarom draait een molen?');
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina.getByText(say('experts_ask_waits'))).toBeVisible();

	// Noor lets it through and passes it on; Rika's open page shows it by itself.
	await wakeUp(rika, '/visit');
	await rika.getByRole('link', { name: 'Hoe een molen draait' }).click();
	await expect(rika.getByText(say('experts_expert_none'))).toBeVisible();
	await approveAll(noor, threads);
	await noor.goto(threads);
	await noor.getByRole('link', { name: 'Hoe een molen draait' }).click();
	await noor.getByRole('button', { name: say('experts_pass_on') }).click();
	await expect(rika.getByRole('heading', { name: 'Waarom draait een molen?' })).toBeVisible();
	await expect(rika.getByText(say('experts_asked_by', { names: 'Amina' }))).toBeVisible();
	expect(await rika.content()).not.toContain('El Idrissi');
	await rika.getByLabel(say('experts_answer_label')).fill('Door de wind. Mail me: rika@molen.example');
	await rika.getByRole('button', { name: say('experts_answer_send') }).click();
	await expect(rika.getByText(say('experts_mistake_contact'))).toBeVisible();
	await rika.getByLabel(say('experts_answer_label')).fill('Door de wind. Zie https://molen.example');
	await rika.getByRole('button', { name: say('experts_answer_send') }).click();
	await expect(rika.getByText(say('experts_answer_waits'))).toBeVisible();

	// The class reads it when Noor has; its link is text until she allows it.
	await expect(amina.getByText('Door de wind.')).toHaveCount(0);
	await approveAll(noor, threads);
	await expect(amina.getByText('Door de wind.')).toBeVisible();
	await expect(amina.getByRole('link', { name: 'https://molen.example' })).toHaveCount(0);
	await noor.goto(threads);
	await noor.getByRole('link', { name: 'Hoe een molen draait' }).click();
	await noor.getByRole('button', { name: say('experts_allow_links') }).click();
	await expect(amina.getByRole('link', { name: 'https://molen.example' })).toBeVisible();
	await amina.getByRole('button', { name: say('experts_thank') }).click();
	await expect(rika.getByText(say('experts_thanks_one'))).toBeVisible();

	// The board and the paper; then the visit ends and Rika is out, while the class reads on.
	const thread = new URL(noor.url()).pathname;
	await noor.goto(`${thread}/board`);
	await expect(noor.getByRole('heading', { name: 'Waarom draait een molen?' })).toBeVisible();
	await noor.goto(`${thread}/transcript`);
	await expect(noor.getByRole('heading', { name: 'Waarom draait een molen?' })).toBeVisible();
	await noor.goto(thread);
	await noor.getByRole('link', { name: say('experts_agreements') }).click();
	await noor.getByRole('button', { name: say('experts_end_visit') }).click();
	await expect(noor.getByText(say('experts_is_over'), { exact: true })).toBeVisible();
	// Her open page leaves by itself.
	await expect(rika).toHaveURL(/sign-in/);
	await rika.goto('/visit');
	await expect(rika).toHaveURL(/sign-in/);
	await amina.reload();
	await expect(amina.getByText(say('experts_pupil_over'))).toBeVisible();
	await expect(amina.getByText('Door de wind.')).toBeVisible();
});

test('without JavaScript a pupil asks and votes, and a guest answers', async ({ as }) => {
	const noor = await as('noor', { javaScriptEnabled: false });
	const threads = await threadsOf(noor);
	const amina = await as('Amina', { javaScriptEnabled: false });
	await amina.goto('/threads');
	await amina.getByRole('link', { name: 'Werken in een bakkerij' }).click();
	await amina.getByRole('textbox', { name: say('experts_ask_label') }).fill('Bel mij: 06 12345678');
	await amina.getByRole('button', { name: say('network_send'), exact: true }).click();
	await expect(amina.getByText(say('nudge_phone_title'))).toBeVisible();
	await amina.getByRole('textbox', { name: say('experts_ask_label') }).fill('Eet u zelf veel brood?');
	await amina.getByRole('button', { name: say('network_send_to_teacher'), exact: true }).click();
	await expect(amina.getByText(say('experts_mine_waits'))).toBeVisible();
	const burnt = amina.getByRole('article').filter({ hasText: 'laten aanbranden' });
	await burnt.getByRole('button', { name: say('experts_vote') }).click();
	await expect(burnt.getByText(say('experts_voted'))).toBeVisible();

	const joris = await as('joris', { javaScriptEnabled: false });
	await joris.getByRole('link', { name: 'Werken in een bakkerij' }).click();
	await joris.getByLabel(say('experts_answer_label')).fill('Door de hitte van de oven.');
	await joris.getByRole('button', { name: say('experts_answer_send') }).click();
	await expect(joris.getByText(say('experts_answer_sent'))).toBeVisible();
	await noor.goto(`${threads.replace('/threads', '/lane')}?kind=answer`);
	await expect(noor.getByText('Door de hitte van de oven.')).toBeVisible();
	await expect(noor.getByText('Waarom wordt de korst van brood bruin?')).toBeVisible();
});
