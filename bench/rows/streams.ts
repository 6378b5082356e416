import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../tests/app.ts';
import { get, isDone, post } from '../../tests/system/ask.ts';
import { openAll, openStream } from '../../tests/system/streams.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { round } from '../figures.ts';
import { memory, sockets } from '../process.ts';
import { makeSchool, type Room } from '../school.ts';
import { fillFeed, write } from '../seed.ts';
import { serve } from '../serve.ts';

/** X3: streams that come and go, a client that never reads, and a pupil with fifty tabs. */
export const streams: Measurement = { rows: ['X3'], measure };

const together = 500;
const patience = 35;
const tabs = 50;
const perPerson = 8;

async function measure(bench: Bench): Promise<Figure[]> {
	const cycles = bench.quick ? 2000 : 10_000;
	const school = await makeSchool(together / (30 * perPerson) + 1);
	const [own, ...others] = school.rooms;
	write(school.file, (rows) => fillFeed(rows, own!));
	const app = await serve(school.file, { STREAMS_PER_PERSON: String(perPerson) });
	try {
		return [
			...(await comeAndGo(app, others, cycles)),
			await neverReads(app, own!),
			await manyTabs(app, own!),
		];
	} finally {
		await app.stop();
		school.discard();
	}
}

async function comeAndGo(app: App, rooms: Room[], cycles: number): Promise<Figure[]> {
	const pid = app.process.pid!;
	const cookies = rooms.flatMap(({ pupils }) => pupils.map(({ cookie }) => cookie));
	const before = sockets(pid);
	const once = async () => {
		const open = await openAll(
			app,
			Array.from({ length: together }, (_, i) => cookies[i % cookies.length]!),
		);
		open.forEach((stream, i) => stream.end(i % 2 ? 'fin' : 'rst'));
		return untilGone(pid, before);
	};
	const cold = memory(pid);
	// A heap grows until it has found its size, and a leak never stops: the first half shows the one, the second the other.
	for (let done = 0; done < cycles; done += together) await once();
	const memoryBefore = await memoryAtRest(pid);
	let slowest = 0;
	for (let done = 0; done < cycles; done += together) slowest = Math.max(slowest, await once());
	const left = Math.max(0, sockets(pid) - before);
	const busy = memory(pid);
	const memoryAfter = await memoryAtRest(pid);
	const common = { row: 'X3', better: 'less', moonshot: null } as const;
	return [
		{
			...common,
			what: `streams left after ${cycles} came and went, half politely, half cut off`,
			value: left,
			unit: '',
			target: 0,
			promise: true,
		},
		{
			...common,
			what: `until ${together} streams that ended are gone from the server, slowest time`,
			value: round(slowest, 2),
			unit: 's',
			target: patience,
		},
		{
			...common,
			what: `memory (RSS) at rest, grown by these ${cycles}, after as many to warm up`,
			value: round(Math.max(0, memoryAfter - memoryBefore), 1),
			unit: 'MB',
			target: 20,
			details: { cold, before: memoryBefore, busy, after: memoryAfter },
		},
	];
}

/** What it holds once it has collected in a quiet moment (see memory.js): when it gave nothing back for two looks. */
async function memoryAtRest(pid: number): Promise<number> {
	let least = memory(pid);
	for (let quiet = 0; quiet < 12; quiet++) {
		await wait(1000);
		const now = memory(pid);
		if (now < least - 1) quiet = 0;
		least = Math.min(least, now);
	}
	return least;
}

/** Seconds until the server holds no more sockets than before. */
async function untilGone(pid: number, before: number): Promise<number> {
	const since = performance.now();
	const seconds = () => (performance.now() - since) / 1000;
	while (sockets(pid) > before && seconds() < patience) await wait(20);
	return seconds();
}

/** Ten seconds of pings that one client does not read: it costs little, and the others hear them all the same. */
async function neverReads(app: App, room: Room): Promise<Figure> {
	const pid = app.process.pid!;
	const [deaf, listener, ...writers] = room.pupils;
	const silent = await paused(app, deaf!.cookie);
	const ear = await openStream(app, listener!.cookie);
	const memoryBefore = memory(pid);
	const { body } = await get(app, '/lesson/play', listener!.cookie);
	const target = /\/lesson\/play\/([0-9a-f-]{36})\?\/react/.exec(body)![1];
	const until = performance.now() + 10_000;
	let pings = 0;
	await Promise.all(
		writers.slice(0, 10).map(async ({ cookie }) => {
			while (performance.now() < until) {
				const answer = await post(app, `/lesson/play/${target}?/react`, cookie, { kind: 'clap' });
				if (!isDone(answer)) throw new Error(`A reaction was answered ${answer.status}: ${answer.body}`);
				pings++;
			}
		}),
	);
	await wait(1000);
	const heard = ear.events.filter(({ name }) => name === 'changed').length;
	const figure: Figure = {
		row: 'X3',
		what: 'pings that a listener missed beside a client that never reads',
		value: Math.max(0, pings - heard),
		unit: '',
		better: 'less',
		target: 0,
		moonshot: null,
		promise: true,
		details: { pings, grownBy: `${round(memory(pid) - memoryBefore, 1)} MB` },
	};
	silent.destroy();
	ear.end();
	return figure;
}

/** A stream of which nothing is ever read. */
const paused = (app: App, cookie: string): Promise<http.ClientRequest> =>
	new Promise((resolve, reject) => {
		const request = http.get(
			`${app.url}/stream`,
			{ headers: { cookie }, agent: new http.Agent() },
			(response) => {
				response.pause();
				resolve(request);
			},
		);
		request.on('error', reject);
	});

/** Fifty tabs of one pupil: she keeps the newest few, and nobody else loses one. */
async function manyTabs(app: App, room: Room): Promise<Figure> {
	const [pupil, ...classmates] = room.pupils;
	const others = await openAll(
		app,
		classmates.map(({ cookie }) => cookie),
	);
	const own = await openAll(app, Array<string>(tabs).fill(pupil!.cookie));
	await wait(500);
	const kept = own.filter(({ open }) => open).length;
	const lost = others.filter(({ open }) => !open).length;
	for (const stream of [...own, ...others]) stream.end('rst');
	return {
		row: 'X3',
		what: `streams above the ${perPerson} of one person with ${tabs} tabs, or lost by her classmates`,
		value: Math.abs(kept - perPerson) + lost,
		unit: '',
		better: 'less',
		target: 0,
		moonshot: null,
		promise: true,
		details: { kept, classmates: others.length },
	};
}
