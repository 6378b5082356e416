import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { get, isDone, outcomeOf, post, postPlainly, type Fields } from './ask.ts';
import { rightfulFor, cookiesOf, type Kind } from './kinds.ts';
import { allRoutes } from './routes.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { looksAt, sentTo, table } from './table.ts';

const routes = allRoutes().filter(({ id }) => id in table);

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

const sentences = Object.fromEntries(
	['nl', 'en'].map((language) => [
		language,
		Object.assign(
			{},
			...['network', 'lessons', 'moderation', 'accounts', 'join', 'home', 'teacher', 'errors'].map((area) =>
				JSON.parse(readFileSync(`messages/${language}/${area}.json`, 'utf8')),
			),
		),
	]),
) as Record<'nl' | 'en', Record<string, string>>;

const unescaped = (html: string) =>
	html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

const everythingSent = () =>
	routes.flatMap((route) =>
		sentTo(route, table[route.id]!, square.rooms['6B']).map(({ path, sending, name }) => ({
			path,
			name,
			route,
			sending,
			cookie: cookies[rightfulFor(route.id, '6B')],
		})),
	);

describe('a form that is filled in wrong comes back with a sentence in one’s own language, and with what was typed', () => {
	const long = (length: number) => 'Dit is wel een heel lang verhaal. '.repeat(40).slice(0, length);
	const forms: {
		what: string;
		who: string;
		path: () => string;
		fields: Fields;
		sentence: string;
		typed: string;
	}[] = [
		{
			what: 'a post without words',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: '  ' },
			sentence: 'network_mistake_empty',
			typed: '',
		},
		{
			what: 'a post that is too long',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: long(600) },
			sentence: 'network_mistake_too_long',
			typed: long(600).trim(),
		},
		{
			what: 'a post with a picture that is not ours',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { key: randomUUID(), body: 'Kijk eens', picture: 'https://x.nl/a.png' },
			sentence: 'network_mistake_picture',
			typed: 'Kijk eens',
		},
		{
			what: 'a post from an older page',
			who: 'Amina',
			path: () => '/lesson/play?/post',
			fields: { body: 'Mijn mooie verhaal' },
			sentence: 'network_mistake_invalid',
			typed: 'Mijn mooie verhaal',
		},
		{
			what: 'a comment that is too long',
			who: 'Amina',
			path: () => `/lesson/play/${square.rooms['6B'].post}?/comment`,
			fields: { key: randomUUID(), body: long(400) },
			sentence: 'network_mistake_too_long',
			typed: long(400).trim(),
		},
		{
			what: 'a report without a reason',
			who: 'Amina',
			path: () => `/lesson/play/report?kind=comment&id=${square.rooms['6B'].comment}`,
			fields: { note: 'Dit <vind> ik "niet" fijn' },
			sentence: 'network_mistake_reason',
			typed: 'Dit <vind> ik "niet" fijn',
		},
		{
			what: 'a decision without a reason',
			who: 'Noor',
			path: () => `/classroom/${square.rooms['6B'].classroom}/lane?/decide`,
			fields: { decision: 'removed', feedback: ' ' },
			sentence: 'moderation_feedback_empty',
			typed: '',
		},
	];

	test.each(
		forms.flatMap((form) => [
			{ ...form, language: 'nl' as const },
			{ ...form, language: 'en' as const },
		]),
	)('$what, in $language', async ({ who, path, fields, sentence, typed, language }) => {
		const sent =
			sentence === 'moderation_feedback_empty' ? { ...fields, review: square.rooms['6B'].review } : fields;
		const answer = await postPlainly(
			square.app,
			path(),
			`${square.cookies[who]}; language=${language}`,
			sent,
		);
		const shown = unescaped(answer.body);
		expect(sentences[language][sentence]).toBeTruthy();
		expect(
			[answer.status >= 400 && answer.status < 500, shown.includes(sentences[language][sentence]!)],
			shown.slice(0, 500),
		).toEqual([true, true]);
		expect(shown).toContain(typed);
		expect(answer.body).toContain(`<html lang="${language}"`);
		expect(state.hasChanged()).toBe(false);
	});

	test('a sign-in keeps the e-mail address and nothing of the password', async () => {
		const answer = await postPlainly(square.app, '/sign-in', null, {
			email: 'noor@plein.example',
			password: 'dit-is-fout-hoor',
		});
		expect([
			answer.status,
			answer.body.includes('value="noor@plein.example"'),
			answer.body.includes('dit-is-fout-hoor'),
		]).toEqual([400, true, false]);
	});

	test('a class code that is not right stays in its field', async () => {
		const answer = await postPlainly(square.app, '/join?/join', 'language=nl', { code: 'HUPSEL22' });
		expect([
			answer.status,
			answer.body.includes('HUPSEL22'),
			unescaped(answer.body).includes(sentences.nl.join_refused_wrong!),
		]).toEqual([422, true, true]);
	});
});

