import Database from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../tests/app.ts';
import { isDone, post } from '../../tests/system/ask.ts';
import { openAll, type Stream } from '../../tests/system/streams.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { median, percentile, round, type Sample } from '../figures.ts';
import { memory, mostMemory } from '../process.ts';
import { makeSchool, type Room } from '../school.ts';
import { fillLane, write } from '../seed.ts';
import { serve } from '../serve.ts';

/** L1 and L2: thirty classrooms of thirty with their streams open, and one approval per classroom and second. */
export const live: Measurement = { rows: ['L1', 'L2'], measure };

const classrooms = 30;
const settling = 3000;

async function measure(bench: Bench): Promise<Figure[]> {
	const seconds = bench.quick ? 5 : 20;
	const school = await makeSchool(classrooms);
	const rooms = school.rooms.slice(1);
	write(school.file, (rows) => rooms.forEach((room) => fillLane(rows, room, seconds + 1)));
	const app = await serve(school.file);
	try {
		const streams = new Map<Room, Stream[]>();
		for (const room of rooms)
			streams.set(
				room,
				await openAll(
					app,
					room.pupils.map(({ cookie }) => cookie),
				),
			);
		const all = [...streams.values()].flat();
		await wait(settling);
		const pid = app.process.pid!;
		const idle = memory(pid);
		const waiting = reviewsOf(school.file);
		const heard = await Promise.all(
			rooms.map(async (room, i) => {
				// Classrooms do not wait for each other: each begins at its own moment of the second.
				await wait((1000 * i) / rooms.length);
				return approvals(app, room, waiting.get(room.classroomId)!.slice(0, seconds), streams.get(room)!);
			}),
		);
		const closed = all.filter(({ open }) => !open).length;
		if (closed > 0) throw new Error(`${closed} of ${all.length} streams were closed`);
		const events = heard.flatMap(({ delays }) => delays);
		const acknowledged = heard.flatMap(({ acknowledged }) => acknowledged);
		const figures: Figure[] = [
			{
				row: 'L1',
				what: `${all.length} streams, an approval per classroom and second: from the acknowledgement to the event, p99`,
				value: round(percentile(events, 99), 1),
				unit: 'ms',
				better: 'less',
				target: 250,
				moonshot: 50,
				details: {
					events: events.length,
					median: round(median(events), 1),
					worst: round(Math.max(...events), 1),
					approval: times(acknowledged),
				},
			},
			{
				row: 'L2',
				what: `memory (RSS) with ${all.length} streams and ${school.rooms.length} classrooms, during that`,
				value: round(Math.max(idle, memory(pid)), 0),
				unit: 'MB',
				better: 'less',
				target: 250,
				moonshot: 150,
				details: { idle, after: memory(pid), most: mostMemory(pid) },
			},
		];
		all.forEach((stream) => stream.end('rst'));
		return figures.filter(({ row }) => bench.wanted.has(row));
	} finally {
		await app.stop();
		school.discard();
	}
}

const times = (sample: Sample) => ({ p50: round(median(sample), 1), p99: round(percentile(sample, 99), 1) });

/** Ids of the reviews that wait, by classroom. */
export function reviewsOf(file: string): Map<string, string[]> {
	const database = new Database(file, { readonly: true });
	const rows = database
		.prepare('select classroom_id as room, id from review where decision is null')
		.all() as { room: string; id: string }[];
	database.close();
	return new Map(
		Object.entries(Object.groupBy(rows, ({ room }) => room)).map(([room, found]) => [
			room,
			found!.map(({ id }) => id),
		]),
	);
}

/** Approves one a second; gives how long after each acknowledgement each stream of the classroom had the event. */
export async function approvals(app: App, room: Room, reviews: string[], streams: Stream[]) {
	const moments: { asked: number; acknowledged: number }[] = [];
	for (const review of reviews) {
		const asked = performance.now();
		const fields = { review, decision: 'approved' };
		const answer = await post(
			app,
			`/classroom/${room.classroomId}/lane?/decide`,
			room.teacher.cookie,
			fields,
		);
		const acknowledged = performance.now();
		if (!isDone(answer)) throw new Error(`An approval was answered ${answer.status}: ${answer.body}`);
		moments.push({ asked, acknowledged });
		await wait(Math.max(0, 1000 - (performance.now() - asked)));
	}
	await wait(1000);
	const delays = moments.flatMap(({ asked, acknowledged }) =>
		streams.map(({ events }) => {
			const event = events.find(({ name, at }) => name === 'changed' && at >= asked);
			if (!event) throw new Error('A stream did not hear of an approval');
			// The event may be there before the answer is.
			return Math.max(0, event.at - acknowledged);
		}),
	);
	return { delays, acknowledged: moments.map(({ asked, acknowledged }) => acknowledged - asked) };
}
