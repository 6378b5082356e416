/** The cookie that holds a session's token. `__Host-` keeps other hosts of the same domain from setting it. */
export const cookieName = (https: boolean): string => (https ? '__Host-session' : 'session');

/** Out of reach of scripts and of other sites' forms; on https never sent in the clear. */
export const cookieAttributes = (https: boolean) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: https }) as const;
