import { encode } from 'uqr';

/**
 * A QR code as one SVG path in a square of `size` units: a step per dark stretch of each row.
 * The quiet edge of four units that scanners need is inside the square.
 */
export function drawQr(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const path = data.flatMap((row, y) =>
		stretchesOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return { size, path: path.join('') };
}

function stretchesOf(row: readonly boolean[]): [start: number, length: number][] {
	const stretches: [number, number][] = [];
	let start = -1;
	for (const [x, dark] of [...row, false].entries()) {
		if (dark && start < 0) start = x;
		if (!dark && start >= 0) {
			stretches.push([start, x - start]);
			start = -1;
		}
	}
	return stretches;
}
