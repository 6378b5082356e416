import {
	createPrivateKey,
	createPublicKey,
	generateKeyPair,
	sign,
	verify,
	type JsonWebKey,
} from 'node:crypto';
import { promisify } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { isSealed, seal, unseal } from '#lib/server/seal.ts';
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

/** One of them, by its id; null for every other. One query. */
export const publicKeyOf = async (schoolId: string, id: string): Promise<PublicKey | null> =>
	(await publicKeysOf(schoolId)).find(({ kid }) => kid === id) ?? null;

/** The school's key, made at the first badge. Two people who make the first one together end up with the same. */
async function keyOf(schoolId: string, now: Date) {
	const find = async () =>
		(await db.select().from(t.signingKey).where(eq(t.signingKey.schoolId, schoolId)))[0];
	const found = await find();
	if (found) return found;
	// Takes a moment, and so happens before the transaction and not in it.
	const { privateKey, publicKey } = await makeKeyPair('rsa', { modulusLength: 2048 });
	const { kty, n, e } = publicKey.export({ format: 'jwk' }) as { kty: string; n: string; e: string };
	const id = newId();
	const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
	await db.transaction(async (tx) => {
		await tx
			.insert(t.signingKey)
			.values({
				id,
				schoolId,
				publicKey: { kty, n, e },
				privateKey: seal(pem, aboutKey(schoolId, id)),
				createdAt: now,
			})
			.onConflictDoNothing();
	});
	return (await find())!;
}

/** To what a sealed key belongs. */
const aboutKey = (schoolId: string, id: string) => `signing key ${id} of ${schoolId}`;

/** Seals the keys that were made before there was a seal. Said at every start; does nothing when there are none. */
export async function sealKeys(): Promise<void> {
	const rows = await db.select().from(t.signingKey);
	const open = rows.filter(({ privateKey }) => !isSealed(privateKey));
	if (open.length === 0) return;
	await db.transaction(async (tx) => {
		for (const { id, schoolId, privateKey } of open)
			await tx
				.update(t.signingKey)
				.set({ privateKey: seal(privateKey, aboutKey(schoolId, id)) })
				.where(and(eq(t.signingKey.id, id), eq(t.signingKey.privateKey, privateKey)));
	});
}

/** What is signed: a credential, or the list that says which are taken back. */
type Signed = {
	id: string;
	issuer: string | { id: string };
	validFrom: string;
	credentialSubject: { id: string };
};

/**
 * Signs a credential with the school's key, as Open Badges 3.0 describes for a JSON Web Token proof (§8.2):
 * RS256, the claims of the credential and the registered claims that repeat them, a `kid` where this one key can be had.
 * Null where the key does not open: the secret it was sealed with is gone.
 */
export async function signCredential(
	schoolId: string,
	credential: Signed,
	now: Date,
): Promise<string | null> {
	const key = await keyOf(schoolId, now);
	const privateKey = unseal(key.privateKey, aboutKey(schoolId, key.id));
	if (!privateKey) return null;
	const issuer = typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id;
	const header = { alg: 'RS256', typ: 'JWT', kid: `${issuer}/keys/${key.id}` };
	const payload = {
		...credential,
		iss: issuer,
		jti: credential.id,
		sub: credential.credentialSubject.id,
		nbf: Date.parse(credential.validFrom) / 1000,
	};
	const signed = `${base64(header)}.${base64(payload)}`;
	const signature = sign('sha256', Buffer.from(signed), createPrivateKey(privateKey));
	return `${signed}.${signature.toString('base64url')}`;
}

/** The credential in a token that one of these keys signed; null for every other. */
export function verifyCredential<T = Credential>(token: string, keys: readonly PublicKey[]): T | null {
	const parts = token.trim().split('.');
	if (parts.length !== 3) return null;
	const [header, payload, signature] = parts as [string, string, string];
	try {
		const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
			alg: string;
			kid: string;
		};
		// Badges from before name their key as a part of the set of keys: `keys#…`.
		const key = keys.find((one) => kid.endsWith(`/keys/${one.kid}`) || kid.endsWith(`/keys#${one.kid}`));
		if (alg !== 'RS256' || !key) return null;
		const publicKey = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
		const isTheirs = verify(
			'sha256',
			Buffer.from(`${header}.${payload}`),
			publicKey,
			Buffer.from(signature, 'base64url'),
		);
		return isTheirs ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as T) : null;
	} catch {
		return null;
	}
}
