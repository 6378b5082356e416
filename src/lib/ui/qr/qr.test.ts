import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from './qr.ts';

const address = 'http://192.168.1.20:3000/join/PLEIN7';

test('the path covers exactly the dark units of the code', () => {
	const { data, size } = encode(address, { ecc: 'M', border: 4 });
	const drawn = drawQr(address);
	const painted = data.map((row) => row.map(() => false));
	for (const [, x, y, length] of drawn.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let i = 0; i < Number(length); i++) painted[Number(y)]![Number(x) + i] = true;
	}
	expect(drawn.size).toBe(size);
	expect(painted).toEqual(data);
	expect(data.flat().filter(Boolean).length).toBeGreaterThan(100);
});

test('four light units lie around it, which a scanner needs', () => {
	const { path, size } = drawQr(address);
	const steps = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((step) => step.slice(1).map(Number));
	expect(steps.length).toBeGreaterThan(20);
	for (const [x, y, length] of steps as [number, number, number][]) {
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
		expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
	}
});
