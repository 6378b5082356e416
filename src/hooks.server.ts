import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { door } from '#lib/access/doors.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import { follow } from '#lib/activity/record.server.ts';
import { openDemo } from '#lib/demo/demo.server.ts';
import { closeStreams } from '#lib/live/stream.server.ts';
import { networkFollows } from '#lib/network/follow.server.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { newId } from '#lib/server/db/id.ts';
import { openDatabase } from '#lib/server/db/index.ts';
import { settings } from '#lib/server/settings.ts';
import { readSessionCookie, writeSessionCookie } from './routes/session.server.ts';
import { lookAttribute, lookCookie, readLook } from '#lib/ui/look.ts';

export const init: ServerInit = async () => {
	const db = await openDatabase(settings.databaseUrl);
	follow(networkFollows);
	await openDemo(settings.demo);
	process.once('oefenplein:closing', closeStreams);
	process.once('sveltekit:shutdown', () => void db.close());
};

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.language = locale;
		const look = lookAttribute(readLook(event.cookies.get(lookCookie.name)));
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%look%', look),
		});
	});

const person: Handle = async ({ event, resolve }) => {
	const token = readSessionCookie(event);
	const found = token ? await sessions.find(token) : null;
	event.locals.person = found?.person ?? null;
	event.locals.sessionToken = token;
	if (token && found?.renewed) writeSessionCookie(event, token, found.expiresAt);
	const response = await resolve(event);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

/** Asked here and not in a layout, because a layout's load does not stand before the form actions below it. */
const doors: Handle = ({ event, resolve }) => {
	const answer = door(event.route.id, event.locals.person);
	// What does not exist and what is not yours look the same.
	if (answer === 'not found' || event.route.id === null) error(404, 'Not found');
	if (answer === 'sign in') redirect(303, event.route.id.startsWith('/(pupil)') ? '/join' : '/sign-in');
	return resolve(event);
};

export const handle = sequence(language, person, doors);

export const handleError: HandleServerError = ({ error: problem, event, status, message }) => {
	if (status < 500) return { message };
	const id = newId();
	console.error(JSON.stringify({ at: new Date(), id, route: event.route.id, problem: String(problem), stack: (problem as Error)?.stack }));
	return { message, id };
};
