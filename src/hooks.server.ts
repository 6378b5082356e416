import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { door } from '#lib/access/doors.ts';
import * as sessions from '#lib/accounts/session.server.ts';
import { tidyUp } from '#lib/accounts/upkeep.server.ts';
import { follow } from '#lib/activity/record.server.ts';
import { isAlone, openDemo } from '#lib/demo/demo.server.ts';
import { write as writeInvitation } from '#lib/experts/visit/invitation.server.ts';
import { closeEnded, forgetGuests } from '#lib/experts/visit/visit.server.ts';
import { closeStreams, watchOver } from '#lib/live/stream.server.ts';
import { box } from '#lib/mail/box.server.ts';
import type { Post } from '#lib/mail/letter.ts';
import { deliver, openPostOffice } from '#lib/mail/outbox.server.ts';
import { smtp } from '#lib/mail/smtp.server.ts';
import { askAgain } from '#lib/news/feed.server.ts';
import { nudgesFor } from '#lib/nudge/nudge.ts';
import { networkFollows } from '#lib/network/follow.server.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { newId } from '#lib/server/db/id.ts';
import { openDatabase } from '#lib/server/db/index.ts';
import { openSecret } from '#lib/server/seal.ts';
import { settings } from '#lib/server/settings.ts';
import { collect } from '#lib/skills/collect.server.ts';
import { sealKeys } from '#lib/skills/out/signing.server.ts';
import { readSessionCookie, writeSessionCookie } from './routes/session.server.ts';
import { lookAttribute, lookCookie, readLook } from '#lib/ui/look/look.ts';

const day = 24 * 60 * 60 * 1000;
/** How often it is looked whether a letter or a news source is due, or a visit is over. */
const often = 30_000;

export const init: ServerInit = async () => {
	const db = await openDatabase(settings.databaseUrl);
	openSecret(settings.secret, settings.databaseUrl);
	await sealKeys();
	follow(collect);
	follow(networkFollows);
	await openDemo(settings.demo);
	// The rules are made ready at the first look, which the first pupil should not wait for.
	nudgesFor('Wie gaat er morgen mee?', { language: 'nl' });
	await tidy();
	setInterval(tidy, day).unref();
	openPostOffice(post(), { invitation: writeInvitation });
	await keepUp();
	setInterval(keepUp, often).unref();
	watchOver(sessions.stillSignedIn);
	process.once('oefenplein:closing', closeStreams);
	process.once('sveltekit:shutdown', () => void db.close());
};

/** By what letters go out: a school's server for mail, in the demo a box to look into, or nothing at all. */
function post(): Post | null {
	const { smtpUrl, mailFrom } = settings;
	if (!smtpUrl) return isAlone() ? box : null;
	if (!mailFrom) throw new Error('SMTP_URL is set; MAIL_FROM must say who the mail is from.');
	return smtp(smtpUrl, mailFrom);
}

/** What could not be forgotten today is forgotten tomorrow. */
const tidy = () => Promise.all([tidyUp(), forgetGuests(new Date())]).catch(tell);

/** Closes the visits that are over and sends what is due. The sending itself is waited for by nobody. */
async function keepUp() {
	await closeEnded(new Date()).catch(tell);
	void deliver().catch(tell);
	void askAgain(new Date()).catch(tell);
}

const tell = (problem: unknown) =>
	console.error(JSON.stringify({ at: new Date(), problem: String(problem) }));

/** SvelteKit refuses the forms of other sites; this refuses whatever else they send, and believes what the browser says. */
const sameSite: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	const isOurs =
		(headers.get('origin') ?? event.url.origin) === event.url.origin &&
		['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? 'none');
	if (method !== 'GET' && method !== 'HEAD' && !isOurs) error(403, 'Cross-site requests change nothing here');
	return resolve(event);
};

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.language = locale;
		const look = lookAttribute(readLook(event.cookies.get(lookCookie.name)));
		return resolve(event, {
			// Of five font files nearly every page needs only these; preloading all would hold them up.
			preload: ({ type, path }) => type !== 'font' || /latin-wght-normal/.test(path),
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
	// No address of ours holds one, and PostgreSQL takes it in no text.
	if (/%00/.test(event.url.href)) error(404, 'Not found');
	// What does not exist and what is not yours look the same.
	if (answer === 'not found' || event.route.id === null) error(404, 'Not found');
	if (answer === 'sign in') redirect(303, event.route.id.startsWith('/(pupil)') ? '/join' : '/sign-in');
	return resolve(event);
};

export const handle = sequence(sameSite, language, person, doors);

export const handleError: HandleServerError = ({ error: problem, event, status, message }) => {
	if (status < 500) return { message };
	const id = newId();
	console.error(
		JSON.stringify({
			at: new Date(),
			id,
			route: event.route.id,
			problem: String(problem),
			stack: (problem as Error)?.stack,
		}),
	);
	return { message, id };
};
