import { expect, test } from 'vitest';
import { cookieAttributes, cookieName } from './cookie.ts';

test('on https the cookie is bound to its host and never sent in the clear', () => {
	expect(cookieName(true)).toBe('__Host-session');
	expect(cookieAttributes(true)).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true });
	// What the prefix demands of its attributes, or browsers drop the cookie.
	expect(cookieAttributes(true)).not.toHaveProperty('domain');
});

test('on the plain http of a school network it still works, and stays out of reach of scripts', () => {
	expect(cookieName(false)).toBe('session');
	expect(cookieAttributes(false)).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
});
