/** The shortest list that W3C's Bitstring Status List allows: among so many, one badge is nobody. */
export const listLength = 131_072;

/** The list as bytes, in which the bits of these places are set; the first place is the highest bit of the first byte. */
export function bitsOf(places: Iterable<number>): Uint8Array {
	const bytes = new Uint8Array(listLength / 8);
	for (const place of places) bytes[place >> 3]! |= 0x80 >> (place & 7);
	return bytes;
}

export const isSet = (bytes: Uint8Array, place: number): boolean =>
	((bytes[place >> 3] ?? 0) & (0x80 >> (place & 7))) !== 0;
