import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublic } from './publicAddress.ts';
import { addressOf } from './reading.ts';

const bytesAtMost = 1024 * 1024;
const turnsAtMost = 3;

export type Known = { etag: string | null; lastModified: string | null };
export type Asked =
	| { kind: 'new'; text: string; etag: string | null; lastModified: string | null }
	| { kind: 'unchanged' }
	/** Why not: there is no such place, it took too long, it did not prove who it is, it said no, or it said too much. */
	| { kind: 'failed'; why: 'address' | 'unreachable' | Unproven | 'refused' | 'too_large' };
/** A certificate for another name, one that is not valid today, or one by somebody whom this machine does not know. */
type Unproven = 'other_name' | 'expired' | 'untrusted';

/** How names become addresses, and addresses connections. Only tests bring their own. */
export type Ways = {
	lookup: (host: string) => Promise<string[]>;
	dial: (address: string, port: number) => { host: string; port: number };
	/** Milliseconds for all of it. */
	patience: number;
};

const internet: Ways = {
	// Many schools have no way out for the newer addresses yet.
	lookup: async (host) =>
		(await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address),
	dial: (address, port) => ({ host: address, port }),
	patience: 8000,
};

/**
 * Asks an address that somebody typed for its news. Every name on the way is looked up here, every address it has must
 * be one of the internet's, and the connection goes to an address that was looked at: otherwise somebody could send
 * the server into the school's own network. It brings no cookie, follows three turns at most, and reads one megabyte.
 * Over https a website must prove that it has the name that was typed, whatever address was dialled for it. A turn to
 * http is followed, as http is when somebody types it.
 */
export async function ask(url: string, known: Known, ways: Ways = internet): Promise<Asked> {
	const end = AbortSignal.timeout(ways.patience);
	let next = url;
	try {
		for (let turn = 0; turn <= turnsAtMost; turn++) {
			const address = addressOf(next);
			if (!address) return { kind: 'failed', why: 'address' };
			const target = new URL(address);
			const checked = await within(end, checkedAddress(target.hostname, ways));
			if (!checked) return { kind: 'failed', why: 'address' };
			const answer = await get(target, checked, known, ways, end);
			if (!('turns' in answer)) return answer;
			next = new URL(answer.turns, target).href;
		}
		return { kind: 'failed', why: 'refused' };
	} catch (problem) {
		return { kind: 'failed', why: unproven((problem as { code?: unknown }).code) ?? 'unreachable' };
	}
}

function unproven(code: unknown): Unproven | null {
	if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'other_name';
	if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired';
	return untrusted.has(code) ? 'untrusted' : null;
}

/** What OpenSSL calls a certificate that leads to nobody it was told to trust. */
const untrusted = new Set<unknown>([
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'CERT_SIGNATURE_FAILURE',
	'CERT_UNTRUSTED',
	'CERT_REJECTED',
	'INVALID_CA',
	'INVALID_PURPOSE',
]);

/** The same, but not for longer than there is patience: whoever looks names up cannot be told to stop. */
const within = <T>(end: AbortSignal, work: Promise<T>): Promise<T> =>
	Promise.race([
		work,
		new Promise<never>((_, reject) =>
			end.addEventListener('abort', () => reject(end.reason), { once: true }),
		),
	]);

/** One of a name's addresses, when all of them are the internet's. */
async function checkedAddress(host: string, ways: Ways): Promise<string | null> {
	const bare = host.replace(/^\[|\]$/g, '');
	const addresses = isIP(bare) ? [bare] : await ways.lookup(bare);
	return addresses.length > 0 && addresses.every(isPublic) ? addresses[0]! : null;
}

function get(
	target: URL,
	address: string,
	known: Known,
	ways: Ways,
	signal: AbortSignal,
): Promise<Asked | { turns: string }> {
	const isSecure = target.protocol === 'https:';
	const dialled = ways.dial(address, Number(target.port) || (isSecure ? 443 : 80));
	return new Promise((resolve, reject) => {
		const request = (isSecure ? https : http).request({
			...dialled,
			servername: isIP(target.hostname.replace(/^\[|\]$/g, '')) ? undefined : target.hostname,
			path: target.pathname + target.search,
			agent: false,
			// Said here, because a variable of the environment can say otherwise for a whole process.
			rejectUnauthorized: true,
			signal,
			headers: {
				host: target.host,
				'user-agent': 'Oefenplein',
				accept:
					'application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.1',
				'accept-encoding': 'identity',
				...(known.etag && { 'if-none-match': known.etag }),
				...(known.lastModified && { 'if-modified-since': known.lastModified }),
			},
		});
		const done = (asked: Asked | { turns: string }) => {
			resolve(asked);
			request.destroy();
		};
		request.on('error', reject);
		request.on('response', (response) => {
			const { statusCode = 0, headers } = response;
			if (statusCode === 304) return done({ kind: 'unchanged' });
			if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location)
				return done({ turns: headers.location });
			// What comes packed was not asked for, and may be without end.
			if (statusCode !== 200 || (headers['content-encoding'] ?? 'identity') !== 'identity')
				return done({ kind: 'failed', why: 'refused' });
			const chunks: Buffer[] = [];
			let size = 0;
			response.on('data', (chunk: Buffer) => {
				size += chunk.length;
				chunks.push(chunk);
				if (size > bytesAtMost) done({ kind: 'failed', why: 'too_large' });
			});
			response.on('error', reject);
			response.on('end', () =>
				done({
					kind: 'new',
					text: Buffer.concat(chunks).toString('utf8'),
					etag: short(headers.etag),
					lastModified: short(headers['last-modified']),
				}),
			);
		});
		request.end();
	});
}

/** A word of theirs to give back the next time; long ones are not worth keeping. */
const short = (word: string | undefined) => (word && word.length <= 200 ? word : null);
