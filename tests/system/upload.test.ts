import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngThatSays, withPlace } from '#lib/images/images.fixture.ts';
import { get } from './ask.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

let square: Square;
let state: State;
let temporary: string;
let photo: Buffer;
beforeAll(async () => {
	temporary = mkdtempSync(join(tmpdir(), 'oefenplein-upload-'));
	square = await openSquare({ TMPDIR: temporary });
	state = watchState(square.app.file);
	const plain = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#c63' } }).jpeg();
	photo = await withPlace(await plain.toBuffer());
});
afterAll(async () => {
	expect(square.app.said().trim().split('\n')).toHaveLength(1);
	state.close();
	await square.app.stop();
	rmSync(temporary, { recursive: true });
});

const address = () => `/visit/thread/${square.rooms['6B'].thread}?/answer`;
const bodyWith = (bytes: Uint8Array, type: string, question: string) => {
	const form = new FormData();
	for (const [name, value] of Object.entries({
		question,
		key: randomUUID(),
		body: 'Kijk maar.',
		alt: 'Een tak',
	}))
		form.set(name, value);
	form.set('photo', new Blob([new Uint8Array(bytes)], { type }), 'foto.html');
	return form;
};

/** Sends a file as the photo of an answer, as a browser without scripts does. */
async function send(bytes: Uint8Array, type = 'image/png', question = square.rooms['6B'].answered) {
	const began = performance.now();
	const answer = await fetch(square.app.url + address(), {
		method: 'POST',
		headers: { origin: square.app.url, cookie: square.cookies.Rika!, accept: 'text/html' },
		body: bodyWith(bytes, type, question),
	});
	return { status: answer.status, body: await answer.text(), took: performance.now() - began };
}

/** Sends a body as it is, and listens for the answer while it is still being sent. */
const sendRaw = (headers: Record<string, string | number>, chunk: Buffer, isEndless: boolean) =>
	new Promise<{ status: number | string; took: number }>((resolve) => {
		const began = performance.now();
		const done = (status: number | string) => resolve({ status, took: performance.now() - began });
		const request = http.request(square.app.url + address(), {
			method: 'POST',
			headers: { origin: square.app.url, cookie: square.cookies.Rika!, accept: 'text/html', ...headers },
		});
		request.on('response', (response) => {
			done(response.statusCode!);
			request.destroy();
		});
		request.on('error', ({ message }) => done(message));
		if (!isEndless) return request.end(chunk);
		const push = () => {
			while (!request.destroyed && request.write(chunk));
		};
		request.on('drain', push);
		push();
	});

