import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Ways } from './asking.server.ts';

/** A website of the test's own: names lead to it once they were found to be public. */
let server: http.Server;
let asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];
let dialled: string[] = [];
beforeAll(async () => {
	server = http.createServer((request, response) => {
		asked.push({ path: request.url!, headers: request.headers });
		const answers: Record<string, () => void> = {
			'/feed': () => {
				if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
				response
					.writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 08:00:00 GMT' })
					.end('nieuws');
			},
			'/moved': () => response.writeHead(301, { location: '/feed' }).end(),
			'/inside': () => response.writeHead(302, { location: 'http://intern.example/feed' }).end(),
			'/here': () => response.writeHead(302, { location: 'http://127.0.0.1/feed' }).end(),
			'/file': () => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
			'/round': () => response.writeHead(302, { location: '/round' }).end(),
			'/packed': () => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
			'/silent': () => {},
			'/slow': () => {
				response.writeHead(200);
				const drip = setInterval(() => response.write('x'), 20);
				response.on('close', () => clearInterval(drip));
			},
			'/gone': () => response.writeHead(404).end('niets'),
			'/large': () => {
				const chunk = 'x'.repeat(64 * 1024);
				const push = () => {
					while (!response.destroyed && response.write(chunk));
				};
				response.on('drain', push);
				push();
			},
		};
		(answers[request.url!] ?? (() => response.writeHead(500).end()))();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const names: Record<string, string[]> = {
	'nieuws.example': ['93.184.216.34'],
	'intern.example': ['10.0.0.5'],
	'both.example': ['93.184.216.34', '192.168.1.1'],
	'mapped.example': ['::ffff:127.0.0.1'],
	'nowhere.example': [],
};
const ways: Ways = {
	patience: 8000,
	lookup: (host) =>
		host === 'never.example'
			? new Promise(() => {})
			: Promise.resolve(names[host] ?? Promise.reject(new Error('unknown'))),
	dial: (address) => {
		dialled.push(address);
		return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
	},
};
const nothing = { etag: null, lastModified: null };
afterEach(() => void (ways.patience = 8000));
const from = (url: string, known = nothing as Parameters<typeof ask>[1]) => {
	asked = [];
	dialled = [];
	return ask(url, known, ways);
};

describe('news is asked for', () => {
	test('at the address that was looked up, without a cookie, and with what it said the last time', async () => {
		const first = await from('http://nieuws.example/feed');
		expect(first).toEqual({
			kind: 'new',
			text: 'nieuws',
			etag: '"1"',
			lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT',
		});
		expect(dialled).toEqual(['93.184.216.34']);
		expect(asked[0]!.headers).toMatchObject({ host: 'nieuws.example', 'accept-encoding': 'identity' });
		expect(asked[0]!.headers.cookie).toBeUndefined();
		expect(await from('http://nieuws.example/feed', { etag: '"1"', lastModified: null })).toEqual({
			kind: 'unchanged',
		});
	});

	test('where it moved to', async () => {
		expect(await from('http://nieuws.example/moved')).toMatchObject({ kind: 'new', text: 'nieuws' });
	});

	test.each([
		'http://intern.example/feed',
		'http://both.example/feed',
		'http://mapped.example/feed',
		'http://nowhere.example/feed',
		'http://127.0.0.1/feed',
		'http://2130706433/feed',
		'http://0x7f.1/feed',
		'http://[::1]/feed',
		'http://[::ffff:7f00:1]/feed',
		'http://169.254.169.254/latest',
		'file:///etc/passwd',
		'ftp://nieuws.example/feed',
		'http://me:secret@nieuws.example/feed',
		'nieuws',
	])('not at %s', async (url) => {
		expect(await from(url)).toEqual({ kind: 'failed', why: 'address' });
		expect([dialled, asked]).toEqual([[], []]);
	});

	test.each(['inside', 'here', 'file'])('not where /%s turns to', async (path) => {
		expect(await from(`http://nieuws.example/${path}`)).toEqual({ kind: 'failed', why: 'address' });
		expect(asked).toHaveLength(1);
	});

	test.each([
		['round', 'refused'],
		['packed', 'refused'],
		['gone', 'refused'],
		['large', 'too_large'],
	])('and /%s is %s', async (path, why) => {
		expect(await from(`http://nieuws.example/${path}`)).toEqual({ kind: 'failed', why });
	});

	test.each(['silent', 'slow'])('and /%s is waited for no longer than there is patience', async (path) => {
		ways.patience = 200;
		expect(await from(`http://nieuws.example/${path}`)).toEqual({ kind: 'failed', why: 'unreachable' });
		expect(asked).toHaveLength(1);
	});

	test('nor is who never says where a name is', async () => {
		ways.patience = 50;
		expect(await from('http://never.example/feed')).toEqual({ kind: 'failed', why: 'unreachable' });
	});

	test('and a name that nobody knows cannot be reached', async () => {
		expect(await from('http://unknown.example/feed')).toEqual({ kind: 'failed', why: 'unreachable' });
	});
});
