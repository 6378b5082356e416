import { inFeed } from '#lib/network/feed/feed.server.ts';
import { clock, isHeavy } from '#lib/network/place.server.ts';
import { showWhole } from '#lib/network/post/shown.ts';
import { writeCursor } from '#lib/server/cursor.ts';
import type { Square } from './square.server.ts';

type Before = Parameters<typeof inFeed>[2]['before'];

/** A page of the feed as a pupil sees it, and where the one before it is. */
export async function pageOf({ person, language }: App.Locals, place: Square, before: Before) {
	const now = clock(place.network, new Date());
	const { posts, more } = await inFeed(person!, place.network.id, { before, now });
	const reader = {
		id: person!.id,
		language,
		heavy: isHeavy(place),
		off: place.network.switches?.off,
	};
	const last = posts.at(-1);
	return {
		posts: posts.map((post) => showWhole(post, reader)),
		older:
			more && last
				? `/lesson/play?before=${encodeURIComponent(writeCursor({ at: last.appearsAt, id: last.id }))}`
				: null,
	};
}
