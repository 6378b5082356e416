import { deeds, type Trace } from './trail.ts';

/** How the picture of a journey is laid out, in its own measures: time goes to the right, each deed has a lane. */
export const frame = { width: 440, height: 394, left: 16, right: 20, top: 8, lane: 70 } as const;
/** So many marks stand above each other before they lie upon each other. */
const highest = 4;
const mark = 14;

export type Mark = Trace & { x: number; y: number };

/** The moment at the right edge, in seconds: the last that happened, and at least a minute. */
export const lengthOf = (trail: readonly Trace[]): number =>
	Math.max(60, ...trail.map(({ second }) => second));

export const laneOf = (index: number): number => frame.top + index * frame.lane + frame.lane / 2;

/** Where each mark stands. What happened at nearly the same moment stands above each other. */
export function marksOf(trail: readonly Trace[]): Mark[] {
	const length = lengthOf(trail);
	const room = frame.width - frame.left - frame.right;
	const taken = new Map<string, number>();
	return trail.map((trace) => {
		const place = Math.round(((trace.second / length) * room) / mark);
		const lane = deeds.indexOf(trace.deed);
		const key = `${lane} ${place}`;
		const before = taken.get(key) ?? 0;
		taken.set(key, before + 1);
		return {
			...trace,
			x: frame.left + Math.min(room, place * mark),
			y: laneOf(lane) + 26 - (before % highest) * mark,
		};
	});
}
