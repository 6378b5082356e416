import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { get, post, postPlainly } from './ask.ts';
import { everythingSent, routes } from './everything.ts';
import { cookiesOf, rightfulFor, type Kind } from './kinds.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { looksAt, table } from './table.ts';

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

describe('a page from before a new deployment', () => {
	test('asks for files that are gone, and hears so', async () => {
		for (const path of [
			'/_app/immutable/entry/start.OLDOLD12.js',
			'/_app/immutable/nodes/3.xxxxxxxx.js',
			'/_app/immutable/assets/old.abcdefgh.css',
		]) {
			const answer = await get(square.app, path, square.cookies.Amina!, { accept: '*/*' });
			expect([path, answer.status]).toEqual([path, 404]);
			expect(answer.headers.get('cache-control') ?? 'no-store', path).not.toMatch(/immutable|max-age=[1-9]/);
		}
		// By this its script notices that there is a new one, and loads the next page whole.
		const version = await get(square.app, '/_app/version.json', null);
		expect([version.status, JSON.parse(version.body)]).toEqual([200, { version: expect.any(String) }]);
		expect(JSON.parse((await get(square.app, '/healthz', null)).body)).toMatchObject(
			JSON.parse(version.body) as object,
		);
	});

	test('sends a form to an action that is gone: a page that says so, and nothing is done', async () => {
		for (const { path, cookie, route } of everythingSent(square, cookies)) {
			if (!route.page) continue;
			const gone = `${path.split('?')[0]}?/gone`;
			for (const send of [post, postPlainly]) {
				const answer = await send(square.app, gone, cookie, { body: 'x' });
				expect([gone, answer.status]).toEqual([gone, 404]);
			}
		}
		expect(state.hasChanged()).toBe(false);
	});

	test('asks for data of pages as they were built then', async () => {
		for (const route of routes.filter(({ page }) => page)) {
			const [, data] = looksAt(route, table[route.id]!, square.rooms['6B']);
			for (const invalidated of ['1', '111111111111', 'x', '01x%00']) {
				const answer = await get(
					square.app,
					`${data}${data!.includes('?') ? '&' : '?'}x-sveltekit-invalidated=${invalidated}`,
					cookies[rightfulFor(route.id, '6B')],
				);
				expect(answer.status, `${data} ${invalidated}`).toBeLessThan(500);
			}
		}
	});
});
