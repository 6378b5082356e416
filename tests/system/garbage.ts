import fc from 'fast-check';
import type { Fields } from './ask.ts';

/** Texts that have broken something somewhere. */
export const awkward = [
	'',
	' ',
	'\0',
	'\u0000\u0001\u001f',
	'\r\nSet-Cookie: session=x',
	'%',
	'%00',
	'%ff%fe',
	'%2e%2e%2f',
	'../../../../etc/passwd',
	"'; drop table post; --",
	'" or ""="',
	'${7*7}{{7*7}}<%= 7*7 %>',
	'__proto__',
	'constructor',
	'toString',
	'[object Object]',
	'null',
	'undefined',
	'NaN',
	'-1',
	'1e309',
	'0x7fffffff',
	'9999999999999999999999',
	'\ud800',
	'\u202e',
	'👩‍👩‍👧‍👦'.repeat(50),
	'ﷺ'.repeat(200),
	'a'.repeat(5000),
	'['.repeat(500),
	'<script>alert(1)</script>',
	'=1+1',
	'2026-13-45T99:99:99.000Z_00000000-0000-0000-0000-000000000000',
	'00000000-0000-0000-0000-000000000000',
];

export const word = () =>
	fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 40, unit: 'binary' }), fc.uuid());

const header = (text: string) =>
	Buffer.from(text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ''), 'latin1')
		.toString('latin1')
		.slice(0, 4000);

/** Headers as no browser writes them, but as Node's own parser lets through. */
export const headers = () =>
	fc
		.record(
			{
				accept: fc.constantFrom('text/html', 'application/json', '*/*', ';;;', 'application/json;q=x', ',,,'),
				'accept-language': fc.oneof(
					word().map(header),
					fc.constantFrom('nl', 'en-XX;q=9', '*', 'xx-'.repeat(300)),
				),
				'x-sveltekit-action': fc.constantFrom('true', 'false', ''),
				'x-sveltekit-pathname': word().map(header),
				'x-forwarded-for': word().map(header),
				'x-forwarded-proto': word().map(header),
				'x-oefenplein-address': word().map(header),
				'x-oefenplein-protocol': fc.constantFrom('https', 'ftp', ''),
				'if-none-match': word().map(header),
				'if-modified-since': word().map(header),
				range: fc.constantFrom('bytes=0-0', 'bytes=-1', 'bytes=9-1', 'x'),
				expect: fc.constant('100-continue'),
				upgrade: fc.constant('websocket'),
				referer: word().map(header),
				'last-event-id': word().map(header),
			},
			{ requiredKeys: [] },
		)
		.map((some) => some as Record<string, string>);

/** Cookies that nobody was ever given, beside or in the place of one that somebody was. */
export const cookies = (known: string[]) =>
	fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...known) },
		fc.constantFrom(
			'session=',
			'session',
			'=;=;=',
			'session=%',
			`session=p${'A'.repeat(27)}`,
			`session=${'x'.repeat(3000)}`,
			'session=a; session=b; __Host-session=c',
			'language=xx; look=__proto__.large; classroom=1',
			'language=en; look=; names=on',
		),
		fc
			.tuple(fc.constantFrom(...known), word().map(header))
			.map(([cookie, more]) => `${cookie}; look=${more.replaceAll(';', '')}; classroom=${more}`),
	);

export type Body = { type: string | null; bytes: Buffer };

const boundary = 'x-oefenplein';
const part = (name: string, value: string, extra = '') =>
	`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${extra}\r\n\r\n${value}\r\n`;

/** Ways to send fields, most of them wrong. */
export function bodyOf(fields: Fields, wrong: string): fc.Arbitrary<Body> {
	const pairs = Object.entries(fields).flatMap(([name, values]) =>
		[values].flat().map((value): [string, string] => [name, value]),
	);
	const encoded = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString();
	const form = 'application/x-www-form-urlencoded';
	const multipart = `multipart/form-data; boundary=${boundary}`;
	const parts = pairs.map(([name, value]) => part(name, value)).join('');
	const end = `--${boundary}--\r\n`;
	const all: [string | null, string | Buffer][] = [
		[form, encoded],
		[form, `${encoded}&${encoded}`],
		[form, encoded.replaceAll('=', '=%')],
		[form, encoded.replaceAll('=', '[]=')],
		[form, `${encoded}&__proto__=1&constructor.prototype.x=1`],
		[form, Buffer.concat([Buffer.from(`${encoded}&x=`), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])])],
		[form, 'a=1&'.repeat(5000)],
		[`${form}; charset=utf-7`, encoded],
		[multipart, parts + end],
		[multipart, parts],
		[multipart, parts.slice(0, -20)],
		[multipart, ''],
		[multipart, `${part(wrong.replaceAll(/["\r\n]/g, ''), wrong)}${end}`],
		[
			multipart,
			`${pairs.map(([name, value]) => part(name, value, '; filename="../../x.html"\r\ncontent-type: text/html')).join('')}${end}`,
		],
		['multipart/form-data', parts + end],
		['multipart/form-data; boundary=', parts + end],
		[`multipart/form-data; boundary=${'b'.repeat(300)}`, parts + end],
		['application/json', JSON.stringify(fields)],
		['application/json', '['.repeat(20_000)],
		['text/plain', encoded],
		['image/svg+xml', '<svg onload="alert(1)"/>'],
		['%%%', encoded],
		[null, encoded],
	];
	return fc.constantFrom(...all).map(([type, text]) => ({ type, bytes: Buffer.from(text as string) }));
}

/** Bytes that are no request, or two. */
export const raw = (host: string): string[] => [
	'\r\n\r\n\r\n',
	'GET\r\n\r\n',
	'GET / HTTP/9.9\r\n\r\n',
	`GET /\r\n\r\n`,
	`GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET //evil.example/%2e%2e HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET /\\..\\.. HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET /% HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET /%E0%A4%A HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`POST /%ff HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n\r\n`,
	`GET /%/__data.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`,
	'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
	'GET / HTTP/1.1\r\nHost: [::1\r\n\r\n',
	'GET / HTTP/1.1\r\nHost: \x80\xff\r\n\r\n',
	'GET / HTTP/1.1\r\n\r\n',
	'GET / HTTP/1.0\r\n\r\n',
	`GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(16_500)}\r\n\r\n`,
	`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`GET / HTTP/1.1\r\nHost: ${host}\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
	`GET / HTTP/1.1\nHost: ${host}\n\n`,
	`GET / HTTP/1.1\r\nHost: ${host}\r\nX : y\r\n\r\n`,
	`GET / HTTP/1.1\r\nHost: ${host}\r\nX: \0\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -1\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1e3\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc\r\n`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=a`,
	`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 40\r\n\r\n--x\r\n`,
	`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n`,
	`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`TRACE / HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	`BREW / HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
	`OPTIONS * HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	'\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
	`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(20),
];
