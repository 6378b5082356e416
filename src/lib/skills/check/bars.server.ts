import { scaleLinear } from 'd3-scale';
import { moments, type Moment } from './check.ts';
import type { ItemResult, Row } from './results.ts';

// On the server, so that no scales travel to the browser.

export type Drawn = Omit<ItemResult, 'rows'> & { rows: (Row & { bars: Record<Moment, number> })[] };

/** How wide a picture of bars is, in its own units. */
export const chartWidth = 200;

/** Gives each count a bar, on one scale for a whole item, so that the bars of an item can be laid side by side. */
export const draw = (results: readonly ItemResult[]): Drawn[] =>
	results.map((result) => {
		const most = Math.max(1, ...result.rows.flatMap((row) => moments.map((moment) => row[moment])));
		const x = scaleLinear([0, most], [0, chartWidth]);
		return {
			...result,
			rows: result.rows.map((row) => ({
				...row,
				bars: { before: Math.round(x(row.before)), after: Math.round(x(row.after)) },
			})),
		};
	});
