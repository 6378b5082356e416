/** The parts of a teacher's pages, as the menu names them. */
export type Section = 'today' | 'lessons' | 'lane' | 'skills' | 'classroom';

/** Scenarios are what lessons are played with; the log is where skills are proved. */
const places: readonly [path: string, section: Section][] = [
	['/today', 'today'],
	['/lessons', 'lessons'],
	['/scenarios', 'lessons'],
];

const rooms: readonly [page: string, section: Section][] = [
	['lane', 'lane'],
	['skills', 'skills'],
	['activity', 'skills'],
	...['cards', 'news', 'rules', 'runs', 'team', 'threads', 'trust'].map(
		(page) => [page, 'classroom'] as [string, Section],
	),
];

const isUnder = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** Where a page belongs; `room` is the address of the classroom that the menu is about. */
export function sectionOf(path: string, room: string | null): Section | null {
	if (path === room) return 'classroom';
	const all = [
		...places,
		...(room ? rooms.map(([page, section]) => [`${room}/${page}`, section] as const) : []),
	];
	return all.find(([base]) => isUnder(path, base))?.[1] ?? null;
}
