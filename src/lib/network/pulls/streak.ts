/** Within so many milliseconds of the last time the flame has to be kept. Lessons are short, so it is minutes. */
export const keptWithin = 6 * 60_000;
/** Twice within this is once: tapping fast is no way to a longer one. */
const apart = 60_000;

/**
 * How often in a row somebody came back to one of the cast in time, and until when the flame burns. Nothing is kept
 * of it: what she did stands there anyway.
 */
export function streakOf(moments: readonly Date[], now: Date): { count: number; until: Date } | null {
	const times = moments.map((moment) => moment.getTime()).toSorted((one, other) => one - other);
	let count = 0;
	let counted = -Infinity;
	let last = -Infinity;
	for (const at of times) {
		if (at - last > keptWithin) count = 0;
		if (count === 0 || at - counted >= apart) {
			count++;
			counted = at;
		}
		last = at;
	}
	return now.getTime() - last > keptWithin ? null : { count, until: new Date(last + keptWithin) };
}
