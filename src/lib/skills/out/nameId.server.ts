import { createHash } from 'node:crypto';

/** The namespace of everything that is named here. Chosen once; changing it would give everything another id. */
const namespace = Buffer.from('6f65666e706c6e738a1e000000000001', 'hex');

/** The same UUID for the same name, always (version 5, RFC 9562 §5.5): the name cannot be read from it. */
export function nameId(name: string): string {
	const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
