import { numbers, receive, threadsEach } from '../../tests/visits.ts';
import { goOutToPlay } from '../../tests/school.ts';
import * as classrooms from '#lib/people/classroom.server.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { comparedInSize, type Side } from '../larger.ts';
import { makeSchool, type Room } from '../school.ts';
import { fillFeed, fillLane, write } from '../seed.ts';
import { serve } from '../serve.ts';

/**
 * M1: a classroom in which 500 items wait and 200 threads stand, beside two others of the same school. In one as much
 * waits as a page holds, so that a page is as long and only what lies behind it differs; in the other there are a few.
 */
export const moderation: Measurement = { rows: ['M1'], measure };

const sizes = {
	few: { waiting: 10, threads: 5 },
	page: { waiting: 100, threads: 25 },
	many: { waiting: 500, threads: 200 },
};
type Size = keyof typeof sizes;
const names = Object.keys(sizes) as Size[];
const inWords = ({ waiting, threads }: (typeof sizes)[Size]) => `${waiting} waiting and ${threads} threads`;

type Page = { what: string; addressOf(room: Room): string; by: 'teacher' | 'pupil'; grows?: true };
const pages: Page[] = [
	{ what: 'lane', by: 'teacher', grows: true, addressOf: (room) => `/classroom/${room.classroomId}/lane` },
	{
		what: 'visitors',
		by: 'teacher',
		grows: true,
		addressOf: (room) => `/classroom/${room.classroomId}/threads`,
	},
	{ what: 'today', by: 'teacher', addressOf: () => '/today' },
	{ what: 'a pupil’s threads', by: 'pupil', grows: true, addressOf: () => '/threads' },
	{ what: 'a pupil’s square', by: 'pupil', addressOf: () => '/lesson/play' },
];

async function measure(bench: Bench): Promise<Figure[]> {
	const open = names.values();
	const school = await makeSchool(names.length, {
		goOut: async (demo, began) => {
			await goOutToPlay(demo, began);
			const { classroomId, noor } = demo;
			const [asker] = await classrooms.rosterOf(classroomId);
			const host = { classroomId, schoolId: noor.schoolId, teacherId: noor.id, askerId: asker!.id };
			const { threads } = sizes[open.next().value!];
			await receive(host, numbers(0, threads / threadsEach), new Date());
		},
	});
	const rooms = Object.fromEntries(names.map((name, i) => [name, school.rooms[i + 1]!])) as Record<
		Size,
		Room
	>;
	write(school.file, (rows) => {
		for (const name of names) {
			fillFeed(rows, rooms[name]);
			// One more waits at the top of the feed.
			fillLane(rows, rooms[name], sizes[name].waiting - 1);
		}
	});
	const app = await serve(school.file);
	const sideOf = ({ addressOf, by }: Page, size: Size): Side => {
		const { teacher, pupils } = rooms[size];
		const { cookie } = by === 'teacher' ? teacher : pupils[0]!;
		return { url: app.url + addressOf(rooms[size]), cookie, pid: app.process.pid! };
	};
	const beside = (page: Page, small: Size, target?: null) =>
		comparedInSize(
			bench,
			{ row: 'M1', what: `${page.what}, ${inWords(sizes.many)} over ${inWords(sizes[small])}`, target },
			{ small: sideOf(page, small), big: sideOf(page, 'many') },
		);
	try {
		const figures: Figure[] = [];
		for (const page of pages) {
			figures.push(await beside(page, 'page'));
			// A page of a hundred is longer than one of ten: told, and not judged.
			if (page.grows) figures.push(await beside(page, 'few', null));
		}
		return figures;
	} finally {
		await app.stop();
		school.discard();
	}
}
