import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../tests/app.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { median, percent, ratio, round, spread } from '../figures.ts';
import type { Round } from '../load.ts';
import { dataAfterPing, dataOf, keepConstant, postsIn } from '../page.ts';
import { makeSchool } from '../school.ts';
import { fillFeed, write } from '../seed.ts';
import { serve, serveFloor } from '../serve.ts';
import { floorPath } from '../tree.ts';
import { rates, takeTurns } from '../turns.ts';

/** R1 and R2: the signed-in feed page, and what a ping makes a browser load. */
export const read: Measurement = { rows: ['R1', 'R2'], measure };

async function measure(bench: Bench): Promise<Figure[]> {
	const school = await makeSchool();
	const [room] = school.rooms;
	const amina = room!.pupils.find(({ name }) => name === 'Amina')!;
	write(school.file, (rows) => fillFeed(rows, room!));
	const folder = mkdtempSync(join(tmpdir(), 'oefenplein-constant-'));
	const constant = join(folder, 'page');
	const app = await serve(school.file, { BENCH_CONSTANT: constant });
	const headers = { cookie: amina.cookie };
	const page = `${app.url}/lesson/play`;
	const pid = app.process.pid!;
	const figures: Figure[] = [];
	try {
		const data = await dataOf(page, amina.cookie);
		keepConstant(constant, data);
		if (bench.wanted.has('R1')) figures.push(...(await pageAgainstFramework(bench, app, page, headers)));
		if (bench.wanted.has('R2')) {
			const floor = await serveFloor('feed', school.file, room!.networkId, amina.id);
			try {
				await expectSameIds(data, floor.url);
				const ping = { url: await dataAfterPing(page, amina.cookie, 'network'), pid, headers };
				const { ours, f2 } = await takeTurns(
					{ ours: ping, f2: { url: floor.url, pid: floor.process.pid! } },
					bench.pace,
				);
				figures.push(compared('R2', 'feed data after a ping, against F2', { ours, floor: f2 }, [0.25, 0.5]));
			} finally {
				await floor.stop();
			}
		}
	} finally {
		await app.stop();
		school.discard();
		rmSync(folder, { recursive: true });
	}
	return figures;
}

async function pageAgainstFramework(
	bench: Bench,
	app: App,
	page: string,
	headers: Record<string, string>,
): Promise<Figure[]> {
	const pid = app.process.pid!;
	const urls = { same: app.url + floorPath.same, flat: app.url + floorPath.flat };
	const shown = await postsIn(page, headers);
	if (shown.length !== 20) throw new Error(`The feed page shows ${shown.length} posts instead of 20`);
	for (const url of Object.values(urls))
		if (JSON.stringify(await postsIn(url)) !== JSON.stringify(shown))
			throw new Error(`${url} does not show what the feed page shows`);
	const turns = await takeTurns(
		{ ours: { url: page, pid, headers }, same: { url: urls.same, pid }, flat: { url: urls.flat, pid } },
		bench.pace,
	);
	return [
		compared(
			'R1',
			'signed-in feed page, against F1 (the same HTML from a constant)',
			{ ours: turns.ours, floor: turns.same },
			[0.5, 0.8],
		),
		compared(
			'R1',
			'the same, against a flat page of as many words',
			{ ours: turns.ours, floor: turns.flat },
			null,
		),
	];
}

async function expectSameIds(data: Record<string, unknown>, floor: string) {
	const idsOf = (posts: { id: string }[]) => posts.map(({ id }) => id).join();
	const theirs = (await (await fetch(floor)).json()) as { id: string }[];
	const { square } = data as { square: { posts: { id: string }[] } };
	if (theirs.length !== 20 || idsOf(theirs) !== idsOf(square.posts))
		throw new Error('F2 does not give the posts of the feed page');
}

/** The figure of a ratio, with both sides told. */
export function compared(
	row: string,
	what: string,
	{ ours, floor }: { ours: Round[]; floor: Round[] },
	goals: [target: number, moonshot: number] | null,
): Figure {
	const found = ratio(rates(ours), rates(floor));
	const processor = (rounds: Round[]) => median(rounds.map(({ processor }) => processor));
	const side = (rounds: Round[]) => ({
		perSecond: Math.round(median(rates(rounds))),
		spread: percent(spread(rates(rounds))),
		p50: median(rounds.map(({ p50 }) => p50)),
		p99: median(rounds.map(({ p99 }) => p99)),
		bytes: median(rounds.map(({ bytes }) => bytes)),
		processor: round(processor(rounds), 2),
	});
	return {
		row,
		what,
		value: 'ratio' in found ? round(found.ratio, 3) : null,
		refused: 'refused' in found ? found.refused : undefined,
		unit: 'ratio',
		better: 'more',
		target: goals?.[0] ?? null,
		moonshot: goals?.[1] ?? null,
		details: {
			byProcessorTime: round(processor(floor) / processor(ours)),
			ours: side(ours),
			floor: side(floor),
		},
	};
}
