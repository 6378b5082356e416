import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAuthority } from '../../../tests/certificates.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { later, monday, openSchool, type School } from '../../../tests/school.ts';
import { ask, type Ways } from './asking.server.ts';
import { addFeed, askAgain, headlinesOf, listFeeds } from './feed.server.ts';
import { feedProblem } from './words.ts';

useFreshDatabase();

const known = openAuthority('Somebody whom everybody knows');
const unknown = openAuthority('Somebody whom nobody knows');
const hour = 60 * 60;
const day = 24 * hour * 1000;

/** What each website of the test shows to prove who it is. */
const own = known.give({ names: ['nieuws.example', '*.krant.example'] });
const shown: Record<string, tls.SecureContext> = {};
const show = (host: string, certificate = own) => void (shown[host] = tls.createSecureContext(certificate));
const ago = (days: number) => new Date(Date.now() - days * day);

show('nieuws.example');
show('www.krant.example');
show('ander.example');
show('onbekend.example', unknown.give({ names: ['onbekend.example'] }));
show('verlopen.example', known.give({ names: ['verlopen.example'], from: ago(9), until: ago(1) }));
show('morgen.example', known.give({ names: ['morgen.example'], from: ago(-1), until: ago(-9) }));

const rss = `<rss version="2.0"><channel><title>Nieuws</title><item><title>Sneeuw</title><link>https://nieuws.example/1</link><pubDate>${monday.toUTCString()}</pubDate></item></channel></rss>`;
let asked: { name: string | false | null; host: string | undefined; url: string | undefined }[] = [];
const answer: http.RequestListener = (request, response) => {
	const { servername = null } = request.socket as Partial<tls.TLSSocket>;
	asked.push({ name: servername, host: request.headers.host, url: request.url });
	const turns: Record<string, string> = {
		'/plain': 'http://nieuws.example/feed',
		'/other': 'https://ander.example/feed',
		'/inside': 'https://intern.example/feed',
		'/here': 'https://127.0.0.1/feed',
	};
	const turn = turns[request.url!];
	if (turn) response.writeHead(302, { location: turn }).end();
	else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
	else response.writeHead(200, { etag: '"1"' }).end(rss);
};
const secure = https.createServer(
	{
		...own,
		SNICallback: (host, done) => done(null, shown[host]),
	},
	answer,
);
const plain = http.createServer(answer);

const trustedBefore = tls.getCACertificates('default');
beforeAll(async () => {
	tls.setDefaultCACertificates([...trustedBefore, known.cert]);
	for (const server of [secure, plain])
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
	tls.setDefaultCACertificates(trustedBefore);
	for (const server of [secure, plain]) {
		server.closeAllConnections();
		server.close();
	}
});
beforeEach(() => void (asked = []));
afterEach(() => void vi.unstubAllEnvs());

let dialled: string[] = [];
beforeEach(() => void (dialled = []));
const ways: Ways = {
	patience: 8000,
	lookup: (host) => Promise.resolve([host === 'intern.example' ? '10.0.0.5' : '93.184.216.34']),
	dial: (address, port) => {
		dialled.push(`${address}:${port}`);
		const { port: own } = (port === 80 ? plain : secure).address() as AddressInfo;
		return { host: '127.0.0.1', port: own };
	},
};
const from = (url: string) => ask(url, { etag: null, lastModified: null }, ways);

describe('over https, news is asked for', () => {
	test('by the name that was typed, at the address that was looked at', async () => {
		expect(await from('https://nieuws.example/feed')).toMatchObject({ kind: 'new', text: rss });
		expect(dialled).toEqual(['93.184.216.34:443']);
		expect(asked).toEqual([{ name: 'nieuws.example', host: 'nieuws.example', url: '/feed' }]);
	});

	test('at a port of its own, and where a certificate stands for many names', async () => {
		expect(await from('https://www.krant.example:8443/feed')).toMatchObject({ kind: 'new' });
		expect(dialled).toEqual(['93.184.216.34:8443']);
		expect(asked).toEqual([{ name: 'www.krant.example', host: 'www.krant.example:8443', url: '/feed' }]);
	});

	test.each([
		['of a website that shows another’s name', 'ander.example', 'other_name'],
		['of one that nobody vouches for', 'onbekend.example', 'untrusted'],
		['of one whose certificate ran out', 'verlopen.example', 'expired'],
		['of one whose certificate begins tomorrow', 'morgen.example', 'expired'],
	])('and nothing %s', async (_, host, why) => {
		expect(await from(`https://${host}/feed`)).toEqual({ kind: 'failed', why });
		expect(asked).toEqual([]);
	});

	test('and nothing when the environment says that nobody needs to prove anything', async () => {
		vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
		expect(await from('https://ander.example/feed')).toEqual({ kind: 'failed', why: 'other_name' });
		expect(asked).toEqual([]);
	});

	test('on a turn to https a website must prove its name as well', async () => {
		expect(await from('https://nieuws.example/other')).toEqual({ kind: 'failed', why: 'other_name' });
		expect(asked.map(({ url }) => url)).toEqual(['/other']);
	});

	test('a turn to http is followed, as http is when it is typed', async () => {
		expect(await from('https://nieuws.example/plain')).toMatchObject({ kind: 'new', text: rss });
		expect(dialled).toEqual(['93.184.216.34:443', '93.184.216.34:80']);
	});

	test.each(['inside', 'here'])('and not where /%s turns to: the school’s own network', async (path) => {
		expect(await from(`https://nieuws.example/${path}`)).toEqual({ kind: 'failed', why: 'address' });
		expect(dialled).toEqual(['93.184.216.34:443']);
	});
});

describe('a school', () => {
	let school: School;
	beforeAll(async () => {
		school = await openSchool();
	});

	test('gets news over https, and is told that nothing changed', async () => {
		expect(await addFeed(school.noor, 'https://nieuws.example/feed', monday, ways)).toBe(true);
		await askAgain(later(hour, monday), ways);
		expect((await listFeeds(school.noor))[0]).toMatchObject({ title: 'Nieuws', problem: null });
		expect((await headlinesOf(school.noor, monday)).map(({ title }) => title)).toEqual(['Sneeuw']);
	});

	test.each([
		['ander.example', 'een andere naam'],
		['onbekend.example', 'kan niet bewijzen'],
		['verlopen.example', 'vandaag niet geldig'],
	])('is told what is wrong with %s, and gets nothing of it', async (host, sentence) => {
		const added = await addFeed(school.noor, `https://${host}/feed`, monday, ways);
		expect(added).not.toBe(true);
		expect(feedProblem((added as { refused: string }).refused)).toContain(sentence);
		expect(await listFeeds(school.noor)).toHaveLength(1);
	});

	test('keeps what it has when a certificate runs out, and sees why nothing is added', async () => {
		show('nieuws.example', known.give({ names: ['nieuws.example'], from: ago(9), until: ago(1) }));
		await askAgain(later(2 * hour, monday), ways);
		expect((await listFeeds(school.noor))[0]).toMatchObject({ problem: 'expired' });
		expect(await headlinesOf(school.noor, monday)).toHaveLength(1);
		show('nieuws.example');
		await askAgain(later(3 * hour, monday), ways);
		expect((await listFeeds(school.noor))[0]).toMatchObject({ problem: null });
	});
});
