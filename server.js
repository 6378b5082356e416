// The front of the built application: it knows whether the outside is http or https, gives every answer its
// protective headers, and ends politely.
import http from 'node:http';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '0.0.0.0';
// Forwarded headers are anybody's to write; they count only where a proxy is known to set them.
const proxied = process.env.TRUST_PROXY === '1';
const patience = 5000;

process.env.PROTOCOL_HEADER = 'x-oefenplein-protocol';
process.env.HOST_HEADER = 'host';
process.env.ADDRESS_HEADER = 'x-oefenplein-address';
const { handler } = await import('./build/handler.js');

const headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
	// Pages replace this with their own, stricter where it matters: with hashes instead of trust.
	'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
};

const server = http.createServer((request, response) => {
	const forwarded = (name) => (proxied ? String(request.headers[name] ?? '').split(',')[0].trim() : '');
	const protocol = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
	request.headers['x-oefenplein-protocol'] = protocol;
	request.headers['x-oefenplein-address'] = forwarded('x-forwarded-for') || request.socket.remoteAddress || '';
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (protocol === 'https') response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
});
server.headersTimeout = 15_000;
server.requestTimeout = 30_000;

server.listen(port, host, () => {
	process.send?.('listening');
	console.log(`Oefenplein: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`);
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
