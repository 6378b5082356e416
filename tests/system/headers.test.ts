import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookiesOf, rightfulFor, type Kind } from './kinds.ts';
import { policyOf, scoreOf } from './observatory.ts';
import { unknownLike } from './room.ts';
import { routes } from './everything.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { looksAt, sentTo, table } from './table.ts';

let square: Square;
let state: State;
let cookies: Record<Kind, string | null>;
beforeAll(async () => {
	square = await openSquare({ TRUST_PROXY: '1' });
	state = watchState(square.app.file);
	cookies = cookiesOf(square, state);
});
afterAll(async () => {
	state.close();
	await square.app.stop();
});

type Asked = { path: string; init?: RequestInit; cookie?: string | null };

/** Asks, and lets go of the answer once its headers are there: a stream has no end. */
async function headersOf({ path, init = {}, cookie = null }: Asked, scheme: 'http' | 'https') {
	const leaving = new AbortController();
	const answer = await fetch(square.app.url + path, {
		redirect: 'manual',
		...init,
		signal: leaving.signal,
		headers: {
			'x-forwarded-proto': scheme,
			accept: 'text/html',
			origin: square.app.url.replace(/^http/, scheme),
			// On https the session's cookie has a name that no other host can set.
			...(cookie && { cookie: scheme === 'https' ? `__Host-${cookie}` : cookie }),
			...init.headers,
		},
	});
	leaving.abort();
	return { path, status: answer.status, headers: answer.headers };
}

/** One of every way to answer, on every route there is. */
function everyAnswer(): Asked[] {
	const room = square.rooms['6B'];
	const own = routes.flatMap((route) =>
		looksAt(route, table[route.id]!, room).map((path) => ({
			path,
			cookie: cookies[rightfulFor(route.id, '6B')],
		})),
	);
	const refused = routes.flatMap((route) => looksAt(route, table[route.id]!, room).map((path) => ({ path })));
	const unknown = routes.flatMap((route) =>
		looksAt(route, table[route.id]!, unknownLike(room)).map((path) => ({
			path,
			cookie: cookies[rightfulFor(route.id, '6B')],
		})),
	);
	const posted = routes.flatMap((route) =>
		sentTo(route, table[route.id]!, room).map(({ path }) => ({
			path,
			cookie: cookies[rightfulFor(route.id, '6B')],
			init: { method: 'POST', body: new URLSearchParams({ nonsense: 'x' }) },
		})),
	);
	return [...own, ...refused, ...unknown, ...posted, ...oddities()];
}

const oddities = (): Asked[] => [
	{ path: '/nowhere' },
	{ path: '/nowhere/__data.json' },
	{ path: '/%' },
	{ path: '/.git/config' },
	{ path: '/sign-in', init: { method: 'DELETE' } },
	{ path: '/healthz', init: { method: 'POST', body: new URLSearchParams() } },
	{ path: '/lessons', init: { method: 'POST', body: new URLSearchParams() }, cookie: square.cookies.Noor! },
	{ path: '/sign-in?/nothing', init: { method: 'POST', body: new URLSearchParams() } },
	{
		path: '/sign-in',
		init: { method: 'POST', body: new URLSearchParams(), headers: { origin: 'https://evil.example' } },
	},
	{ path: '/sign-in', init: { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } } },
	{ path: '/sign-in', init: { method: 'POST', body: new URLSearchParams({ email: 'x'.repeat(600_000) }) } },
	{
		path: '/here',
		init: { method: 'POST', body: new URLSearchParams({ step: 'learn' }) },
		cookie: square.cookies.Amina!,
	},
	{
		path: '/here',
		init: { method: 'POST', body: new URLSearchParams({ step: 'x'.repeat(600_000) }) },
		cookie: square.cookies.Amina!,
	},
];

const clientFolder = 'build/client';
/** Files as they are served: one of each kind, and the same asked for a second time. */
const files = () => {
	const paths = readdirSync(clientFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(clientFolder.length));
	const kindOf = (path: string) => path.split('.').at(-1)!;
	return paths.filter((path, i) => paths.findIndex((other) => kindOf(other) === kindOf(path)) === i);
};

const always: Record<string, RegExp> = {
	'x-content-type-options': /^nosniff$/,
	'referrer-policy': /^(no-referrer|same-origin)$/,
	'x-frame-options': /^DENY$/,
	'cross-origin-opener-policy': /^same-origin$/,
	'cross-origin-resource-policy': /^same-origin$/,
	'cross-origin-embedder-policy': /^require-corp$/,
};

