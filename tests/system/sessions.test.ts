import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { removePerson } from '#lib/accounts/removal.server.ts';
import { password } from '#lib/demo/school.ts';
import { db, openDatabase } from '#lib/server/db/index.ts';
import { get, outcomeOf, post } from './ask.ts';
import { attributesOf, cookieOf, withPassword, withPictures } from './signIn.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { openStream } from './streams.ts';

let square: Square;
let state: State;
beforeAll(async () => {
	square = await openSquare({ TRUST_PROXY: '1' });
	state = watchState(square.app.file);
});
afterEach(() => state.restore());
afterAll(async () => {
	state.close();
	await square.app.stop();
});

const https = { 'x-forwarded-proto': 'https' };
/** Where a cookie gets somebody on a page that is for teachers. */
const reaches = async (cookie: string, path = '/today') =>
	outcomeOf(await get(square.app, path, cookie)).status;

describe('a token', () => {
	test('is a new one at every sign-in, with 160 bits of chance, and only its hash is kept', async () => {
		const tokens: string[] = [];
		for (let i = 0; i < 20; i++) tokens.push(cookieOf(await withPassword(square.app, 'noor'))!);
		expect(new Set(tokens).size).toBe(20);
		const bits = tokens.map((token) => Buffer.from(token.slice(1), 'base64url'));
		expect(bits.every((bytes) => bytes.length === 20)).toBe(true);
		// No place in it is the same in all of them.
		for (let i = 0; i < 20; i++)
			expect(new Set(bits.map((bytes) => bytes[i])).size, `byte ${i}`).toBeGreaterThan(10);
		const kept = state.everything().join('\n');
		for (const token of tokens) {
			expect(kept).toContain(createHash('sha256').update(token).digest('hex'));
			expect(kept).not.toContain(token);
		}
	});

	test('stands nowhere on the disk, and neither does a password, a picture password or a card’s secret', async () => {
		const { pictures, secret, code, person } = square.rooms['6B'];
		const adult = cookieOf(await withPassword(square.app, 'noor'))!;
		const pupil = cookieOf(await withPictures(square.app, { code, person, tapped: pictures }))!;
		const { file } = square.app;
		const disk = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
		expect(disk.includes('Flierefluiter')).toBe(true);
		for (const secretText of [adult, pupil, password, secret, pictures.join(' '), pictures.join(',')])
			expect(disk.includes(secretText), secretText).toBe(false);
	});

	test('that was guessed, or is not quite right, opens nothing', async () => {
		const token = cookieOf(await withPassword(square.app, 'noor'))!;
		expect(await reaches(`session=${token}`)).toBe(200);
		const hash = createHash('sha256').update(token).digest('hex');
		const guesses = [
			...Array.from({ length: 200 }, () => 'a' + randomBytes(20).toString('base64url')),
			hash,
			token.slice(0, -1),
			`${token}A`,
			`p${token.slice(1)}`,
			token.toLowerCase(),
			'',
			'%',
			"' or 1=1 --",
		];
		for (const guess of guesses) expect(await reaches(`session=${guess}`), guess).toBe(303);
	});
});

describe('signing in', () => {
	test('takes no token that was planted, neither an invented one nor somebody else’s', async () => {
		const thijs = cookieOf(await withPassword(square.app, 'thijs'))!;
		for (const planted of ['planted', 'a' + 'B'.repeat(27), thijs]) {
			const token = cookieOf(await withPassword(square.app, 'noor', `session=${planted}`))!;
			expect(token).not.toBe(planted);
			expect(await reaches(`session=${token}`)).toBe(200);
			expect(await reaches(`session=${planted}`)).toBe(303);
		}
	});

	test('again gives another token, and the one before is worth nothing', async () => {
		const first = cookieOf(await withPassword(square.app, 'noor'))!;
		const second = cookieOf(await withPassword(square.app, 'noor', `session=${first}`))!;
		expect([await reaches(`session=${first}`), await reaches(`session=${second}`)]).toEqual([303, 200]);
	});

	test('on http gives a cookie out of reach of scripts and of other sites', async () => {
		const attributes = attributesOf(await withPassword(square.app, 'noor'));
		expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
		expect(attributes.join(';')).not.toMatch(/Domain|Secure/);
	});

	test('on https, behind a proxy that is trusted, gives one that never travels in the clear', async () => {
		const origin = square.app.url.replace('http:', 'https:');
		const answer = await withPassword(square.app, 'noor', null, { headers: { ...https, origin } });
		const attributes = attributesOf(answer, '__Host-session');
		expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']));
		expect(attributes.join(';')).not.toMatch(/Domain/);
		const token = cookieOf(answer, '__Host-session')!;
		expect((await get(square.app, '/today', `__Host-session=${token}`, https)).status).toBe(200);
		// A neighbour on the same domain could set this one.
		expect((await get(square.app, '/today', `session=${token}`, https)).status).toBe(303);
	});

	test('lasts a school day for a pupil, two weeks for an adult', async () => {
		const { code, person, pictures } = square.rooms['6B'];
		const daysOf = (attributes: string[]) =>
			(Date.parse(attributes.find((one) => one.startsWith('Expires='))!.slice(8)) - Date.now()) / 86_400_000;
		expect(
			daysOf(attributesOf(await withPictures(square.app, { code, person, tapped: pictures }))),
		).toBeCloseTo(0.5, 1);
		expect(daysOf(attributesOf(await withPassword(square.app, 'noor')))).toBeCloseTo(14, 1);
	});
});