/** The most memory that the application has had so far, in megabytes. */
const peak = () =>
	Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${square.app.process.pid}/status`, 'utf8'))![1]) / 1024;

const multipart = 'multipart/form-data; boundary=x';
const opening = Buffer.from('--x\r\ncontent-disposition: form-data; name="photo"; filename="a.png"\r\n\r\n');

describe('a guest’s photo', () => {
	test('is kept without the place where it was taken, and shown to the class only with its answer', async () => {
		const { answer, image } = square.rooms['6B'];
		expect((await get(square.app, `/image/${image}`, square.cookies.Amina!)).status).toBe(200);
		const sent = await send(photo, 'image/jpeg', square.rooms['6B'].unanswered);
		expect(sent.status).toBe(200);
		const row = state.database
			.prepare('select id, bytes from image where subject_id <> ? and person_id = ?')
			.get(answer, square.ids.Rika) as { id: string; bytes: Buffer };
		expect(row.bytes.includes('Fototoestel')).toBe(false);
		const { exif, format } = await sharp(row.bytes).metadata();
		expect([exif, format]).toEqual([undefined, 'webp']);
		const seen = await fetch(`${square.app.url}/image/${row.id}`, {
			headers: { cookie: square.cookies.Noor! },
		});
		expect(Object.fromEntries(seen.headers)).toMatchObject({
			'content-type': 'image/webp',
			'x-content-type-options': 'nosniff',
			'content-disposition': 'inline; filename="photo.webp"',
			'cache-control': 'private, no-store',
		});
		expect((await get(square.app, `/image/${row.id}`, square.cookies.Amina!)).status).toBe(404);
		state.keep();
	});

	test('is no bomb, whatever it says it is', async () => {
		// Once, so that what photos need at all is there.
		await send(photo, 'image/jpeg');
		const before = peak();
		const noise = Buffer.alloc(1024 * 1024, 'x');
		const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), gzipSync(Buffer.alloc(50_000_000))]);
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		const gif = Buffer.from('GIF89a/*\x00*/=1;alert(1)//<script>alert(1)</script>');
		/** A machine that does something else beside is slow, not wrong: the quickest of three counts. */
		const quickest = async (ask: () => Promise<{ status: number | string; took: number }>) => {
			const tries = [await ask()];
			while (tries.length < 3 && tries.every(({ took }) => took > 1000)) tries.push(await ask());
			return tries.toSorted((one, other) => one.took - other.took)[0]!;
		};
		const bombs: Record<string, () => Promise<{ status: number | string; took: number }>> = {
			'10 GB, it says': () => sendRaw({ 'content-type': multipart, 'content-length': 1e10 }, noise, true),
			'without end': () => sendRaw({ 'content-type': multipart }, Buffer.concat([opening, noise]), true),
			'11 MB': () => send(Buffer.alloc(11_000_000)),
			'50,000 by 50,000': () => send(pngThatSays(50_000, 50_000)),
			'a parcel': () => send(zip, 'application/zip'),
			'a packed body': () =>
				sendRaw(
					{ 'content-type': multipart, 'content-encoding': 'gzip' },
					gzipSync(Buffer.alloc(50_000_000)),
					false,
				),
			'a program': () => send(svg, 'image/svg+xml'),
			'a program that says it is a photo': () => send(svg, 'image/jpeg'),
			'two things at once': () => send(gif, 'image/gif'),
			'a page': () => send(Buffer.from('<script>alert(1)</script>'), 'text/html'),
		};
		for (const [what, bomb] of Object.entries(bombs)) {
			const { status, took } = await quickest(bomb);
			expect([413, 415], what).toContain(status);
			expect(took, what).toBeLessThan(1000);
		}
		expect(peak() - before).toBeLessThan(64);
		expect(state.hasChanged()).toBe(false);
		expect(readdirSync(temporary)).toEqual([]);
	});

	test('loses what was hidden behind it', async () => {
		const { unanswered } = square.rooms['7A'];
		const hidden = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
		const answer = await fetch(`${square.app.url}/visit/thread/${square.rooms['7A'].thread}?/answer`, {
			method: 'POST',
			headers: { origin: square.app.url, cookie: square.cookies.Teun!, accept: 'text/html' },
			body: bodyWith(hidden, 'text/html', unanswered),
		});
		expect(answer.status).toBe(200);
		const kept = state.database
			.prepare('select id, bytes from image where person_id = ? order by created_at desc')
			.get(square.ids.Teun) as { id: string; bytes: Buffer };
		expect(kept.bytes.includes('script')).toBe(false);
		const types = await Promise.all(
			(state.database.prepare('select id from image').pluck().all() as string[]).flatMap((id) =>
				['Noor', 'Thijs'].map(async (who) => {
					const seen = await fetch(`${square.app.url}/image/${id}`, {
						headers: { cookie: square.cookies[who]!, accept: 'text/html' },
					});
					return seen.status === 200 ? seen.headers.get('content-type') : null;
				}),
			),
		);
		expect(new Set(types)).toEqual(new Set([null, 'image/webp']));
	});
});

describe('a photo that a teacher brings as evidence', () => {
	const typed = { skill: 'slo:24A.2', sentence: 'Maakte een poster over wachtwoorden.', alt: 'Een poster' };

	/** As a browser without scripts sends it. */
	async function observe(file: Uint8Array | null, more: Partial<typeof typed> = {}) {
		const { classroom } = square.rooms['6B'];
		const form = new FormData();
		const key = randomUUID();
		for (const [name, value] of Object.entries({ key, ...typed, ...more })) form.set(name, value);
		form.set('photo', new Blob(file ? [new Uint8Array(file)] : []), file ? 'poster.jpg' : '');
		const answer = await fetch(
			`${square.app.url}/classroom/${classroom}/skills/${square.ids.Amina}?/observe`,
			{
				method: 'POST',
				redirect: 'manual',
				headers: { origin: square.app.url, cookie: square.cookies.Noor!, accept: 'text/html' },
				body: form,
			},
		);
		return { key, status: answer.status, body: await answer.text() };
	}

	const imageOf = (key: string) =>
		state.database.prepare('select id from image where subject_id = ?').pluck().get(key) as
			string | undefined;

	test('is seen by her and by that pupil, and by nobody else', async () => {
		const { key, status } = await observe(photo);
		expect(status).toBe(303);
		const seen = await Promise.all(
			['Noor', 'Amina', 'Bram', 'Finn', 'Thijs', 'Rika', 'Teun', 'Samira', 'Eva', 'Marja'].map(async (who) =>
				(await get(square.app, `/image/${imageOf(key)}`, square.cookies[who]!)).status === 200 ? who : null,
			),
		);
		expect(seen.filter(Boolean)).toEqual(['Noor', 'Amina']);
		const [hers, own] = await Promise.all([
			get(
				square.app,
				`/classroom/${square.rooms['6B'].classroom}/skills/${square.ids.Amina}`,
				square.cookies.Noor!,
			),
			get(square.app, '/me/skills', square.cookies.Amina!),
		]);
		for (const { body } of [hers, own])
			expect(body).toContain(`src="/image/${imageOf(key)}" alt="Een poster"`);
		state.keep();
	});

	test.each([
		['that is no photo', Buffer.from('Hallo'), {}, 415, 'geen foto die we kunnen lezen'],
		['that says it is too large', pngThatSays(50_000, 50_000), {}, 413, 'Deze foto is te groot'],
		['without words for who cannot see it', null, { alt: ' ' }, 422, 'wat er op de foto te zien is'],
		['that was not chosen again', Buffer.alloc(0), {}, 422, 'Kies ook de foto'],
	])('%s is refused with a sentence, and what was typed stays', async (_, file, more, code, sentence) => {
		const { key, status, body } = await observe(file ?? photo, more);
		expect(status).toBe(code);
		expect(body).toContain(sentence);
		expect(body).toContain(typed.sentence);
		expect(body).toMatch(/<option value="slo:24A\.2" selected/);
		if (!('alt' in more)) expect(body).toContain('value="Een poster"');
		expect(imageOf(key)).toBeUndefined();
	});
});
