// The front of the built application: it knows whether the outside is http or https, gives every answer its
// protective headers, and ends politely.
import http from 'node:http';
import { tidyInQuiet } from './memory.js';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '0.0.0.0';
// Forwarded headers are anybody's to write; they count only where a proxy is known to set them.
const proxied = process.env.TRUST_PROXY === '1';
const patience = 5000;

process.env.PROTOCOL_HEADER = 'x-oefenplein-protocol';
process.env.HOST_HEADER = 'host';
process.env.ADDRESS_HEADER = 'x-oefenplein-address';
// For a scenario from outside and a guest's photos, which are files. Words fit in much less.
process.env.BODY_SIZE_LIMIT = '11M';
const mostWords = 512 * 1024;
const takesFiles = /^\/(scenarios|visit\/thread\/[^/?]+)(\?|$)/;
const { handler } = await import('./build/handler.js');

const headers = {
	'x-content-type-options': 'nosniff',
	// Not `no-referrer`: with that, browsers call their own forms' origin "null".
	'referrer-policy': 'same-origin',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
	// Pages replace this with their own, stricter where it matters: with hashes instead of trust.
	'content-security-policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
};

/** Of an address that cannot be decoded SvelteKit asks our hooks where it cannot hear them refuse, and the process would end. */
function isReadable(url) {
	try {
		url.split('?')[0].split('%25').forEach(decodeURI);
		return true;
	} catch {
		return false;
	}
}

const server = http.createServer((request, response) => {
	// The last one is the proxy's own; what stands before it was in the request already, and anybody may write that.
	const forwarded = (name) =>
		proxied
			? String(request.headers[name] ?? '')
					.split(',')
					.at(-1)
					.trim()
			: '';
	const protocol = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
	request.headers['x-oefenplein-protocol'] = protocol;
	request.headers['x-oefenplein-address'] =
		forwarded('x-forwarded-for') || request.socket.remoteAddress || '';
	// Kit knows one limit for all. What it is told is longer than that it refuses without listening.
	if (Number(request.headers['content-length']) > mostWords && !takesFiles.test(request.url ?? ''))
		request.headers['content-length'] = String(Number.MAX_SAFE_INTEGER);
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (protocol === 'https')
		response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
	// Files say themselves how long they keep; of pages and refusals nothing may stay behind on a shared device.
	// They stand at the top or under /_app; elsewhere a dot may be part of a skill's code.
	if (!/^\/(_app\/[^?]*|[^/?]*)\.(?!json)\w+(\?|$)/.test(request.url ?? ''))
		response.setHeader('cache-control', 'no-store');
	// Its address carries the hash of its content.
	if (/^\/(?:pictures|parts)\.svg\?v=/.test(request.url ?? ''))
		response.setHeader('cache-control', 'public, max-age=31536000, immutable');
	if (!isReadable(request.url ?? '')) {
		response.statusCode = 400;
		response.end();
		return;
	}
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
});
server.headersTimeout = 15_000;
server.requestTimeout = 30_000;

server.listen(port, host, () => {
	tidyInQuiet();
	process.send?.('listening');
	console.log(`Oefenplein: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`);
});

// A slip in one request must not take the lesson from everybody.
process.on('unhandledRejection', (problem) => {
	console.error(JSON.stringify({ at: new Date(), unhandled: String(problem), stack: problem?.stack }));
});

let closing = false;
function close() {
	if (closing) return;
	closing = true;
	process.emit('oefenplein:closing');
	server.close(() => {
		process.emit('sveltekit:shutdown', 'SIGTERM');
		setImmediate(() => process.exit(0));
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), patience).unref();
}
process.on('SIGTERM', close);
process.on('SIGINT', close);
