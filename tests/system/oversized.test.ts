import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { get, post, postPlainly } from './ask.ts';
import { everythingSent } from './everything.ts';
import { cookiesOf, type Kind } from './kinds.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';

let square: Square;
let state: State;
let cookies: Record<Kind, string | null>;
beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
	cookies = cookiesOf(square, state);
});
afterEach(() => state.restore());
afterAll(async () => {
	// Nothing in this file was the application's own mistake.
	expect(square.app.said().trim().split('\n')).toHaveLength(1);
	state.close();
	await square.app.stop();
});

describe('a body that is too large', () => {
	const large = 'x'.repeat(700_000);

	test('is refused on every form with a page, without a word of it being kept', async () => {
		const sent = everythingSent(square, cookies);
		let refusals = 0;
		for (const { path, cookie } of sent) {
			const answer = await postPlainly(square.app, path, cookie, { body: large, note: large });
			// A form that asks for nothing is not read at all.
			expect([413, 200, 303], path).toContain(answer.status);
			if (answer.status !== 413) {
				state.restore();
				continue;
			}
			refusals++;
			expect(answer.headers.get('content-type'), path).toMatch(/text\/html|json/);
			expect(answer.body.length, path).toBeGreaterThan(20);
			expect(answer.body, path).not.toContain('xxxx');
			expect(state.hasChanged(), path).toBe(false);
		}
		expect(refusals).toBeGreaterThan(30);
		const refused = await Promise.all(
			sent.slice(0, 12).map(({ path, cookie }) => post(square.app, path, cookie, { body: large })),
		);
		expect(refused.every(({ status }) => status < 500)).toBe(true);
	});

	test.each(['with its length said', 'in pieces of unknown number'])(
		'%s: the answer comes at once and the next request is served',
		async (how) => {
			const began = performance.now();
			const status = await new Promise<number | string>((resolve) => {
				const request = http.request(`${square.app.url}/lesson/play?/post`, {
					method: 'POST',
					headers: {
						cookie: square.cookies.Amina!,
						origin: square.app.url,
						'content-type': 'application/x-www-form-urlencoded',
						...(how.startsWith('with') && { 'content-length': 10_000_000_000 }),
					},
				});
				request.on('response', (response) => {
					resolve(response.statusCode!);
					request.destroy();
				});
				request.on('error', ({ message }) => resolve(message));
				const push = () => {
					while (!request.destroyed && request.write(large));
				};
				request.on('drain', push);
				push();
			});
			expect(status).toBe(413);
			expect(performance.now() - began).toBeLessThan(5000);
			expect((await get(square.app, '/lesson/play', square.cookies.Amina!)).status).toBe(200);
		},
	);
});
