const longestName = 60;

/**
 * The known name that was probably meant, or undefined when none is near: about one slip for every
 * three letters. Of equally near names the first one.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
	if (name.length > longestName) return undefined;
	const written = name
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_]+/g, '-');
	const distances = known.map((one) => ({ one, slips: slipsBetween(written, one.toLowerCase()) }));
	const [best] = distances.toSorted((one, other) => one.slips - other.slips);
	return best && best.slips <= Math.max(1, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

/** Letters added, left out, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const changed = one[row - 1] === other[column - 1] ? 0 : 1;
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			current[column] = Math.min(
				previous[column]! + 1,
				current[column - 1]! + 1,
				previous[column - 1]! + changed,
				swapped ? beforePrevious[column - 2]! + 1 : Infinity,
			);
		}
		[beforePrevious, previous] = [previous, current];
	}
	return previous[other.length]!;
}
