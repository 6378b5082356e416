import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isDone, outcomeOf, post, type Fields } from './ask.ts';
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

describe('the same form twice at once', () => {
	test.each([
		'/(pupil)/lesson/play post',
		'/(pupil)/lesson/play/[post] comment',
		'/(pupil)/lesson/play/[post]/again default',
		'/(pupil)/lesson/play/comment/[comment]/again default',
		'/(pupil)/lesson/play/report default',
		'/(teacher)/classroom/[classroom] freeze',
		'/(teacher)/classroom/[classroom]/run/[run] finish',
		'/(teacher)/classroom/[classroom]/lane decide',
		'/(pupil)/here POST',
	])('%s is done once', async (which) => {
		const found = everythingSent(square, cookies).find(({ route, name }) => `${route.id} ${name}` === which)!;
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
