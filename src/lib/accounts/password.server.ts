import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import * as argon2 from '@node-rs/argon2';

/** OWASP's figures for argon2id, which is the package's default algorithm. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/**
 * At most this many are hashed at once: one core stays free for the pages of those who are in already, and of the four
 * threads that hashing shares with reading files and compressing, two.
 */
const atOnce = Math.min(2, Math.max(1, availableParallelism() - 1));
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running < atOnce) running++;
	else await new Promise<void>((resolve) => waiting.push(resolve));
	try {
		return await work();
	} finally {
		// The place is handed on, so that nobody who comes later takes it.
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

/** Takes about 15 ms of one core: never inside a transaction. */
export const hash = (secret: string): Promise<string> =>
	inTurn(() => argon2.hash(secret.normalize('NFKC'), cost));

let standIn: Promise<string> | undefined;

/**
 * Whether it is this secret. Without a hash the answer is no, after as much work as with one:
 * the time it takes tells nobody which e-mail addresses are known here.
 */
export async function verify(hashed: string | null | undefined, secret: string): Promise<boolean> {
	standIn ??= hash(randomBytes(16).toString('hex'));
	const against = hashed ?? (await standIn);
	const same = await inTurn(() => argon2.verify(against, secret.normalize('NFKC')));
	return same && against === hashed;
}
