import { crc32, deflateRawSync } from 'node:zlib';

export type Packed = {
	name: string;
	bytes: Uint8Array;
	/** What the list says about it, where that is not true. */
	claims?: { size?: number; flags?: number };
};

/** A zip of these, as plain as can be, so that any of its promises can be broken. */
export function zipOf(entries: readonly Packed[]): Uint8Array {
	const bodies: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes, claims } of entries) {
		const packed = deflateRawSync(bytes);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(claims?.flags ?? 0x800, 2);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32(bytes), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(claims?.size ?? bytes.length, 18);
		head.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
		const entry = Buffer.alloc(14);
		entry.writeUInt32LE(offset, 10);
		list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, entry, Buffer.from(name)]));
		bodies.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	return new Uint8Array(Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end]));
}

export const text = (name: string, words: string): Packed => ({
	name,
	bytes: new TextEncoder().encode(words),
});