describe('a body that is too large', () => {
	const large = 'x'.repeat(700_000);

	test('is refused on every form with a page, without a word of it being kept', async () => {
		const sent = everythingSent();
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

describe('the same form twice at once', () => {
	test.each([
		'/(pupil)/lesson/play post',
		'/(pupil)/lesson/play/[post] comment',
		'/(pupil)/lesson/play/[post]/again default',
		'/(pupil)/lesson/play/report default',
		'/(teacher)/classroom/[classroom] freeze',
		'/(teacher)/classroom/[classroom]/run/[run] finish',
		'/(teacher)/classroom/[classroom]/lane decide',
		'/(pupil)/here POST',
	])('%s is done once', async (which) => {
		const found = everythingSent().find(({ route, name }) => `${route.id} ${name}` === which)!;
		const fields = found.sending.fields(square.rooms['6B']);
		// What is counted: rows, not what their ids or moments are.
		const rows = () =>
			Object.fromEntries(
				state.tables.map((name) => [
					name,
					state.database.prepare(`select count(*) from main."${name}"`).pluck().get(),
				]),
			);
		const send = () => post(square.app, found.path, found.cookie, fields);
		await send();
		const once = rows();
		expect(state.hasChanged()).toBe(true);
		state.restore();
		const answers = await Promise.all(Array.from({ length: 10 }, send));
		expect(answers.map(outcomeOf).filter(({ status }) => status >= 500)).toEqual([]);
		expect(rows()).toEqual(once);
	});

	test('begins one lesson run', async () => {
		const { classroom, run, lesson } = square.rooms['6B'];
		await post(square.app, `/classroom/${classroom}/run/${run}?/finish`, square.cookies.Noor!, {});
		const answers = await Promise.all(
			Array.from({ length: 10 }, () =>
				post(square.app, '/today?/begin', square.cookies.Noor!, { classroom, lesson }),
			),
		);
		expect(new Set(answers.map((answer) => outcomeOf(answer).location?.split('?')[0])).size).toBe(1);
		expect(
			state.database
				.prepare('select count(*) from main.lesson_run where classroom_id = ? and finished_at is null')
				.pluck()
				.get(classroom),
		).toBe(1);
	});

	test('gives one reaction at most', async () => {
		const { post: id } = square.rooms['6B'];
		await Promise.all(
			Array.from({ length: 9 }, () =>
				post(square.app, `/lesson/play/${id}?/react`, square.cookies.Bram!, { kind: 'heart' }),
			),
		);
		expect(
			state.database
				.prepare('select count(*) from main.reaction where post_id = ? and person_id = ?')
				.pluck()
				.get(id, square.ids.Bram),
		).toBe(1);
	});

	test('signs in once for each browser', async () => {
		const answers = await Promise.all(
			Array.from({ length: 4 }, () => post(square.app, '/demo', null, { who: 'noor' })),
		);
		expect(answers.map((answer) => outcomeOf(answer).status)).toEqual([303, 303, 303, 303]);
	});
});

describe('a key that somebody else used', () => {
	test.each(['post', 'comment'] as const)('takes no %s over', async (kind) => {
		const { '6B': own, '7A': other } = square.rooms;
		const path = kind === 'post' ? '/lesson/play?/post' : `/lesson/play/${own.post}?/comment`;
		const before = state.everything().filter((row) => /^(post|comment|revision|review) /.test(row));
		for (const key of [other[kind], own[kind]]) {
			const answer = await post(square.app, path, square.cookies.Bram!, {
				key,
				body: 'Van mij nu',
				seen: 'yes',
			});
			expect([isDone(answer), outcomeOf(answer).status]).toEqual([false, 409]);
		}
		expect(state.everything().filter((row) => /^(post|comment|revision|review) /.test(row))).toEqual(before);
	});
});

describe('more fields than a form has', () => {
	const extra: Fields = {
		role: 'teacher',
		person: 'id',
		personId: 'id',
		person_id: 'id',
		authorId: 'id',
		classroomId: 'id',
		classroom_id: 'id',
		networkId: 'id',
		appearsAt: '2000-01-01',
		appears_at: '0',
		createdAt: '0',
		decision: 'approved',
		hides: 'false',
		hold: 'none',
		__proto__: 'x',
		'constructor[prototype][role]': 'teacher',
		'memberships[0][role]': 'lead',
	};

	test('change nothing but what the form is for', async () => {
		const { '7A': other, '6B': own } = square.rooms;
		const added = Object.fromEntries(
			Object.entries(extra).map(([name, value]) => [
				name,
				value === 'id' ? [other.person, other.classroom] : value,
			]),
		);
		const key = randomUUID();
		expect(
			isDone(
				await post(square.app, '/lesson/play?/post', square.cookies.Amina!, {
					...added,
					key,
					body: 'Meer dan ik mag',
					seen: 'yes',
				}),
			),
		).toBe(true);
		const row = state.database.prepare('select * from main.post where id = ?').get(key) as Record<
			string,
			unknown
		>;
		expect(row).toMatchObject({
			person_id: own.person,
			classroom_id: own.classroom,
			network_id: own.network,
			cast_member_id: null,
			script_key: null,
		});
		expect(Math.abs((row.appears_at as number) - Date.now())).toBeLessThan(60_000);
		expect(
			state.database.prepare('select decision, hides from main.review where subject_id = ?').get(key),
		).toEqual({ decision: null, hides: 1 });

		await post(square.app, '/account?/password', square.cookies.Noor!, { ...added, old: 'fout', next: 'x' });
		await post(square.app, '/sign-out', square.cookies.Finn!, { ...added });
		expect(
			state.database.prepare("select count(*) from main.membership where role <> 'pupil'").pluck().get(),
		).toBe(
			state.database.prepare("select count(*) from before.membership where role <> 'pupil'").pluck().get(),
		);
	});

	test('the same field several times is one value or a refusal, never a mixture', async () => {
		const key = randomUUID();
		const answer = await post(square.app, '/lesson/play?/post', square.cookies.Amina!, {
			key: [randomUUID(), key],
			body: ['Eerste', 'Tweede'],
			seen: ['no', 'yes'],
			picture: ['sun', 'x'],
		});
		expect(outcomeOf(answer).status).toBeLessThan(500);
		const sent = await post(
			square.app,
			`/classroom/${square.rooms['6B'].classroom}?/hold`,
			square.cookies.Noor!,
			{ hold: ['none', 'everything'] },
		);
		expect(outcomeOf(sent).status).toBeLessThan(500);
	});
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
		for (const { path, cookie, route } of everythingSent()) {
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

test.each([
	'garbage',
	'2026-01-01T00:00:00.000Z_x',
	'_',
	'9999-99-99T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
	'',
])('a place in the feed that never was (%s) is not found', async (before) => {
	expect(
		(await get(square.app, `/lesson/play?before=${encodeURIComponent(before)}`, square.cookies.Amina!))
			.status,
	).toBe(404);
});
