import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What must not be read from the database alone is sealed with a secret that does not lie in it. */
let secret: string | null = null;

/** Shorter than this, a secret can be guessed. */
const shortest = 24;

/** Where the secret is kept when the surroundings bring none: beside the database, and in no backup of it. */
const keyFileOf = (databaseUrl: string): string =>
	databaseUrl.startsWith('file:')
		? `${databaseUrl.slice('file:'.length)}.key`
		: join('data', 'oefenplein.key');

/** Takes the secret of the surroundings, or that of the key file, which is made at the first start for its owner alone. */
export function openSecret(given: string | null, databaseUrl: string): void {
	const found = given ?? readOrMake(keyFileOf(databaseUrl));
	if (found.length < shortest)
		throw new Error(`The secret (SECRET, or the key file) must have at least ${shortest} characters.`);
	secret = found;
}

function readOrMake(file: string): string {
	if (!existsSync(file)) {
		mkdirSync(dirname(file), { recursive: true });
		try {
			const descriptor = openSync(file, 'wx', 0o600);
			writeSync(descriptor, `${randomBytes(32).toString('base64url')}\n`);
			fsyncSync(descriptor);
			closeSync(descriptor);
		} catch (problem) {
			// Another process that started in the same moment was first: its secret counts.
			if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
		}
	}
	return readFileSync(file, 'utf8').trim();
}

const mark = 'sealed:1:';

export const isSealed = (text: string): boolean => text.startsWith(mark);

/** A key of its own for each envelope: the secret itself encrypts nothing. */
function keyFor(salt: Buffer): Buffer {
	if (!secret) throw new Error('The secret was not opened.');
	return Buffer.from(hkdfSync('sha256', secret, salt, 'oefenplein seal', 32));
}

/**
 * Puts a text into an envelope (AES-256-GCM).
 * @param about what it belongs to: put with something else, the envelope does not open
 */
export function seal(text: string, about: string): string {
	const [salt, start] = [randomBytes(16), randomBytes(12)];
	const cipher = createCipheriv('aes-256-gcm', keyFor(salt), start).setAAD(Buffer.from(about));
	const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return (
		mark + [salt, start, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url')).join('.')
	);
}

/** The text in an envelope; null where it was sealed with another secret, belongs elsewhere or was changed. */
export function unseal(sealed: string, about: string): string | null {
	const parts = sealed
		.slice(mark.length)
		.split('.')
		.map((part) => Buffer.from(part, 'base64url'));
	const [salt, start, tag, hidden] = parts;
	if (!isSealed(sealed) || parts.length !== 4) return null;
	try {
		const opening = createDecipheriv('aes-256-gcm', keyFor(salt!), start!).setAAD(Buffer.from(about));
		opening.setAuthTag(tag!);
		return Buffer.concat([opening.update(hidden!), opening.final()]).toString('utf8');
	} catch {
		return null;
	}
}
