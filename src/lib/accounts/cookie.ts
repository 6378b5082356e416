/** The cookie that holds a session's token. `__Host-` keeps other hosts of the same domain from setting it. */
export const cookieName = (https: boolean): string => (https ? '__Host-session' : 'session');

/** Out of reach of scripts and of other sites' forms; on https never sent in the clear. */
export const cookieAttributes = (https: boolean) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: https }) as const;

type Attributes = ReturnType<typeof cookieAttributes>;

/** As much of a request as a cookie needs. */
type Request = {
	url: URL;
	cookies: {
		get(name: string): string | undefined;
		set(name: string, value: string, attributes: Attributes & { expires: Date }): void;
		delete(name: string, attributes: Attributes): void;
	};
};

const isHttps = ({ url }: Request) => url.protocol === 'https:';

export const readSessionCookie = (request: Request): string | null =>
	request.cookies.get(cookieName(isHttps(request))) ?? null;

export function writeSessionCookie(request: Request, token: string, expiresAt: Date): void {
	const https = isHttps(request);
	request.cookies.set(cookieName(https), token, { ...cookieAttributes(https), expires: expiresAt });
}

export function dropSessionCookie(request: Request): void {
	const https = isHttps(request);
	request.cookies.delete(cookieName(https), cookieAttributes(https));
}
