import http from 'node:http';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ping } from '#lib/live/ping.server.ts';
import { closeStreams, openStreams, stream } from '#lib/live/stream.server.ts';
import { db, openDatabase } from '#lib/server/db/index.ts';
import { newFile } from '../app.ts';
import { openSquare, type Square } from './square.ts';
import { openAll, openStream, type Stream } from './streams.ts';

let square: Square;
beforeAll(async () => {
	square = await openSquare();
});
afterAll(() => square.app.stop());

const openFiles = () => readdirSync(`/proc/${square.app.process.pid}/fd`).length;

test('fifty tabs of one pupil hold eight streams, and nobody else notices', async () => {
	const classmates = await openAll(
		square.app,
		square.pupils.slice(0, 20).map((name) => square.cookies[name]!),
	);
	const tabs: Stream[] = [];
	for (let i = 0; i < 50; i++) tabs.push(await openStream(square.app, square.cookies.Amina!));
	await expect.poll(() => tabs.filter((tab) => tab.open).length).toBe(8);
	expect(tabs.slice(-8).every((tab) => tab.open)).toBe(true);
	expect(classmates.every((one) => one.open)).toBe(true);
	for (const one of [...tabs, ...classmates]) one.end();
});

test('whoever asks for a stream and leaves before it begins leaves nothing behind', async () => {
	await wait(500);
	const before = openFiles();
	for (const method of ['HEAD', 'GET']) {
		const requests = Array.from({ length: 100 }, () => {
			const request = http.request(`${square.app.url}/stream`, {
				method,
				agent: false,
				headers: { cookie: square.cookies.Bram! },
			});
			request.on('error', () => {});
			return request.end();
		});
		await wait(300);
		for (const request of requests) request.destroy();
		await expect.poll(openFiles, { timeout: 35_000 }).toBeLessThanOrEqual(before + 3);
	}
});

test('a browser that stops reading is let go, and the others hear on', async () => {
	await openDatabase(`file:${newFile()}`);
	const reader = stream('reader', ['room']).getReader();
	const stalled = stream('stalled', ['room']);
	expect(openStreams()).toBe(2);
	let heard = 0;
	const reading = (async () => {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			heard += new TextDecoder().decode(value).split('event: changed').length - 1;
		}
	})();
	for (let i = 0; i < 100; i++) {
		await db.transaction((tx) => ping(tx, 'room', ['network']));
		await wait(0);
	}
	await expect.poll(() => heard).toBe(100);
	expect(openStreams()).toBe(1);
	closeStreams();
	await reading;
	expect(openStreams()).toBe(0);
	await stalled.cancel();
	await db.close();
});
