import {
	createPrivateKey,
	createPublicKey,
	generateKeyPair,
	sign,
	verify,
	type JsonWebKey,
} from 'node:crypto';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Credential } from './badge.ts';

/** The public half of a school's key, as others read it. */
export type PublicKey = { kty: string; n: string; e: string; kid: string; alg: 'RS256'; use: 'sig' };

const makeKeyPair = promisify(generateKeyPair);
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The school's public keys; empty before it made its first badge. One query. */
export async function publicKeysOf(schoolId: string): Promise<PublicKey[]> {
	const rows = await db.select().from(t.signingKey).where(eq(t.signingKey.schoolId, schoolId));
	return rows.map(({ id, publicKey }) => ({ ...publicKey, kid: id, alg: 'RS256', use: 'sig' }));
}

/** The school's key, made at the first badge. Two people who make the first one together end up with the same. */
async function keyOf(schoolId: string, now: Date) {
	const find = async () =>
		(await db.select().from(t.signingKey).where(eq(t.signingKey.schoolId, schoolId)))[0];
	const found = await find();
	if (found) return found;
	// Takes a moment, and so happens before the transaction and not in it.
	const { privateKey, publicKey } = await makeKeyPair('rsa', { modulusLength: 2048 });
	const { kty, n, e } = publicKey.export({ format: 'jwk' }) as { kty: string; n: string; e: string };
	await db.transaction(async (tx) => {
		await tx
			.insert(t.signingKey)
			.values({
				id: newId(),
				schoolId,
				publicKey: { kty, n, e },
				privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
				createdAt: now,
			})
			.onConflictDoNothing();
	});
	return (await find())!;
}

/**
 * Signs a credential with the school's key, as Open Badges 3.0 describes for a JSON Web Token proof (§8.2):
 * RS256, the claims of the credential and the registered claims that repeat them, a `kid` where the key can be had.
 */
export async function signCredential(schoolId: string, credential: Credential, now: Date): Promise<string> {
	const key = await keyOf(schoolId, now);
	const header = { alg: 'RS256', typ: 'JWT', kid: `${credential.issuer.id}/keys#${key.id}` };
	const payload = {
		...credential,
		iss: credential.issuer.id,
		jti: credential.id,
		sub: credential.credentialSubject.id,
		nbf: Math.floor(Date.parse(credential.validFrom) / 1000),
	};
	const signed = `${base64(header)}.${base64(payload)}`;
	const signature = sign('sha256', Buffer.from(signed), createPrivateKey(key.privateKey));
	return `${signed}.${signature.toString('base64url')}`;
}

/** The credential in a token that one of these keys signed; null for every other. */
export function verifyCredential(token: string, keys: readonly PublicKey[]): Credential | null {
	const parts = token.trim().split('.');
	if (parts.length !== 3) return null;
	const [header, payload, signature] = parts as [string, string, string];
	try {
		const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
			alg: string;
			kid: string;
		};
		const key = keys.find((one) => kid.endsWith(`#${one.kid}`));
		if (alg !== 'RS256' || !key) return null;
		const publicKey = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
		const isTheirs = verify(
			'sha256',
			Buffer.from(`${header}.${payload}`),
			publicKey,
			Buffer.from(signature, 'base64url'),
		);
		return isTheirs ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Credential) : null;
	} catch {
		return null;
	}
}
