import { statSync } from 'node:fs';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { fillHistory } from '../history.ts';
import { comparedInSize, type Side } from '../larger.ts';
import { visitor } from '../pace.ts';
import { makeSchool } from '../school.ts';
import { fillFeed, fillLane, write } from '../seed.ts';
import { serve } from '../serve.ts';

/**
 * G1: feed and lane with a thousand and with a million posts in the database. Half of them are in the network and the
 * classroom that is looked at, half lie spread over others' networks, as years of a school's lessons would.
 */
export const growth: Measurement = { rows: ['G1'], measure };

const waiting = 30;

type Size = {
	url: string;
	pid: number;
	pages: Record<PageName, { path: string; cookie: string }>;
	posts: number;
	megabytes: number;
};
type PageName = 'feed' | 'older' | 'lane' | 'decided';
const titles: Record<PageName, string> = {
	feed: 'feed page',
	older: 'feed page halfway the history',
	lane: 'lane with 30 waiting',
	decided: 'what was decided lately',
};

async function measure(bench: Bench): Promise<Figure[]> {
	const many = bench.quick ? 100_000 : 1_000_000;
	const small = await open(1000);
	const big = await open(many);
	try {
		const figures: Figure[] = [];
		for (const name of Object.keys(titles) as PageName[])
			figures.push(
				await comparedInSize(
					bench,
					{
						row: 'G1',
						what: `${titles[name]}, median time at ${big.posts.toLocaleString('en')} posts over ${small.posts.toLocaleString('en')}`,
					},
					{ small: sideOf(small, name), big: sideOf(big, name) },
				),
			);
		return figures;
	} finally {
		await Promise.all([small.close(), big.close()]);
	}
}

const sideOf = ({ url, pid, pages, posts, megabytes }: Size, name: PageName): Side => ({
	url: url + pages[name].path,
	cookie: pages[name].cookie,
	pid,
	details: { posts, megabytes },
});

async function open(posts: number): Promise<Size & { close(): Promise<void> }> {
	const school = await makeSchool();
	const [room] = school.rooms;
	const { teacher, pupils } = room!;
	write(school.file, (rows) => {
		fillHistory(rows, room!, posts);
		fillFeed(rows, room!);
		fillLane(rows, room!, waiting);
	});
	const app = await serve(school.file);
	const cookie = pupils[0]!.cookie;
	const feed = '/lesson/play';
	return {
		url: app.url,
		pid: app.process.pid!,
		posts,
		megabytes: Math.round(statSync(school.file).size / 1e6),
		pages: {
			feed: { path: feed, cookie },
			older: { path: await halfway(app.url, feed, cookie, posts), cookie },
			lane: { path: `/classroom/${room!.classroomId}/lane`, cookie: teacher.cookie },
			decided: { path: `/classroom/${room!.classroomId}/lane/decided`, cookie: teacher.cookie },
		},
		async close() {
			await app.stop();
			school.discard();
		},
	};
}

/** The address of a page in the middle of the history, made from the page's own link to what is older. */
async function halfway(url: string, path: string, cookie: string, posts: number): Promise<string> {
	const { ask, leave } = visitor(cookie);
	const { body } = await ask(url + path);
	leave();
	const link = /\/lesson\/play\?before=([^"&]+)/.exec(body)?.[1];
	if (!link) throw new Error('The feed page has no link to what is older');
	const [moment, id] = decodeURIComponent(link.replaceAll('&amp;', '&')).split('_');
	const back = new Date(Date.parse(moment!) - (posts / 4) * 1000);
	return `${path}?before=${encodeURIComponent(`${back.toISOString()}_${id}`)}`;
}
