import { approve, beginWithChatsAtOnce, goTo, laneOf, postWith, wakeUp } from './class.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { inLanguage, say } from './words.ts';

/** What the cast and the pupil say in the chats of "Deel ik dit?". */
const said = {
	nl: {
		noudBegins: 'In de pauze zit ik steeds alleen.',
		brushOff: 'Ach, dat gaat vanzelf over.',
		hurt: 'Oké. Laat maar.',
		hurtHint: 'Luisteren is vaak genoeg.',
		listening: 'Wat naar. Wil je er meer over vertellen?',
		sorry: 'Sorry. Vertel het toch maar.',
		thanks: 'Fijn dat je luistert. Dat helpt al.',
		noudTells: 'Ik durf het niet tegen mijn juf te zeggen.',
		noudAsked: 'Wat lief voor Noud.',
		ninaBegins: 'Dan kunnen we appen.',
		number: 'Mijn nummer is 06 12345678',
		ninaGlad: 'Super! En niet aan je juf vertellen, hoor.',
		ninaHint: 'Moet het geheim blijven?',
		regret: 'Nee, ik heb me bedacht.',
		ninaBlocked: 'Nina kan jou niet meer bereiken.',
	},
	en: {
		noudBegins: 'I keep sitting alone at break time.',
		brushOff: 'Oh, that will pass by itself.',
		hurt: 'Okay. Never mind.',
		hurtHint: 'Listening is often enough.',
		listening: 'How sad. Do you want to tell me more?',
		sorry: 'Sorry. Do tell me.',
		thanks: 'Thanks for listening. That helps already.',
		noudTells: "I don't dare to tell my teacher.",
		noudAsked: 'How kind to Noud.',
		ninaBegins: 'Then we can text.',
		number: 'My number is 06 12345678',
		ninaGlad: "Super! And don't tell your teacher, okay?",
		ninaHint: 'Does it have to be secret?',
		regret: 'No, I changed my mind.',
		ninaBlocked: 'Nina cannot reach you any more.',
	},
};

test('a pupil chats with the cast: chooses, types, asks an adult, blocks', async ({ as }) => {
	const line = inLanguage(said);
	test.setTimeout(120_000);
	const noor = await as('noor');
	const amina = await as('Amina');
	const press = (key: string, gaps = {}) =>
		amina.getByRole('button', { name: say(key, gaps), exact: true }).click();
	await beginWithChatsAtOnce(noor);
	const desk = noor.url().split('?')[0]!;
	await goTo(noor, 'play');

	// Noud and Nina write to her by themselves.
	await wakeUp(amina, '/lesson/play/chats');
	const talk = amina.getByRole('list', { name: say('chat_said'), exact: true });
	await expect(amina.getByText(say('chat_notice'))).toBeVisible();
	await expect(amina.getByText(line.noudBegins)).toBeVisible();
	await expect(amina.getByText(line.ninaBegins)).toBeVisible();
	await expect(amina.getByText(say('chat_fresh'), { exact: true })).toHaveCount(2);

	// With Noud she chooses, and sees what her choice does; then she makes up for it.
	await amina.getByRole('link', { name: 'Noud', exact: true }).click();
	await expect(talk.getByText(line.noudBegins)).toBeVisible();
	await amina.getByRole('button', { name: line.brushOff, exact: true }).click();
	await expect(talk.getByText(line.brushOff)).toBeVisible();
	await expect(talk.getByText(line.hurt)).toBeVisible();
	await expect(talk.getByText(line.hurtHint)).toBeVisible();
	await expect(amina.getByRole('button', { name: line.listening })).toHaveCount(0);
	await amina.getByRole('button', { name: line.sorry, exact: true }).click();
	await expect(talk.getByText(line.noudTells)).toBeVisible();

	// She asks an adult along, and the teacher finds it in the lane with what was said.
	await press('chat_ask');
	await expect(amina.getByText(say('chat_asked'))).toBeVisible();
	await expect(amina.getByText(line.noudAsked)).toBeVisible();
	await expect(amina.getByRole('button', { name: say('chat_ask'), exact: true })).toHaveCount(0);
	await noor.goto(laneOf(desk));
	const report = postWith(noor, line.noudTells);
	await expect(report).toContainText(say('moderation_before'));
	await expect(report).toContainText(line.thanks);
	await expect(report).toContainText(
		say('moderation_reported_by', { name: 'Amina', reason: say('skills_reason_help') }),
	);

	// To Nina she types. It is nudged, waits for the teacher, and Nina hears nothing until then.
	await amina.goto('/lesson/play/chats');
	await amina.getByRole('link', { name: 'Nina', exact: true }).click();
	await expect(talk.getByText(line.ninaBegins)).toBeVisible();
	await amina.getByRole('textbox', { name: say('chat_type') }).fill(line.number);
	await expect(amina.getByText(say('nudge_phone_title'))).toBeVisible();
	await expectAccessible(amina);
	await press('network_send_to_teacher');
	await expect(talk.getByText(line.number)).toBeVisible();
	await expect(talk.getByText(say('network_waits')).first()).toBeVisible();
	await expect(amina.getByRole('textbox')).toHaveCount(0);
	await amina.reload();
	await expect(talk.getByText(line.number)).toBeVisible();
	await expect(talk.getByText(line.ninaGlad)).toHaveCount(0);
	await approve(postWith(noor, line.number));
	await expect(talk.getByText(line.ninaGlad)).toBeVisible();
	await expect(talk.getByText(line.ninaHint)).toBeVisible();
	await expect(amina.getByRole('button', { name: line.regret, exact: true })).toBeVisible();

	// She blocks Nina: nothing more can be said, until she lets her in again.
	await press('chat_block', { name: 'Nina' });
	await expect(amina.getByText(say('chat_blocked', { name: 'Nina' }))).toBeVisible();
	await expect(amina.getByText(line.ninaBlocked)).toBeVisible();
	await expect(amina.getByRole('button', { name: line.regret, exact: true })).toHaveCount(0);
	await amina.goto('/lesson/play/chats');
	await expect(amina.getByText(say('chat_blocked_badge'), { exact: true })).toBeVisible();

	// The teacher reads it all, and sees where help was asked and who was blocked.
	await noor.goto(desk);
	await noor.getByRole('link', { name: 'Amina', exact: true }).first().click();
	await noor.getByRole('link', { name: say('chat_read_along'), exact: true }).click();
	await expect(noor).toHaveURL(/\/pupil\/[0-9a-f-]+\/chats$/);
	const noud = noor.getByRole('region', { name: 'Noud' });
	await expect(noud.getByText(line.brushOff)).toBeVisible();
	await expect(noud.getByText(say('chat_asked_help'))).toBeVisible();
	const nina = noor.getByRole('region', { name: 'Nina' });
	await expect(nina.getByText(line.number)).toBeVisible();
	await expect(nina.getByText(line.ninaGlad)).toBeVisible();
	await expect(nina.getByText(say('chat_blocked_badge'))).toBeVisible();
	await expect(nina.getByText(say('chat_asked_help'))).toHaveCount(0);

	// It is hers alone: a classmate has a chat of his own, from its beginning.
	const bram = await as('Bram');
	await bram.goto('/lesson/play/chats/noud');
	await expect(bram.getByRole('button', { name: line.brushOff, exact: true })).toBeVisible();
	await expect(bram.getByText(line.hurt)).toHaveCount(0);
});
