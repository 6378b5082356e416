import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { get, post, type Answer, type Fields } from './ask.ts';
import type { Room } from './room.ts';
import { routes } from './everything.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { openStream } from './streams.ts';
import { looksAt, sentTo, table } from './table.ts';

const substitutions = Number(process.env.CANARY_RUNS ?? 2000);

const isStream = (id: string) => id.endsWith('/stream');

/** Who looks, from which classroom, and whose words must never reach them. */
const lookers = [
	{ who: 'Amina', own: '6B', other: '7A' },
	{ who: 'Finn', own: '7A', other: '6B' },
	{ who: 'Noor', own: '6B', other: '7A' },
	{ who: 'Thijs', own: '7A', other: '6B' },
	{ who: 'Rika', own: '6B', other: '7A' },
	{ who: 'Teun', own: '7A', other: '6B' },
	{ who: 'Samira', own: null, other: '7A' },
] as const;
type Looker = (typeof lookers)[number];

let square: Square;
let state: State;
beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
});
afterAll(async () => {
	expect(square.app.said()).not.toMatch(
		new RegExp(
			Object.values(square.rooms)
				.map(({ word }) => word)
				.join('|'),
		),
	);
	state.close();
	await square.app.stop();
});

afterEach(() => state.restore());

/** What stands in nothing but one classroom: its word, and the names of all its things. */
function marksOf(name: '6B' | '7A'): string[] {
	const room = square.rooms[name];
	const rows = state.everything().filter((row) => row.includes(room.classroom) || row.includes(room.network));
	const ids = rows.flatMap((row) => row.match(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []);
	const elsewhere = new Set(
		['school']
			.flatMap((table) => state.everything().filter((row) => row.startsWith(`${table} `)))
			.join(' ')
			.match(/[0-9a-f-]{36}/g),
	);
	return [room.word, ...new Set(ids.filter((id) => !elsewhere.has(id)))];
}

/**
 * Signing in with somebody's own secret, or failing to, is no reach into her classroom; and what a school says to all
 * its classrooms is every teacher's, whoever wrote it.
 */
const notAClassrooms =
	/^(session|attempt|credential|watched_word|ready_sentence|acquaintance|feed|help_card|scenario|scenario_earlier) /;

/** Rows in which one of these stands. */
const rowsWith = (marks: string[]) =>
	state
		.everything()
		.map(withoutClock)
		.filter((row) => !notAClassrooms.test(row) && marks.some((mark) => row.includes(mark)));

/** That somebody's browser is still there is noted while the streams of this test are open, whatever is asked. */
const withoutClock = (row: string) =>
	row.startsWith('presence ') ? row.replaceAll(/\b1\d{12}\b/g, 'then') : row;

/** What makes a row belong to a classroom. */
const placesOf = (name: '6B' | '7A') => [
	square.rooms[name].classroom,
	square.rooms[name].network,
	square.rooms[name].run,
];

/** Marks of another classroom that somebody was told without having said them. */
function leaksIn({ body, headers }: Answer, marks: string[], said: string): string[] {
	const told = body + JSON.stringify([...headers]);
	return marks.filter((mark) => told.includes(mark) && !said.includes(mark));
}

test('the marks are there to be found: those whom they belong to see them', async () => {
	for (const { who, own } of lookers) {
		if (!own) continue;
		const room = square.rooms[own];
		const marks = marksOf(own);
		expect(marks.length).toBeGreaterThan(50);
		const seen = await Promise.all(
			routes
				.filter(({ id }) => !isStream(id))
				.flatMap((route) =>
					looksAt(route, table[route.id]!, room).map((path) => get(square.app, path, square.cookies[who]!)),
				),
		);
		// A guest sees his visit and his thread, as pages and as data, and that is all.
		const isGuest = who === 'Rika' || who === 'Teun';
		expect(seen.filter(({ body }) => body.includes(room.word)).length, who).toBeGreaterThan(isGuest ? 1 : 8);
	}
});

test.each(lookers)('$who sees nothing of $other on any page', async ({ who, own, other }) => {
	const marks = marksOf(other);
	const leaks: string[] = [];
	for (const room of [own, other]) {
		if (!room) continue;
		for (const route of routes) {
			if (isStream(route.id)) continue;
			for (const path of looksAt(route, table[route.id]!, square.rooms[room])) {
				const found = leaksIn(await get(square.app, path, square.cookies[who]!), marks, path);
				if (found.length > 0) leaks.push(`${path}: ${found}`);
			}
		}
	}
	expect(leaks).toEqual([]);
});

test(`whatever ${substitutions} times is put in the place of something else, nobody sees or changes anything of another classroom`, async () => {
	const marks = { '6B': marksOf('6B'), '7A': marksOf('7A') };
	const before = { '6B': rowsWith(marks['6B']), '7A': rowsWith(marks['7A']) };
	const streams = await Promise.all(
		lookers.map(async ({ who }) => ({ who, stream: await openStream(square.app, square.cookies[who]!) })),
	);
	let reached = 0;

	await fc.assert(
		fc.asyncProperty(substitution(), async ({ looker, route, room, fields, chosen }) => {
			const row = table[route.id]!;
			const requests = [
				...looksAt(route, row, room).map((path) => ({ path, fields: null as Fields | null })),
				...sentTo(route, row, room).map(({ path, sending }) => ({
					path,
					fields: { ...sending.fields(room), ...fields },
				})),
			];
			const request = requests[chosen % requests.length]!;
			const cookie = square.cookies[looker.who]!;
			const answer = await (request.fields
				? post(square.app, request.path, cookie, request.fields)
				: get(square.app, request.path, cookie));
			if (answer.status < 400) reached++;
			expect(answer.status, request.path).toBeLessThan(500);
			expect(
				leaksIn(answer, marks[looker.other], request.path + JSON.stringify(request.fields)),
				request.path,
			).toEqual([]);
			if (!state.hasChanged()) return;
			// What she did to her own is put back, so that there is always something to find.
			const after = new Set(state.everything().map(withoutClock));
			const gone = before[looker.other].filter((row) => !after.has(row));
			const made = rowsWith(placesOf(looker.other)).filter((row) => !before[looker.other].includes(row));
			// Before it is judged, or what one request left would be laid to those by which a failure is made smaller.
			state.restore();
			if (request.fields)
				expect({ gone, made }, `${looker.who} sent ${JSON.stringify(request)}`).toEqual({
					gone: [],
					made: [],
				});
		}),
		{ numRuns: substitutions, interruptAfterTimeLimit: 600_000 },
	);

	expect(reached).toBeGreaterThan(substitutions / 20);
	for (const { who, stream } of streams) {
		expect(stream.events.map(({ data }) => data).join(' '), who).toMatch(/^[a-z ]*$/);
		stream.end();
	}
}, 620_000);

/** Somebody asks for something, in an address and a form of which any part may name a thing of any classroom. */
function substitution() {
	const things = Object.values(square.rooms)
		.flatMap((room) => Object.values(room).flat())
		.filter((value) => !isSecret(value));
	const thing = fc.constantFrom(...new Set(things));
	// The demo's mail is for everybody to read, and goes to nobody. Who holds the secret of a card or a link may know whose it is; the pictures of a password are for its owner.
	const { secret: _secret, token: _token, pictures: _pictures, ...names } = square.rooms['6B'];
	const part = Object.fromEntries(
		Object.keys(names).map((name) => [name, fc.option(thing, { nil: undefined, freq: 2 })]),
	);
	return fc
		.record({
			looker: fc.constantFrom(...lookers),
			route: fc.constantFrom(
				...routes.filter(
					({ id }) => !isStream(id) && !/^\/\(open\)\/(join\/card|visit|demo\/outbox)/.test(id),
				),
			),
			base: fc.constantFrom<'own' | 'other'>('own', 'other'),
			parts: fc.record(part),
			fields: fc.dictionary(
				fc.constantFrom('pupil', 'classroom', 'id', 'key', 'post', 'review', 'back', 'who', 'kind'),
				thing,
				{ maxKeys: 2 },
			),
			chosen: fc.nat(20),
		})
		.map(({ looker, base, parts, ...rest }) => {
			const from = base === 'own' ? (looker.own ?? looker.other) : looker.other;
			const swapped = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
			return { looker: looker as Looker, room: { ...square.rooms[from], ...swapped } as Room, ...rest };
		});
}

const isSecret = (value: string) =>
	Object.values(square.rooms).some(
		({ secret, token, pictures }) => secret === value || token === value || pictures.includes(value),
	);
