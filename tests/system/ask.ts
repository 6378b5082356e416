import type { App } from '../app.ts';

export type Fields = Record<string, string | string[]>;

/** An answer, read to its end. */
export type Answer = { status: number; headers: Headers; body: string };

/** Asks for a page or a file as a browser does. */
export const get = (app: App, path: string, cookie: string | null, headers: Record<string, string> = {}) =>
	answer(app.url + path, { headers: { ...(cookie ? { cookie } : {}), ...headers } });

/** Sends a form as a browser with scripts does. */
export const post = (
	app: App,
	path: string,
	cookie: string | null,
	fields: Fields,
	headers: Record<string, string> = {},
) =>
	answer(app.url + path, {
		method: 'POST',
		headers: {
			origin: app.url,
			...(cookie ? { cookie } : {}),
			accept: 'application/json',
			'x-sveltekit-action': 'true',
			...headers,
		},
		body: formOf(fields),
	});

/** Sends a form as a browser without scripts does. */
export const postPlainly = (
	app: App,
	path: string,
	cookie: string | null,
	fields: Fields,
	headers: Record<string, string> = {},
) =>
	answer(app.url + path, {
		method: 'POST',
		headers: { origin: app.url, ...(cookie ? { cookie } : {}), accept: 'text/html', ...headers },
		body: formOf(fields),
	});

export const formOf = (fields: Fields) =>
	new URLSearchParams(
		Object.entries(fields).flatMap(([name, values]) =>
			[values].flat().map((value): [string, string] => [name, value]),
		),
	);

async function answer(url: string, asked: RequestInit): Promise<Answer> {
	const response = await fetch(url, { redirect: 'manual', ...asked });
	return { status: response.status, headers: response.headers, body: await response.text() };
}

/** What an answer comes down to, whichever way it was asked for. */
export type Outcome = {
	/** 303 for a redirect, 404 for an error inside the data of a page, and so on, however it was wrapped. */
	status: number;
	location: string | null;
};

/** Reads what SvelteKit means: in data and in the answer of a form, redirects and errors travel inside a 200. */
export function outcomeOf({ status, headers, body }: Answer): Outcome {
	const location = headers.get('location');
	if (status !== 200 || !headers.get('content-type')?.startsWith('application/json'))
		return { status, location };
	const told = JSON.parse(body) as {
		type?: string;
		status?: number;
		location?: string;
		nodes?: ({ type: string; status?: number } | null)[];
	};
	if (told.type === 'redirect') return { status: 303, location: told.location ?? null };
	if (told.type === 'failure') return { status: told.status ?? 400, location: null };
	const failed = told.nodes?.find((node) => node?.type === 'error');
	return { status: failed ? (failed.status ?? 500) : 200, location: null };
}

/** Whether a form was done. */
export function isDone(asked: Answer): boolean {
	const { status } = outcomeOf(asked);
	return status === 200 || status === 303;
}
