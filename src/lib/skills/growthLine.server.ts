import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { eq, sql } from 'drizzle-orm';
import type { Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';

// On the server, so that no scales travel to the browser: a page gets a path to draw.

export type GrowthLine = {
	width: number;
	height: number;
	/** The stem, as an SVG path. */
	path: string;
	/** One for each week in which something was shown, oldest first. */
	weeks: { monday: Date; count: number; x: number; y: number }[];
};

const [width, height, margin] = [640, 200, 28];
const day = 24 * 60 * 60 * 1000;
const weeksShown = 12;

/**
 * How a pupil's own line grows, by the weeks in which she showed something: it goes up by what is hers and is
 * measured against nobody. Null before there are two points to draw a line between. One query.
 */
export async function growthLineOf(person: Person): Promise<GrowthLine | null> {
	const rows = await db
		.select({ at: t.evidence.at, pieces: sql`count(*)`.mapWith(Number) })
		.from(t.evidence)
		.where(eq(t.evidence.personId, person.id))
		.groupBy(t.evidence.at)
		.orderBy(t.evidence.at);
	return drawGrowth(rows);
}

/** Draws the last weeks in which something was shown; what came before them is where the line begins. */
export function drawGrowth(moments: readonly { at: Date; pieces: number }[]): GrowthLine | null {
	const byWeek = new Map<number, number>();
	for (const { at, pieces } of moments) {
		const monday = mondayOf(at);
		byWeek.set(monday, (byWeek.get(monday) ?? 0) + pieces);
	}
	const weeks = [...byWeek].sort(([one], [other]) => one - other);
	const shown = weeks.slice(-weeksShown);
	if (shown.length < 2) return null;
	let grown = weeks.slice(0, -shown.length).reduce((sum, [, count]) => sum + count, 0);
	const from = grown;
	const steps = shown.map(([monday, count]) => ({ monday, count, grown: (grown += count) }));
	const x = scalePoint<number>(
		steps.map(({ monday }) => monday),
		[margin, width - margin],
	);
	const y = scaleLinear([from, grown], [height - margin, margin]);
	const points = steps.map(({ monday, count, grown }) => ({
		monday: new Date(monday),
		count,
		x: round(x(monday)!),
		y: round(y(grown)),
	}));
	const path = line<{ x: number; y: number }>(
		(point) => point.x,
		(point) => point.y,
	).curve(curveMonotoneX)([{ x: 0, y: round(y(from)) }, ...points])!;
	return { width, height, path, weeks: points };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The day a week began, in whole days of world time: near enough for a line by weeks. */
function mondayOf(moment: Date): number {
	const days = Math.floor(moment.getTime() / day);
	// The first of January 1970 was a Thursday.
	return (days - ((days + 3) % 7)) * day;
}
