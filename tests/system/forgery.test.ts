import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formOf, get, type Fields } from './ask.ts';
import { everythingSent, routes } from './everything.ts';
import { cookiesOf, kinds, mayEnter, type Kind } from './kinds.ts';
import { unknownLike } from './room.ts';
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
afterAll(async () => {
	state.close();
	await square.app.stop();
});

type Forgery = { headers: Record<string, string>; body: (fields: Fields) => RequestInit['body'] };

const elsewhere = { origin: 'https://evil.example' };
const form = { body: formOf };
const multipart = {
	body: (fields: Fields) =>
		[...formOf(fields)].reduce((data, [name, value]) => (data.append(name, value), data), new FormData()),
};
const plainText = { body: (fields: Fields) => formOf(fields).toString() };
const as = (type: string, headers: Record<string, string> = {}) => ({
	headers: { 'content-type': type, ...headers },
});

/** What a page of another site can make a browser send, with the victim's cookie. */
const forgeries: Record<string, Forgery> = {
	'a form of another site': { headers: elsewhere, ...form },
	'a form of an origin that is called null': { headers: { origin: 'null' }, ...form },
	'a form without an origin': { headers: {}, ...form },
	'a form of the same host at another port': { headers: { origin: 'http://127.0.0.1:1' }, ...form },
	'a form of another site that has our name in its own': {
		headers: { origin: 'http://127.0.0.1.evil.example' },
		...form,
	},
	'multipart of another site': { headers: elsewhere, ...multipart },
	'multipart without an origin': { headers: {}, ...multipart },
	'plain text of another site': { ...as('text/plain', elsewhere), ...plainText },
	'plain text without an origin': { ...as('text/plain'), ...plainText },
	'json of another site': { ...as('application/json', elsewhere), body: (fields) => JSON.stringify(fields) },
	'no type at all, of another site': {
		headers: elsewhere,
		body: (fields) => new Blob([formOf(fields).toString()]),
	},
	'a type in capitals, of another site': {
		...as('Application/X-WWW-Form-Urlencoded', elsewhere),
		...plainText,
	},
	'a form that the browser says is of another site': {
		headers: { origin: 'own', 'sec-fetch-site': 'cross-site' },
		...form,
	},
	'a form that the browser says is of a neighbour': { headers: { 'sec-fetch-site': 'same-site' }, ...form },
};

afterEach(() => state.restore());

test.each(Object.keys(forgeries))('%s does nothing', async (forgery) => {
	const { headers, body } = forgeries[forgery]!;
	const sent = everythingSent(square, cookies);
	expect(sent.length).toBeGreaterThan(30);
	const answers = await Promise.all(
		sent.map(async ({ path, sending, cookie }) => {
			const answer = await fetch(square.app.url + path, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					accept: 'text/html',
					...(cookie && { cookie }),
					...headers,
					...(headers.origin === 'own' && { origin: square.app.url }),
				},
				body: body(sending.fields(square.rooms['6B'])),
			});
			await answer.text();
			return {
				path,
				isRefused: [400, 403, 415].includes(answer.status),
				cookies: answer.headers.getSetCookie(),
			};
		}),
	);
	expect(answers).toEqual(sent.map(({ path }) => ({ path, isRefused: true, cookies: [] })));
	expect(state.hasChanged()).toBe(false);
});

test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
	'a form does nothing by %s',
	async (method) => {
		const isInBody = !['GET', 'HEAD', 'OPTIONS'].includes(method);
		for (const { path, sending, cookie } of everythingSent(square, cookies)) {
			const form = formOf(sending.fields(square.rooms['6B']));
			const address = isInBody ? path : `${path}${path.includes('?') ? '&' : '?'}${form}&_method=POST`;
			const answer = await fetch(square.app.url + address, {
				method,
				redirect: 'manual',
				headers: { ...(cookie && { cookie }), origin: square.app.url, 'x-http-method-override': 'POST' },
				body: isInBody ? form : undefined,
			});
			await answer.text();
			expect(answer.status, `${method} ${path}`).toBeLessThan(500);
		}
		expect(state.hasChanged()).toBe(false);
	},
);

test.each(kinds)('looking at everything changes nothing: %s', async (kind) => {
	const looks = (room: Square['rooms']['6B']) =>
		routes
			.filter(({ id }) => !(id.endsWith('/stream') && mayEnter(kind, id)))
			.flatMap((route) => looksAt(route, table[route.id]!, room));
	const paths = new Set(Object.values(square.rooms).flatMap(looks));
	expect(paths.size).toBeGreaterThan(50);
	const before = state.fingerprint();
	for (const path of paths) await get(square.app, path, cookies[kind]);
	expect(state.fingerprint()).toBe(before);

	// Guesses at class codes and cards are counted, or they could go on for ever; nothing else is written.
	const uncounted = state.fingerprint(['attempt']);
	for (const path of looks(unknownLike(square.rooms['6B']))) await get(square.app, path, cookies[kind]);
	expect(state.fingerprint(['attempt'])).toBe(uncounted);
});
