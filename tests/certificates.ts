import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a https server presents itself with. */
export type Certificate = { cert: string; key: string };
type Subject = {
	/** The names that it is for; the first is also what it is called. */
	names: string[];
	from?: Date;
	until?: Date;
};

const day = 24 * 60 * 60 * 1000;

/**
 * Somebody who gives out certificates: made when a test asks, because a kept certificate runs out one day, and a machine
 * with only npm and git need not have a program that makes them.
 */
export function openAuthority(called: string) {
	const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const now = Date.now();
	const certify = (subject: Subject, key: KeyObject, more: Buffer[]) => {
		const { names, from = new Date(now - day), until = new Date(now + day) } = subject;
		const said = sequence(
			tagged(0xa0, integer(Buffer.of(2))),
			integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
			ecdsaWithSha256,
			name(called),
			sequence(moment(from), moment(until)),
			name(names[0]!),
			key.export({ type: 'spki', format: 'der' }),
			tagged(0xa3, sequence(...more)),
		);
		return pem(sequence(said, ecdsaWithSha256, bits(sign('sha256', said, own.privateKey))));
	};
	return {
		/** What somebody who trusts it keeps. */
		cert: certify({ names: [called] }, own.publicKey, [
			extension([0x55, 0x1d, 0x13], sequence(boolean(true))),
			extension([0x55, 0x1d, 0x0f], tagged(0x03, Buffer.of(2, 0x04))),
		]),
		give(subject: Subject): Certificate {
			const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
			const alternatives = sequence(...subject.names.map((host) => tagged(0x82, Buffer.from(host, 'ascii'))));
			return {
				cert: certify(subject, publicKey, [extension([0x55, 0x1d, 0x11], alternatives)]),
				key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
			};
		},
	};
}

// The few words of DER that a certificate is written in.
function tagged(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size =
		length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.of(tag, ...size), content]);
}
const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts);
const integer = (bytes: Buffer) => tagged(0x02, bytes);
const boolean = (yes: boolean) => tagged(0x01, Buffer.of(yes ? 0xff : 0));
const identifier = (bytes: number[]) => tagged(0x06, Buffer.from(bytes));
const bits = (bytes: Buffer) => tagged(0x03, Buffer.of(0), bytes);
const name = (common: string) =>
	sequence(tagged(0x31, sequence(identifier([0x55, 0x04, 0x03]), tagged(0x0c, Buffer.from(common)))));
const moment = (at: Date) =>
	tagged(
		0x17,
		Buffer.from(
			`${at
				.toISOString()
				.replaceAll(/[-:T]|\..*/g, '')
				.slice(2)}Z`,
			'ascii',
		),
	);
const extension = (which: number[], value: Buffer) =>
	sequence(identifier(which), boolean(true), tagged(0x04, value));
const ecdsaWithSha256 = sequence(identifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));

const pem = (bytes: Buffer) =>
	`-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
