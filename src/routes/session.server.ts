import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { home, ownClassroom } from '#lib/access/policy.ts';
import { cookieAttributes, cookieName } from '#lib/accounts/cookie.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import * as presence from '#lib/lessons/presence.server.ts';
import * as runs from '#lib/lessons/run.server.ts';
import type { Person } from '#lib/people/person.ts';
import { find as findPerson } from '#lib/people/person.server.ts';
import { cookieName as languageCookie } from '#lib/paraglide/runtime.js';
import { endStreams } from '#lib/live/ping.server.ts';
import { db } from '#lib/server/db/index.ts';

type Visit = { cookies: Cookies; url: URL };

const isHttps = ({ url }: Visit) => url.protocol === 'https:';

export const readSessionCookie = (visit: Visit): string | null =>
	visit.cookies.get(cookieName(isHttps(visit))) ?? null;

export function writeSessionCookie(visit: Visit, token: string, expiresAt: Date) {
	const https = isHttps(visit);
	visit.cookies.set(cookieName(https), token, { ...cookieAttributes(https), expires: expiresAt });
}

/**
 * Begins a person's session in this browser; whoever was signed in here is signed out.
 * @returns where she lands
 */
export async function signIn(event: RequestEvent, personId: string): Promise<string> {
	const { token, expiresAt } = await sessions.begin(personId, event.locals.sessionToken ?? undefined);
	writeSessionCookie(event, token, expiresAt);
	const person = await findPerson(personId);
	if (person?.language)
		event.cookies.set(languageCookie, person.language, {
			path: '/',
			maxAge: 365 * 24 * 60 * 60,
			sameSite: 'lax',
			httpOnly: false,
			secure: isHttps(event),
		});
	if (person) await arrive(person);
	return person ? home(person) : '/';
}

/** A pupil who signs in while her class has a lesson has come into it. */
async function arrive(person: Person) {
	const classroomId = ownClassroom(person);
	const now = classroomId ? await runs.current(classroomId) : null;
	if (now?.run) await presence.arrive(person, now.run, new Date());
}

/** Ends the session of this browser, or with `everywhere` all of the person's, and the streams that go with it. */
export async function signOut(event: RequestEvent, { everywhere }: { everywhere: boolean }): Promise<void> {
	const { sessionToken, person } = event.locals;
	if (person && everywhere) await sessions.endAll(person.id);
	if (sessionToken) await sessions.end(sessionToken);
	if (person) await db.transaction((tx) => endStreams(tx, person.id));
	event.cookies.delete(cookieName(isHttps(event)), cookieAttributes(isHttps(event)));
}
