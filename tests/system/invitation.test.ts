import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { startSmtp, wordsOf } from '../smtp.ts';
import { get, outcomeOf, post } from './ask.ts';
import { cookieOf, withPassword } from './signIn.ts';

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let app: App;
let noor: string;
beforeAll(async () => {
	smtp = await startSmtp();
	app = await startApp({
		SMTP_URL: `smtp://school:geheim@127.0.0.1:${smtp.port}`,
		MAIL_FROM: 'De Wijde Blik <plein@school.example>',
	});
	noor = `session=${cookieOf(await withPassword(app, 'noor'))}`;
});
afterAll(async () => {
	await smtp?.stop();
	await app?.stop();
});

const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

async function invite() {
	const today = await get(app, '/today', noor);
	const classroom = /\/classroom\/([0-9a-f-]{36})/.exec(today.body)![1]!;
	const path = `/classroom/${classroom}/threads`;
	const sent = await post(app, `${path}/invite`, noor, {
		key: randomUUID(),
		name: 'Rika Molenaar',
		email: 'rika@molen.example',
		theme: 'De molen',
		threads: 'Hoe een molen draait',
		from: day(0),
		until: day(7),
		limit: '5',
		naming: 'given',
	});
	return { path, sent };
}

test('an invitation is mailed by a real server, and its link lets one device in, once', async () => {
	const { sent } = await invite();
	expect(outcomeOf(sent).status).toBe(303);
	const letter = await smtp.letter(1);
	expect(letter).toMatchObject({ to: ['rika@molen.example'], user: 'school' });
	const link = /http:\/\/[^\s]+\/visit\/[\w-]{43}/.exec(wordsOf(letter))![0];
	expect(link.startsWith(app.url)).toBe(true);
	const path = new URL(link).pathname;

	for (let scanned = 0; scanned < 3; scanned++) {
		const look = await get(app, path, null);
		expect(look.status).toBe(200);
		expect(cookieOf(look)).toBeUndefined();
		expect(look.headers.get('cache-control')).toBe('no-store');
	}
	const first = await post(app, path, null, {});
	expect(outcomeOf(first)).toMatchObject({ status: 303, location: '/visit' });
	const cookie = `session=${cookieOf(first)}`;
	expect((await get(app, '/visit', cookie)).body).toContain('De molen');

	const second = await post(app, path, null, {});
	expect(outcomeOf(second).status).toBe(422);
	expect(cookieOf(second)).toBeUndefined();
});

test('the demo’s box is empty when mail goes out for real', async () => {
	expect((await get(app, '/demo/outbox', null)).body).not.toContain('/visit/');
});
