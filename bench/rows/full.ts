import { gzipSync } from 'node:zlib';
import * as runs from '#lib/lessons/run.server.ts';
import type { Shape } from '#lib/lessons/shape.ts';
import * as places from '#lib/network/place.server.ts';
import { keepEdition } from '#lib/network/scenario/edition.server.ts';
import { openOwn } from '#lib/network/solo/opening.server.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import * as people from '#lib/people/person.server.ts';
import { db } from '#lib/server/db/index.ts';
import type { School as Demo } from '../../tests/school.ts';
import { openAll } from '../../tests/system/streams.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { median, percentile, round } from '../figures.ts';
import { dataAfterPing } from '../page.ts';
import { memory } from '../process.ts';
import { fullScenario } from '../scenario.ts';
import { makeSchool, type Room } from '../school.ts';
import { fillFeed, fillLane, write } from '../seed.ts';
import { serve } from '../serve.ts';
import { comparedInSize } from '../larger.ts';
import { approvals, reviewsOf } from './live.ts';

/**
 * N1: a square as full as a scenario may make it, with 32 pupils, beside the demo's. The same forty posts stand at the
 * top of both, so that what differs is what lies below, what is still to come, and who might answer.
 */
export const full: Measurement = { rows: ['N1'], measure };

const pupils = 32;

async function measure(bench: Bench): Promise<Figure[]> {
	const times = bench.quick ? 5 : 20;
	let opening: Taken = { ms: 0, processor: 0 };
	const school = await makeSchool(1, {
		pupils,
		goOut: async (demo) => {
			opening = await openFull(demo);
		},
	});
	// Only now: the first opening also reads the scenario.
	const alone = await openAlone();
	const [small, big] = school.rooms as [Room, Room];
	write(school.file, (rows) => {
		fillFeed(rows, small);
		fillFeed(rows, big);
		fillLane(rows, big, times);
	});
	const app = await serve(school.file);
	try {
		const page = `${app.url}/lesson/play`;
		const sides = async (addressOf: (cookie: string) => string | Promise<string>) => {
			const side = async ({ pupils: [pupil] }: Room) => {
				const { cookie } = pupil!;
				return { url: await addressOf(cookie), cookie, pid: app.process.pid! };
			};
			return { small: await side(small), big: await side(big) };
		};
		const beside = async (what: string, addressOf: Parameters<typeof sides>[0]) =>
			comparedInSize(
				bench,
				{ row: 'N1', what: `${what}, 60 of the cast and 1,000 items over the demo's` },
				await sides(addressOf),
			);
		const figures = [
			opened(opening),
			openedAlone(alone),
			await beside('feed page', () => page),
			await beside('feed data after a ping', (cookie) => dataAfterPing(page, cookie, 'network')),
			await beside('posts in an order of her own', () => `${page}/ranking`),
			await weighed(page, big),
		];
		const streams = await openAll(
			app,
			big.pupils.map(({ cookie }) => cookie),
		);
		const waiting = reviewsOf(school.file).get(big.classroomId)!;
		const heard = await approvals(app, big, waiting.slice(0, times), streams);
		streams.forEach((stream) => stream.end('rst'));
		return [...figures, spread(heard), held(memory(app.process.pid!))];
	} finally {
		await app.stop();
		school.discard();
	}
}

/** Processor time as well, in milliseconds: on a busy machine it says more. */
type Taken = { ms: number; processor: number };

async function timed(work: () => Promise<unknown>): Promise<Taken> {
	const before = performance.now();
	const used = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(used);
	return { ms: performance.now() - before, processor: (user + system) / 1000 };
}

/** A teacher takes her class out to play in it. Answers how long it took, reading the scenario included. */
async function openFull({ noor: teacher, classroomId }: Demo, shape: Shape = 'class'): Promise<Taken> {
	const now = new Date();
	const edition = await db.transaction((tx) => keepEdition(tx, fullScenario()));
	const lesson = { slug: 'deel-ik-dit', version: '1', shape, own: { title: 'Een vol plein', edition } };
	const begun = await runs.begin(teacher, classroomId, lesson, now);
	return timed(() => runs.stepTo(teacher, begun!.runId, 'play', now));
}

/** Every pupil opens a square of her own, each as full. */
async function openAlone(): Promise<Taken> {
	let opening: Taken = { ms: 0, processor: 0 };
	const school = await makeSchool(1, {
		pupils,
		goOut: async (demo) => {
			await openFull(demo, 'solo');
			const now = new Date();
			const roster = await classrooms.rosterOf(demo.classroomId, now);
			const everybody = await Promise.all(roster.map(({ id }) => people.find(id, now)));
			opening = await timed(async () => {
				for (const pupil of everybody) {
					const place = (await places.ofPupil(demo.classroomId, pupil!.id, now))!;
					if ((await openOwn(pupil!, place, now)) !== 'open') throw new Error('A square did not open.');
				}
			});
		},
	});
	school.discard();
	return opening;
}

const common = { row: 'N1', better: 'less' } as const;

const opened = ({ ms, processor }: Taken): Figure => ({
	...common,
	what: `opening a square of 60 of the cast, 1,000 items, 120 rules and 10 chats for ${pupils} pupils, reading it included`,
	value: round(ms, 0),
	unit: 'ms',
	target: 2000,
	moonshot: 500,
	details: { processor: round(processor, 0) },
});

const openedAlone = ({ ms, processor }: Taken): Figure => ({
	...common,
	what: `opening such a square for each of ${pupils} pupils alone, one after another, for one of them`,
	value: round(ms / pupils, 1),
	unit: 'ms',
	target: null,
	moonshot: null,
	details: { processor: round(processor / pupils, 1) },
});

async function weighed(page: string, { pupils: [pupil] }: Room): Promise<Figure> {
	const html = await (await fetch(page, { headers: { cookie: pupil!.cookie } })).text();
	return {
		...common,
		what: 'its feed page without what it links to, gzip',
		value: round(gzipSync(html).length / 1000, 1),
		unit: 'kB',
		target: null,
		moonshot: null,
	};
}

const spread = ({ delays, acknowledged }: Awaited<ReturnType<typeof approvals>>): Figure => ({
	...common,
	what: `an approval on it: from the acknowledgement to the event at ${pupils} browsers, p99`,
	value: round(percentile(delays, 99), 1),
	unit: 'ms',
	target: 250,
	moonshot: 50,
	details: {
		events: delays.length,
		median: round(median(delays), 1),
		approval: round(median(acknowledged), 1),
	},
});

const held = (megabytes: number): Figure => ({
	...common,
	what: 'memory (RSS) with it and its streams',
	value: round(megabytes, 0),
	unit: 'MB',
	target: 250,
	moonshot: 150,
});
