import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended } from '../app.ts';
import { isDone, post } from './ask.ts';
import { openSquare, type Square } from './square.ts';
import { openAll, openStream } from './streams.ts';

let square: Square;
beforeAll(async () => {
	// One person may hold few streams; a class of 30 with ten tabs each is more than ever happens.
	// With so little to live on, what is left behind by a few thousand streams would end it.
	square = await openSquare({ STREAMS_PER_PERSON: '400', NODE_OPTIONS: '--max-old-space-size=80' });
});
afterAll(() => square.app.stop());

/** Shared machines are given more time. */
const patience = Number(process.env.PATIENCE ?? 5);
/** 10,000 in the long form. */
const comings = Number(process.env.STREAM_COMINGS ?? 900);

const memory = () =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${square.app.process.pid}/status`, 'utf8'))![1]) / 1024;
const openFiles = () => readdirSync(`/proc/${square.app.process.pid}/fd`).length;
const everybody = (count: number) =>
	Array.from({ length: count }, (_, i) => square.cookies[square.pupils[i % square.pupils.length]!]!);
const write = (name: string, body: string) =>
	post(square.app, '/lesson/play?/post', square.cookies[name]!, { key: randomUUID(), body, seen: 'yes' });

test(`${comings} streams come and go, three hundred at a time, politely or cut off, and leave nothing behind`, async () => {
	const before = { files: openFiles(), memory: memory() };
	for (let round = 0; round < comings / 300; round++) {
		const streams = await openAll(square.app, everybody(300));
		expect(openFiles()).toBeGreaterThanOrEqual(before.files + 300);
		streams.forEach((stream, i) => stream.end(i % 2 ? 'fin' : 'rst'));
		await expect.poll(openFiles, { timeout: 35_000 }).toBeLessThanOrEqual(before.files + 5);
	}
	console.log(
		`${comings} streams: open files ${before.files} → ${openFiles()}, memory ${before.memory.toFixed(0)} → ${memory().toFixed(0)} MB.`,
	);
}, 600_000);

test('a stream says that something changed, and not a word of what', async () => {
	const secret = `geheim-${randomUUID()}`;
	const stream = await openStream(square.app, square.cookies.Noor!);
	await stream.heard('hello');
	const since = performance.now();
	expect(isDone(await write('Amina', secret))).toBe(true);
	await stream.heard('changed', since);
	expect(stream.events.map((event) => event.data).join(' ')).toMatch(/^[a-z ]*$/);
	expect(JSON.stringify(stream.events)).not.toContain(secret);
	stream.end();
});

test('another classroom hears nothing', async () => {
	const [own, other] = await Promise.all([
		openStream(square.app, square.cookies.Noor!),
		openStream(square.app, square.cookies.Finn!),
	]);
	await other.heard('hello');
	const since = performance.now();
	await write('Amina', 'Hoort 7A dit?');
	await own.heard('changed', since);
	expect(other.events.filter((event) => event.name === 'changed')).toEqual([]);
	own.end();
	other.end();
});

test('a restart in the middle of a lesson loses no acknowledged post and no stream for long', async () => {
	const streams = await openAll(square.app, everybody(300));
	const acknowledged: string[] = [];
	let failed = 0;
	let writing = true;
	const names = ['Amina', 'Bram', 'Elif', 'Kees', 'Omar'];
	const writers = names.map(async (name) => {
		while (writing) {
			const key = randomUUID();
			const attempt = () =>
				post(square.app, '/lesson/play?/post', square.cookies[name]!, {
					key,
					body: 'Tijdens de herstart',
					seen: 'yes',
				}).then(isDone);
			// A browser tries again when a connection breaks; the key makes that harmless.
			let done = false;
			for (let tries = 0; tries < 20 * patience && !done; tries++)
				done = await attempt().catch(
					() => new Promise<boolean>((later) => setTimeout(() => later(false), 250)),
				);
			if (done) acknowledged.push(key);
			else failed++;
			await new Promise((later) => setTimeout(later, 200));
		}
	});
	await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(10);
	const began = performance.now();
	await ended(square.app.process, 'SIGTERM');
	const stopped = performance.now() - began;
	await expect.poll(() => streams.every((stream) => !stream.open)).toBe(true);
	await square.app.crashAndRestart();
	const back = await openAll(square.app, everybody(300));
	// "hello" makes a page load everything anew, so that it misses nothing of what happened meanwhile.
	await Promise.all(back.map((stream) => stream.heard('hello')));
	const away = performance.now() - began;
	console.log(
		`Stopped politely in ${stopped.toFixed(0)} ms; 300 streams are back after ${away.toFixed(0)} ms.`,
	);
	expect(away).toBeLessThan(5000 * patience);
	const until = acknowledged.length + 10;
	await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(until);
	writing = false;
	await Promise.all(writers);
	expect(failed).toBe(0);

	const { default: Database } = await import('better-sqlite3');
	const database = new Database(square.app.file, { readonly: true });
	const written = new Set(database.prepare('select id from post').pluck().all());
	database.close();
	expect(acknowledged.filter((key) => !written.has(key))).toEqual([]);
	back.forEach((stream) => stream.end());
});