describe('a session ends', () => {
	const inTwoBrowsers = async () => {
		const [here, there] = await Promise.all(
			[1, 2].map(async () => `session=${cookieOf(await withPassword(square.app, 'noor'))}`),
		);
		return { here: here!, there: there! };
	};

	test('in this browser by signing out, and nothing but the cookie is left of it', async () => {
		const { here, there } = await inTwoBrowsers();
		const answer = await post(square.app, '/sign-out', here, {});
		expect([cookieOf(answer), attributesOf(answer)]).toEqual(['', expect.arrayContaining(['Max-Age=0'])]);
		expect([await reaches(here), await reaches(there)]).toEqual([303, 200]);
	});

	test('in every browser by signing out everywhere', async () => {
		const { here, there } = await inTwoBrowsers();
		await post(square.app, '/sign-out', here, { everywhere: 'yes' });
		expect([await reaches(here), await reaches(there)]).toEqual([303, 303]);
	});

	test('in every other browser when the password changes', async () => {
		const { here, there } = await inTwoBrowsers();
		const next = 'vier paarse olifanten';
		expect(
			outcomeOf(await post(square.app, '/account?/password', here, { old: password, next })).status,
		).toBe(200);
		expect([await reaches(here), await reaches(there)]).toEqual([200, 303]);
		expect(cookieOf(await withPassword(square.app, 'noor'))).toBeUndefined();
		expect(cookieOf(await withPassword(square.app, 'noor', null, { password: next }))).toBeDefined();
	});

	test('with its stream, when somebody signs out', async () => {
		const stream = await openStream(square.app, square.cookies.Bram!);
		await stream.heard('hello');
		await post(square.app, '/sign-out', square.cookies.Bram!, {});
		await expect.poll(() => stream.open, { timeout: 5000 }).toBe(false);
		await expect(openStream(square.app, square.cookies.Bram!)).rejects.toThrow('303');
	});

	test('when a person is removed: pages at once, streams within five seconds, and she cannot come back', async () => {
		const { code } = square.rooms['6B'];
		const person = square.ids.Bram!;
		const stream = await openStream(square.app, square.cookies.Bram!);
		await stream.heard('hello');
		expect(await reaches(square.cookies.Bram!, '/lesson')).toBe(200);
		const since = performance.now();
		await removeFromOutside(person);
		for (const path of ['/lesson', '/lesson/play', '/me', '/account', '/stream'])
			expect(await reaches(square.cookies.Bram!, path), path).toBe(303);
		await expect.poll(() => stream.open, { timeout: 10_000 }).toBe(false);
		expect(performance.now() - since).toBeLessThan(5000);
		expect(cookieOf(await withPictures(square.app, { code, person }))).toBeUndefined();
		expect((await get(square.app, `/join/${code}`, null)).body).not.toContain(person);
		// A classmate listens on.
		const other = await openStream(square.app, square.cookies.Elif!);
		await other.heard('hello');
		other.end();
	});

	test('and its stream when it runs out, though nobody said anything', async () => {
		const stream = await openStream(square.app, square.cookies.Kees!);
		await stream.heard('hello');
		state.database
			.prepare('update session set expires_at = ? where person_id = ?')
			.run(Date.now() - 1, square.ids.Kees);
		await expect.poll(() => stream.open, { timeout: 10_000 }).toBe(false);
		expect(await reaches(square.cookies.Kees!, '/lesson')).toBe(303);
	});
});

/** As administration from the shell does it: in a process of its own, which the application does not hear. */
async function removeFromOutside(personId: string) {
	await openDatabase(`file:${square.app.file}`);
	await db.transaction((tx) => removePerson(tx, personId));
	await db.close();
}
