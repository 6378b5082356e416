import { expect, test, vi } from 'vitest';
import { cookieAttributes, cookieName, dropSessionCookie, readSessionCookie, writeSessionCookie } from './cookie.ts';

const request = (address: string, held: Record<string, string> = {}) => ({
	url: new URL(address),
	cookies: { get: (name: string) => held[name], set: vi.fn(), delete: vi.fn() },
});

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

test('it is read, written and dropped under the name that fits the protocol', () => {
	const expires = new Date('2026-11-23T21:00:00Z');
	const both = { session: 'from http', '__Host-session': 'from https' };
	const [plain, safe] = [request('http://school.lan:3000/', both), request('https://plein.example/', both)];
	expect(readSessionCookie(plain)).toBe('from http');
	expect(readSessionCookie(safe)).toBe('from https');
	expect(readSessionCookie(request('https://plein.example/', { session: 'from http' }))).toBeNull();
	writeSessionCookie(safe, 'token', expires);
	expect(safe.cookies.set).toHaveBeenCalledWith('__Host-session', 'token', { ...cookieAttributes(true), expires });
	dropSessionCookie(plain);
	expect(plain.cookies.delete).toHaveBeenCalledWith('session', cookieAttributes(false));
});
