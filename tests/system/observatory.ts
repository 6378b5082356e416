// The scoring of Mozilla's HTTP Observatory, as far as headers and cookies decide it (mdn-http-observatory, August 2026).

export type Policy = Map<string, string[]>;

/** A Content-Security-Policy by directive. */
export const policyOf = (header: string): Policy =>
	new Map(
		header
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name = '', ...values]) => [name.toLowerCase(), values]),
	);

/** The score of one answer: 100 and more is A+. Bonuses count from 90 on. */
export function scoreOf(headers: Headers): { score: number; found: string[] } {
	const found: [string, number][] = [
		...policyScore(headers.get('content-security-policy')),
		...cookieScore(headers.getSetCookie()),
		...transportScore(headers.get('strict-transport-security')),
		...frameScore(headers),
		...(headers.get('x-content-type-options') === 'nosniff' ? [] : [['no nosniff', -5] as [string, number]]),
		...referrerScore(headers.get('referrer-policy') ?? ''),
		...sharingScore(headers),
	];
	const minus = found.filter(([, points]) => points < 0).reduce((sum, [, points]) => sum + points, 100);
	const plus = found.filter(([, points]) => points > 0).reduce((sum, [, points]) => sum + points, 0);
	return {
		score: minus >= 90 ? minus + plus : minus,
		found: found.map(([name, points]) => `${name} ${points}`),
	};
}

function policyScore(header: string | null): [string, number][] {
	if (!header) return [['no content security policy', -25]];
	const policy = policyOf(header);
	const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ["'unsafe-inline'"];
	const hasHashes = scripts.some((source) => /^'(sha256|sha384|sha512|nonce)-/.test(source));
	if (scripts.includes("'unsafe-inline'") && !hasHashes) return [['unsafe-inline scripts', -20]];
	if (scripts.includes("'unsafe-eval'")) return [['unsafe-eval', -10]];
	if (scripts.some((source) => ['*', 'http:', 'https:', 'data:'].includes(source)))
		return [['scripts from anywhere', -20]];
	const isUnsafe = [...policy.values()]
		.flat()
		.some((source) => source === "'unsafe-inline'" || source === "'unsafe-eval'");
	const isTight =
		policy.get('default-src')?.join() === "'none'" && policy.get('form-action')?.join() === "'self'";
	return isUnsafe ? [] : [isTight ? ['default-src none', 10] : ['no unsafe', 5]];
}

function cookieScore(cookies: string[]): [string, number][] {
	if (cookies.length === 0) return [];
	const has = (cookie: string, attribute: RegExp) => cookie.split('; ').some((part) => attribute.test(part));
	const sessions = cookies.filter((cookie) => /^[^=]*(sess|login|auth)/i.test(cookie));
	if (sessions.some((cookie) => !has(cookie, /^Secure$/i))) return [['session cookie in the clear', -40]];
	if (sessions.some((cookie) => !has(cookie, /^HttpOnly$/i)))
		return [['session cookie within reach of scripts', -30]];
	if (cookies.some((cookie) => !has(cookie, /^Secure$/i))) return [['cookie in the clear', -20]];
	return cookies.every((cookie) => has(cookie, /^SameSite=(Lax|Strict)$/i)) ? [['careful cookies', 5]] : [];
}

function transportScore(header: string | null): [string, number][] {
	if (!header) return [['no strict transport security', -20]];
	const age = Number(/max-age=(\d+)/.exec(header)?.[1] ?? 0);
	return age < 15_768_000 ? [['short strict transport security', -10]] : [];
}

function frameScore(headers: Headers): [string, number][] {
	const ancestors = policyOf(headers.get('content-security-policy') ?? '').get('frame-ancestors');
	if (ancestors && !ancestors.some((source) => ['*', 'http:', 'https:'].includes(source)))
		return [['frames refused by policy', 5]];
	return /^(DENY|SAMEORIGIN)$/i.test(headers.get('x-frame-options') ?? '') ? [] : [['may be framed', -20]];
}

function referrerScore(header: string): [string, number][] {
	if (['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(header))
		return [['private referrer', 5]];
	return header === '' ? [] : [['unsafe referrer policy', -5]];
}

function sharingScore(headers: Headers): [string, number][] {
	const isPublic =
		headers.get('access-control-allow-origin') === '*' && headers.has('access-control-allow-credentials');
	const isolation: [string, string[]][] = [
		['cross-origin-resource-policy', ['same-origin', 'same-site']],
		['cross-origin-opener-policy', ['same-origin']],
		['cross-origin-embedder-policy', ['require-corp', 'credentialless']],
	];
	return [
		...(isPublic ? [['shared with everybody', -50] as [string, number]] : []),
		...isolation.flatMap(([name, good]) =>
			good.includes(headers.get(name) ?? '') ? [[name, 10] as [string, number]] : [],
		),
	];
}
