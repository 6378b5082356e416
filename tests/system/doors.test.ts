import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { get, outcomeOf, post, type Answer } from './ask.ts';
import { cookiesOf, doorOf, kinds, mayEnter, rightfulFor, signedOut, type Kind } from './kinds.ts';
import { malformedLike, unknownLike, type Room } from './room.ts';
import { allRoutes, type Route } from './routes.ts';
import { openSquare, type Square } from './square.ts';
import { watchState, type State } from './state.ts';
import { looksAt, sentTo, table, type Row, type Sending } from './table.ts';

const routes = allRoutes();

let square: Square;
let state: State;
let cookies: Record<Kind, string | null>;
/** What addresses are about: either classroom, or something that does not exist. */
let sides: Record<string, Room>;

beforeAll(async () => {
	square = await openSquare();
	state = watchState(square.app.file);
	cookies = cookiesOf(square, state);
	const { '6B': own, '7A': other } = square.rooms;
	const nowhere = unknownLike(own);
	sides = { '6B': own, '7A': other, unknown: nowhere, malformed: malformedLike(own) };
});
afterAll(async () => {
	expect(square.app.said()).not.toMatch(/"problem"|unhandled/i);
	state.close();
	await square.app.stop();
});

test('there are routes to look at, and every one, with all that can be sent to it, has a row', () => {
	expect(routes.length).toBeGreaterThan(30);
	expect(Object.keys(table).toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
	const sent = (route: Route) =>
		[...route.actions, ...route.methods.filter((method) => method !== 'GET')].toSorted();
	for (const route of routes)
		expect([route.id, Object.keys(table[route.id]!.sendings).toSorted()]).toEqual([route.id, sent(route)]);
});

const known = routes.filter(({ id }) => id in table);

describe.each(known)('$id', (route) => {
	const row = table[route.id]!;

	test.each(kinds)('%s', async (kind) => {
		if (isEndless(route, kind)) return;
		const requests = Object.entries(sides).flatMap(([side, room]) =>
			requestsFor(route, row, room).map((request, i) => ({
				...request,
				side,
				i,
				asked: `${request.what} about ${side}, asked by ${kind}`,
			})),
		);
		expect(requests.length).toBeGreaterThanOrEqual(4);
		const looking = requests.filter(({ sending }) => !sending);
		const answers = await Promise.all(looking.map((request) => request.send(cookies[kind])));
		for (const [n, request] of looking.entries()) {
			const { status, location } = outcomeOf(answers[n]!);
			expect(status, request.asked).toBeLessThan(500);
			// What cannot be an address at all may say so to anybody.
			if (request.side === 'malformed' && status === 404) continue;
			if (!mayEnter(kind, route.id)) expect([status, location], request.asked).toEqual(refusalOf(kind));
			else if (!finds(kind, route, row, request.side)) {
				expect(status, request.asked).toBe(404);
				// Whatever it is, it is the same as for what nobody ever made.
				const nothing = looking.findIndex(({ side, i }) => side === 'unknown' && i === request.i);
				if (request.side !== 'malformed')
					expect(answers[n]!.body.length, request.asked).toBe(answers[nothing]!.body.length);
			} else if (isFor(kind, request.side)) expect(status, request.asked).toBe(row.get ?? 200);
			else expect([404, doorOf(route.id)], request.asked).not.toContain(location ?? status);
		}
		if (state.hasChanged()) state.restore();

		for (const { sending, send, side, asked, i } of requests) {
			if (!sending) continue;
			const done = await sendOnce(send, kind);
			expect(done.status, asked).toBeLessThan(500);
			if (side === 'malformed' && done.status === 404) expect(done.changed, asked).toBe(false);
			else if (!mayEnter(kind, route.id))
				expect([done.status, done.location, done.changed], asked).toEqual([...refusalOf(kind), false]);
			else if (isFor(kind, side)) {
				// Those it is for get done what they came for: the refusals are no accident.
				expect([done.status < 400, done.changed], `${asked}: ${done.body}`).toEqual([
					!sending.isRefused,
					sending.changes,
				]);
			} else if (side === 'malformed' && row.isOfClassroom) expect(done.changed, asked).toBe(false);
			else if (!finds(kind, route, row, side)) {
				const nothing = requests.find((other) => other.side === 'unknown' && other.i === i)!;
				expect(likeness(done), asked).toEqual(likeness(await sendOnce(nothing.send, kind)));
				expect(done.changed, asked).toBe(false);
			} else if (!namesSomething(sending))
				expect([404, doorOf(route.id)], asked).not.toContain(done.location ?? done.status);
		}

		function refusalOf(kind: Kind) {
			return signedOut.includes(kind) ? [303, doorOf(route.id)] : [404, null];
		}
		function isFor(kind: Kind, side: string) {
			return side in square.rooms && kind === rightfulFor(route.id, side as '6B' | '7A');
		}
	});
});

/** Whoever stands at the staff's doors is of the whole school: no classroom is another's to them. */
const isOfSchool = ({ id }: Route) => id.startsWith('/(staff)/');

describe.each(
	known.filter(
		(route) => !isOfSchool(route) && Object.values(table[route.id]!.sendings).some(namesOfClassroom),
	),
)('what is sent to $id', (route) => {
	test.each(['6B', '7A'] as const)(
		'by somebody of %s reaches nothing of the other classroom',
		async (own) => {
			const other = own === '6B' ? '7A' : '6B';
			const kind = rightfulFor(route.id, own);
			for (const [name, sending] of Object.entries(table[route.id]!.sendings)) {
				if (!namesOfClassroom(sending)) continue;
				const send = async (about: Room) => {
					const mixed = {
						...table[route.id]!,
						sendings: { [name]: { ...sending, fields: () => sending.fields(about) } },
					};
					return sendOnce(requestsFor(route, mixed, square.rooms[own]).at(-1)!.send, kind);
				};
				const foreign = await send(square.rooms[other]);
				expect(likeness(foreign), name).toEqual(
					likeness(await send({ ...sides.unknown!, lesson: square.rooms[own].lesson })),
				);
				expect(foreign.changed, name).toBe(false);
				const malformed = await send(sides.malformed!);
				expect([malformed.status < 500, malformed.changed], name).toEqual([true, false]);
			}
		},
	);
});

describe.each(known.filter((route) => idsIn(route).length > 1))('$id', (route) => {
	test('does not lead from one’s own classroom into another', async () => {
		const row = table[route.id]!;
		const { '6B': own, '7A': other } = square.rooms;
		for (const part of idsIn(route)) {
			const mixed = { ...own, ...row.names?.(own), [part]: { ...other, ...row.names?.(other) }[part] };
			for (const request of requestsFor(route, { ...row, names: undefined }, mixed)) {
				const answer = await request.send(cookies[rightfulFor(route.id, '6B')]);
				const changed = state.hasChanged();
				if (changed) state.restore();
				if (!row.isOfClassroom) continue;
				expect(changed, `${request.what} with another ${part}`).toBe(false);
				if (!request.sending?.changes && request.sending) continue;
				expect(outcomeOf(answer).status, `${request.what} with another ${part}`).toBe(404);
			}
		}
	});
});

/** Sends something and puts everything back as it was. */
async function sendOnce(send: Request['send'], kind: Kind) {
	const answer = await send(cookies[kind]);
	const changed = state.hasChanged();
	if (changed) state.restore();
	return { ...outcomeOf(answer), body: answer.body, changed };
}

/** What can be told from an answer by somebody who guesses: two that are alike tell nothing. */
const likeness = ({ status, location, body }: Awaited<ReturnType<typeof sendOnce>>) => ({
	status,
	location: location?.replaceAll(/[0-9a-f-]{36}/g, '…') ?? null,
	length: body.length,
});

type Request = { what: string; sending: Sending | null; send: (cookie: string | null) => Promise<Answer> };

/** Everything that can be asked of a route about a classroom. */
function requestsFor(route: Route, row: Row, room: Room): Request[] {
	const { app } = square;
	const looks = looksAt(route, row, room).map((path) => ({
		what: `GET ${path}`,
		sending: null,
		send: (cookie: string | null) => get(app, path, cookie),
	}));
	const sendings = sentTo(route, row, room).map(({ path, sending }) => ({
		what: `POST ${path}`,
		sending,
		send: (cookie: string | null) => post(app, path, cookie, sending.fields(room)),
	}));
	return [...looks, ...sendings];
}

/** A stream that is let in never ends; `live.test.ts` listens to it. */
const isEndless = (route: Route, kind: Kind) => route.id.endsWith('/stream') && mayEnter(kind, route.id);

function finds(kind: Kind, route: Route, row: Row, side: string): boolean {
	if (!(side in square.rooms)) return !row.isOfClassroom && row.unknown === undefined;
	if (!row.isOfClassroom) return true;
	return [route.id, ...(row.alsoFor ?? []).map((group) => `/${group}`)].some(
		(id) => rightfulFor(id, side as '6B' | '7A') === kind,
	);
}

function idsIn({ id }: Route): string[] {
	return [...id.matchAll(/\[(classroom|run|post|person|activity|visit|thread|image|talk)\]/g)].map(
		(match) => match[1]!,
	);
}

/** Whether a form names a thing, and not only words. */
function namesSomething(sending: Sending): boolean {
	return /<(?!lesson|code)\w+>/.test(namesIn(sending));
}

/** Whether it names a thing of a classroom, and not one that the whole school has. */
function namesOfClassroom(sending: Sending): boolean {
	return /<(?!lesson|code|watchedWord|readySentence|acquaintance|feed)\w+>/.test(namesIn(sending));
}

function namesIn({ fields }: Sending): string {
	const marked = new Proxy({} as Room, {
		get: (_, name) => (name === 'pictures' ? [] : `<${String(name)}>`),
	});
	return JSON.stringify(fields(marked));
}
