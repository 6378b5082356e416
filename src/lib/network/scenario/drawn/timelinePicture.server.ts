import { scaleLinear, scaleSymlog } from 'd3-scale';
import type { Scenario } from '../format/scenario.ts';
import type { ScriptItem } from '../format/script.ts';

// On the server, so that no scales travel to the browser.

export type TimelinePicture = {
	width: number;
	height: number;
	/** Where the play step opens. */
	start: number;
	/** Who does something, from top to bottom. */
	lanes: { cast: string; y: number }[];
	/** One thing, or several that fall together, by their places in the script. */
	marks: { x: number; y: number; kind: ScriptItem['kind']; places: number[] }[];
	ticks: { x: number; minute: number }[];
};

/** Of one lane, and of the axis above them. */
export const laneHeight = 44;
export const axisHeight = 36;
/** Marks that would stand nearer to each other than this are one. */
const apart = 30;
const edge = 24;
const before = 300;
const leastPerMinute = 12;
const least = 620;

/** Moments that a person thinks in: a week, a day, an hour before; minutes after. */
const memorable = [-10_080, -2880, -1440, -360, -60, -10];

/** A script on one axis of time, with a lane for each of its cast. What came long before stands close together. */
export function drawTimeline(
	{ cast, script }: Pick<Scenario, 'cast' | 'script'>,
	only: string | null = null,
): TimelinePicture {
	const items = script
		.map((item, place) => ({ item, place }))
		.filter(({ item }) => only === null || item.cast === only)
		.toSorted((one, other) => one.item.minute - other.item.minute);
	const first = Math.min(-1, items[0]?.item.minute ?? -1);
	const last = Math.max(20, Math.ceil(items.at(-1)?.item.minute ?? 0));
	const start = edge + before;
	const after = Math.max(least, last * leastPerMinute);
	const past = scaleSymlog([first, 0], [edge, start]).constant(5);
	const future = scaleLinear([0, last], [start, start + after]);
	const at = (minute: number) => Math.round(minute < 0 ? past(minute) : future(minute));

	const acting = new Set(items.map(({ item }) => item.cast));
	const known = cast.map(({ key }) => key).filter((key) => acting.has(key));
	// Whoever is gone from the cast still stands in the script.
	const names = [...known, ...[...acting].filter((key) => !known.includes(key))];
	const lanes = names.map((key, row) => ({ cast: key, y: axisHeight + row * laneHeight + laneHeight / 2 }));
	const rows = new Map(lanes.map((lane) => [lane.cast, lane.y]));

	const marks: TimelinePicture['marks'] = [];
	const latest = new Map<string, TimelinePicture['marks'][number]>();
	for (const { item, place } of items) {
		const x = at(item.minute);
		const near = latest.get(item.cast);
		if (near && x - near.x < apart) near.places.push(place);
		else {
			const mark = { x, y: rows.get(item.cast)!, kind: item.kind, places: [place] };
			latest.set(item.cast, mark);
			marks.push(mark);
		}
	}
	return {
		width: start + after + edge,
		height: axisHeight + Math.max(1, lanes.length) * laneHeight,
		start,
		lanes,
		marks,
		ticks: ticksOf(first, last).map((minute) => ({ x: at(minute), minute })),
	};
}

function ticksOf(first: number, last: number): number[] {
	const step = last > 60 ? 10 : 5;
	const minutes = Array.from({ length: Math.floor(last / step) + 1 }, (_, turn) => turn * step);
	return [...memorable.filter((minute) => minute >= first), ...minutes];
}
