import { randomFillSync } from 'node:crypto';

/** Randomness is fetched for many at once: to ask for a little of it takes as long. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;

function randomBytes(count: number): Buffer {
	if (used + count > pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	used += count;
	return Buffer.from(pool.subarray(used - count, used));
}

/** A new UUID of version 7: random, yet in the order of time, so that indexes grow at one end (RFC 9562 §5.7). */
export function newId(now = Date.now()): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(now, 0, 6);
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
