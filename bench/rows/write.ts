import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Figure, Measurement } from '../figure.ts';
import type { Asked } from '../load.ts';
import { makeSchool } from '../school.ts';
import { serve, serveFloor } from '../serve.ts';
import { takeTurns } from '../turns.ts';
import { compared } from './read.ts';

/** W1: sending a post, against one durable insert. */
export const writing: Measurement = { rows: ['W1'], measure };

const text =
	'Ik ging zaterdag met mijn zus naar het zwembad. We gleden wel twintig keer van de hoge glijbaan af!';

/** Thirty classrooms write, so that nobody writes more than a child can. */
async function measure(bench: Bench): Promise<Figure[]> {
	const school = await makeSchool(bench.quick ? 4 : 30);
	const app = await serve(school.file);
	const file = join(school.file, '..', 'floor.db');
	const floor = await serveFloor('insert', file);
	try {
		const writers = school.rooms.flatMap(({ pupils }) => pupils.map(({ cookie }) => cookie));
		const turns = await takeTurns(
			{
				ours: sending(`${app.url}/lesson/play?/post`, app.process.pid!, writers),
				floor: sending(floor.url, floor.process.pid!, writers),
			},
			bench.pace,
		);
		return [compared('W1', 'send a post, against F3 (one durable insert)', turns, [0.3, 0.6])];
	} finally {
		await Promise.all([app.stop(), floor.stop()]);
		rmSync(file, { force: true });
		school.discard();
	}
}

/** The form as a browser sends it, each time from the next pupil and with a key of its own. */
function sending(url: string, pid: number, cookies: string[]): Asked {
	const { origin } = new URL(url);
	let turn = 0;
	return {
		url,
		pid,
		form: () => ({
			body: new URLSearchParams({ key: randomUUID(), body: text, picture: '', seen: 'yes' }).toString(),
			headers: {
				origin,
				cookie: cookies[turn++ % cookies.length]!,
				accept: 'application/json',
				'content-type': 'application/x-www-form-urlencoded',
				'x-sveltekit-action': 'true',
			},
		}),
		isRight: (body) => body.startsWith('{"type":"success"'),
	};
}
