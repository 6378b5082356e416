import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get } from './ask.ts';
import { raw } from './garbage.ts';
import { odd, type Odd } from './odd.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

const requests = Number(process.env.GARBAGE_RUNS ?? 10_000);
const atOnce = 25;

let square: Square;
let state: State;
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
beforeAll(async () => {
	// With so little to live on, what every request left behind would end it.
	square = await openSquare({ NODE_OPTIONS: '--max-old-space-size=96' });
	state = watchState(square.app.file);
});
afterAll(async () => {
	agent.destroy();
	state.close();
	await square.app.stop();
});

const memory = () =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${square.app.process.pid}/status`, 'utf8'))![1]) / 1024;

async function isWell() {
	expect(square.app.process.exitCode ?? square.app.process.signalCode).toBeNull();
	expect((await get(square.app, '/healthz', null)).status).toBe(200);
	// Everything it has to say is where it listens: no problem was written down, and none went unheard.
	expect(square.app.said().trim().split('\n')).toEqual([expect.stringMatching(/^Oefenplein: http/)]);
}

function send({ method, path, headers, cookie, body }: Odd): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const request = http.request(
			square.app.url,
			{
				agent,
				method,
				path,
				headers: {
					cookie,
					origin: square.app.url,
					...headers,
					...(body?.type && { 'content-type': body.type }),
					...(body && { 'content-length': body.bytes.length }),
				},
			},
			(response) => {
				let text = '';
				// A stream that was opened by chance would never end.
				if (response.headers['content-type'] === 'text/event-stream') request.destroy();
				response.setEncoding('utf8');
				response.on('data', (chunk) => (text += chunk));
				response.on('close', () => resolve({ status: response.statusCode!, text }));
			},
		);
		request.on('upgrade', (_, socket) => socket.destroy());
		request.on('error', reject);
		request.setTimeout(20_000, () => request.destroy(new Error('no answer in 20 s')));
		request.end(body?.bytes);
	});
}

const toldShortly = ({ body, ...one }: Odd) =>
	JSON.stringify({ ...one, type: body?.type, body: body?.bytes.toString('latin1').slice(0, 200) }).slice(
		0,
		1000,
	);

/** A stack trace, a path of the machine, a word of the database. What a page's own script says is no trace. */
const showsInnards = (text: string) =>
	/\bat .+\.js:\d+|node:internal|SQLITE_|file:\/\/|\/(src|build)\/\w/.test(
		text.replaceAll(/<script>[\s\S]*?<\/script>/g, ''),
	);

test(`${requests} requests that no browser sends: no fall, no 500, no innards shown`, async () => {
	const known = ['', ...['Amina', 'Noor', 'Finn', 'Thijs', 'Marja'].map((name) => square.cookies[name]!)];
	const before = memory();
	const statuses = new Map<number, number>();
	const problems: string[] = [];
	await fc.assert(
		fc.asyncProperty(
			fc.array(odd(square.rooms['6B'], known), { minLength: atOnce, maxLength: atOnce }),
			async (batch) => {
				await Promise.all(
					batch.map(async (one) => {
						const { status, text } = await send(one);
						statuses.set(status, (statuses.get(status) ?? 0) + 1);
						if (status >= 500) problems.push(`${status} after ${toldShortly(one)}`);
						if (showsInnards(text)) problems.push(`innards after ${toldShortly(one)}: ${text.slice(0, 300)}`);
					}),
				);
				state.restore();
			},
		),
		{ numRuns: Math.ceil(requests / atOnce), endOnFailure: true },
	);
	expect(problems.slice(0, 20)).toEqual([]);
	await isWell();
	console.log(
		`Answers: ${[...statuses]
			.toSorted()
			.map(([status, count]) => `${status} × ${count}`)
			.join(', ')}. Memory ${before.toFixed(0)} → ${memory().toFixed(0)} MB.`,
	);
	expect(memory()).toBeLessThan(350);
	for (const status of [200, 303, 400, 404, 405, 415])
		expect([status, statuses.get(status) ?? 0]).toEqual([
			status,
			expect.toSatisfy((count: number) => count > 10),
		]);
}, 300_000);

test('bytes that are no request are let go, and two requests are never made of one', async () => {
	const { host } = new URL(square.app.url);
	const samples = raw(host);
	const random = fc
		.sample(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { numRuns: 300, seed: 7 })
		.map((bytes) => Buffer.from(bytes).toString('latin1'));
	const broken = fc
		.sample(
			fc.tuple(fc.constantFrom(...samples), fc.nat(400), fc.string({ unit: 'binary-ascii', maxLength: 5 })),
			{ numRuns: 700, seed: 7 },
		)
		.map(([sample, at, dirt]) => sample.slice(0, at) + dirt + sample.slice(at + 1));
	const all = [...samples, ...random, ...broken];
	for (let i = 0; i < all.length; i += 50) {
		const answers = await Promise.all(
			all.slice(i, i + 50).map((bytes) => throwAt(Number(new URL(square.app.url).port), bytes)),
		);
		answers.forEach((answer, j) => {
			expect(answer.match(/^HTTP\/1\.1 5\d\d/gm), JSON.stringify(all[i + j]!.slice(0, 200))).toBeNull();
			expect(answer).not.toMatch(/node:internal/);
		});
	}
	await isWell();

	const smuggled = samples.filter((bytes) => /Content-Length: 5\r\n/.test(bytes));
	expect(smuggled.length).toBeGreaterThan(1);
	for (const bytes of smuggled)
		expect(await throwAt(Number(new URL(square.app.url).port), bytes)).toMatch(/^HTTP\/1\.1 400/);
}, 120_000);

/** Everything that comes back for some bytes, until the other side is done with them or a second has gone by. */
function throwAt(port: number, bytes: string): Promise<string> {
	return new Promise((resolve) => {
		let heard = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
		const done = () => {
			socket.destroy();
			resolve(heard);
		};
		socket.setTimeout(1000, done);
		socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
		socket.on('close', done);
		socket.on('error', done);
	});
}
