/** A row of measurements of one thing. */
export type Sample = readonly number[];

export const sorted = (sample: Sample): number[] => sample.toSorted((a, b) => a - b);

export const median = (sample: Sample): number => percentile(sample, 50);

/** The value below which so many percent lie, by nearest rank. */
export function percentile(sample: Sample, percent: number): number {
	if (sample.length === 0) throw new Error('Nothing was measured.');
	const rank = Math.ceil((percent / 100) * sample.length);
	return sorted(sample)[Math.max(0, rank - 1)]!;
}

/** From the lowest to the highest, as a part of the median. */
export const spread = (sample: Sample): number =>
	(Math.max(...sample) - Math.min(...sample)) / median(sample);

/** Above this a side is too restless for a ratio to mean anything. */
export const restless = 0.25;

/** The ratio of two medians, or why there is none. */
export function ratio(of: Sample, to: Sample): { ratio: number } | { refused: string } {
	const worst = Math.max(spread(of), spread(to));
	if (worst > restless)
		return {
			refused: `the rounds of one side lie ${percent(worst)} apart; more than ${percent(restless)} proves nothing`,
		};
	return { ratio: median(of) / median(to) };
}

export const percent = (part: number): string => `${Math.round(part * 100)} %`;

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
