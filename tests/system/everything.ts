import { rightfulFor, type Kind } from './kinds.ts';
import { allRoutes, type Route } from './routes.ts';
import type { Square } from './square.ts';
import { sentTo, table, type Sending } from './table.ts';

/** Every route that has a row; `doors.test.ts` sees to it that every one has. */
export const routes = allRoutes().filter(({ id }) => id in table);

/** All that can be sent to the application about 6B by somebody who may, each with the cookie it would be sent with. */
export function everythingSent(
	{ rooms }: Square,
	cookies: Record<Kind, string | null>,
): { route: Route; name: string; path: string; sending: Sending; cookie: string | null }[] {
	return routes.flatMap((route) =>
		sentTo(route, table[route.id]!, rooms['6B']).map((sent) => ({
			...sent,
			route,
			cookie: cookies[rightfulFor(route.id, '6B')],
		})),
	);
}
