import * as sessions from '#lib/accounts/session.server.ts';

type Load = (event: object) => unknown;
const loads = import.meta.glob<{ load?: Load }>('/src/routes/**/+{layout,page}.server.ts');

export type Visit = {
	route: string;
	path: string;
	params?: Record<string, string>;
	token?: string;
	/** A page without the frames of those around it. */
	alone?: true;
	/** The route whose frame is the outermost, where one stands by itself within others. */
	from?: string;
};

/** What a person's request for a page asks for: her session, and every load from the root to the page. */
export async function prepare({
	route,
	path,
	params = {},
	token,
	alone,
	from = '',
}: Visit): Promise<() => Promise<object>> {
	const url = new URL(path, 'http://plein.test');
	const folders = route.split('/');
	const files = [
		...(alone ? [] : folders)
			.map((_, i) => `/src/routes/${folders.slice(1, i + 1).join('/')}/+layout.server.ts`.replace('//', '/'))
			.filter((file) => file.startsWith(`/src/routes${from}`)),
		`/src/routes${route}/+page.server.ts`,
	];
	const chain = await Promise.all(files.flatMap((file) => loads[file]?.() ?? []));
	if (!loads[files.at(-1)!]) throw new Error(`There is no page ${route}`);
	return async () => {
		const found = token ? await sessions.find(token) : null;
		// One for the whole request, as it is.
		const locals = { person: found?.person ?? null, sessionToken: token ?? null, language: 'nl' };
		let above: object = {};
		for (const { load } of chain) {
			if (!load) continue;
			const parent = above;
			const event = {
				url,
				params,
				route: { id: route },
				request: new Request(url),
				locals,
				cookies: { get: () => undefined, getAll: () => [], set() {}, delete() {} },
				getClientAddress: () => '127.0.0.1',
				setHeaders() {},
				depends() {},
				untrack: <T>(read: () => T) => read(),
				parent: async () => parent,
			};
			above = { ...above, ...((await load(event)) as object) };
		}
		return above;
	};
}