function problemsOf(headers: Headers, { isFile = false } = {}): string[] {
	const problems = Object.entries(always).flatMap(([name, value]) =>
		value.test(headers.get(name) ?? '') ? [] : `${name}: ${headers.get(name)}`,
	);
	const policy = policyOf(headers.get('content-security-policy') ?? '');
	const sources = [...policy.values()].flat();
	for (const wrong of ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:'])
		if (sources.includes(wrong)) problems.push(`policy allows ${wrong}`);
	for (const host of sources) if (/^\w+:\/\/|\.\w+$/.test(host)) problems.push(`policy allows ${host}`);
	if (policy.get('frame-ancestors')?.join() !== "'none'") problems.push('may be framed');
	if (policy.get('default-src')?.join() !== "'none'") problems.push('default-src is not none');
	if (!isFile && !/\bno-store\b/.test(headers.get('cache-control') ?? ''))
		problems.push(`cache-control: ${headers.get('cache-control')}`);
	for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
		if (headers.has(name)) problems.push(`says ${name}`);
	return problems;
}

test.each(['http', 'https'] as const)('every answer on %s protects itself', async (scheme) => {
	const asked = everyAnswer();
	const answers = [];
	for (const one of asked) answers.push(await headersOf(one, scheme));
	const statuses = new Set(answers.map(({ status }) => status));
	for (const status of [200, 204, 303, 400, 403, 404, 405, 413, 415])
		expect([status, statuses.has(status)]).toEqual([status, true]);
	expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
	expect(
		answers.flatMap(({ path, status, headers }) =>
			problemsOf(headers).map((problem) => `${status} ${path}: ${problem}`),
		),
	).toEqual([]);
	if (scheme === 'http') return;

	const scores = answers.map(({ path, headers }) => ({ path, ...scoreOf(headers) }));
	expect(scores.filter(({ score }) => score < 130)).toEqual([]);
	const lowest = Math.min(...scores.map(({ score }) => score));
	console.log(`The lowest score of ${scores.length} answers is ${lowest}.`);
	state.restore();
});

test('files protect themselves too, also when they did not change', async () => {
	const paths = files();
	expect(paths.length).toBeGreaterThan(4);
	for (const path of paths) {
		const first = await headersOf({ path }, 'https');
		expect([path, first.status, problemsOf(first.headers, { isFile: true })]).toEqual([path, 200, []]);
		expect([path, scoreOf(first.headers).score]).toEqual([
			path,
			expect.toSatisfy((score: number) => score >= 130),
		]);
		const second = await headersOf(
			{ path, init: { headers: { 'if-none-match': first.headers.get('etag')! } } },
			'https',
		);
		expect([path, second.status, problemsOf(second.headers, { isFile: true })]).toEqual([path, 304, []]);
	}
});

test('a page that carries a new session scores as well', async () => {
	const { headers, status } = await headersOf(
		{ path: '/demo', init: { method: 'POST', body: new URLSearchParams({ who: 'noor' }) } },
		'https',
	);
	expect([status, headers.getSetCookie().length > 0]).toEqual([303, true]);
	expect(scoreOf(headers)).toMatchObject({ score: expect.toSatisfy((score: number) => score >= 130) });
	state.restore();
});

test('strict transport security is said on https only, for at least a year', async () => {
	const secure = await headersOf({ path: '/' }, 'https');
	expect(
		Number(/max-age=(\d+)/.exec(secure.headers.get('strict-transport-security') ?? '')?.[1]),
	).toBeGreaterThanOrEqual(31_536_000);
	expect((await headersOf({ path: '/' }, 'http')).headers.has('strict-transport-security')).toBe(false);
});

test('the score is strict: what lacks something is told so', () => {
	expect(scoreOf(new Headers()).score).toBeLessThan(60);
	const bare = new Headers({
		'content-security-policy': "default-src 'self' 'unsafe-inline'",
		'strict-transport-security': 'max-age=63072000',
	});
	expect(scoreOf(bare).found).toContain('unsafe-inline scripts -20');
	bare.append('set-cookie', 'session=1; HttpOnly');
	expect(scoreOf(bare).found).toContain('session cookie in the clear -40');
});
