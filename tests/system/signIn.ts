import { password, pictures } from '#lib/demo/school.ts';
import type { App } from '../app.ts';
import { post, type Answer } from './ask.ts';

/** The value of a cookie that an answer sets; an empty text where it takes it away. */
export function cookieOf({ headers }: Answer, name = 'session'): string | undefined {
	const set = headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
	return set && /^[^=]*=([^;]*)/.exec(set)![1];
}

/** The session's cookie with all that is said about it. */
export const attributesOf = ({ headers }: Answer, name = 'session') =>
	headers
		.getSetCookie()
		.find((cookie) => cookie.startsWith(`${name}=`))
		?.split('; ') ?? [];

/** An adult of the demo school signs in, in a browser that has this cookie already. */
export const withPassword = (
	app: App,
	who: string,
	cookie: string | null = null,
	more: { password?: string; headers?: Record<string, string> } = {},
) =>
	post(
		app,
		'/sign-in',
		cookie,
		{ email: `${who}@plein.example`, password: more.password ?? password },
		more.headers,
	);

/** A pupil taps her name and her pictures. */
export const withPictures = (
	app: App,
	{ code, person, tapped = pictures }: { code: string; person: string; tapped?: readonly string[] },
	headers: Record<string, string> = {},
) => post(app, `/join/${code}/${person}?/enter`, null, { picture: [...tapped] }, headers);
