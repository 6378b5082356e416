import type { Kit } from '../kit.pg.ts';
import type { people } from './people.ts';

/** News from outside, and the short lessons that are made of it. Of what others wrote only a title and a link are kept. */
export function news(k: Kit, { school, classroom, person }: ReturnType<typeof people>) {
	/** Where a school's news comes from: an address with RSS, Atom or JSON Feed. */
	const feed = k.table(
		'feed',
		{
			id: k.id(),
			schoolId: k.ref(() => school.id).notNull(),
			url: k.str().notNull(),
			title: k.str().notNull(),
			addedBy: k.ref(() => person.id).notNull(),
			addedAt: k.time().notNull(),
			/** When somebody last asked it, by what it may say that nothing changed, and what went wrong. */
			askedAt: k.time(),
			etag: k.str(),
			lastModified: k.str(),
			problem: k.str(),
		},
		(c) => [
			k.uniqueIndex('feed_school').on(c.schoolId, c.url),
			k.index('feed_added_by').on(c.addedBy),
			k.index('feed_asked').on(c.askedAt),
		],
	);

	const newsItem = k.table(
		'news_item',
		{
			id: k.id(),
			feedId: k.ref(() => feed.id).notNull(),
			title: k.str().notNull(),
			link: k.str().notNull(),
			publishedAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('news_item_once').on(c.feedId, c.link),
			k.index('news_item_published').on(c.publishedAt),
		],
	);

	/** A quarter of an hour about something that happened. */
	const talk = k.table(
		'talk',
		{
			id: k.id(),
			classroomId: k.ref(() => classroom.id).notNull(),
			title: k.str().notNull(),
			source: k.str().notNull(),
			link: k.str(),
			/** The day it was in the news, as `2026-11-23`. */
			day: k.str().notNull(),
			/** Children may be shaken by it: help is shown with it, and all that is asked about it waits. */
			heavy: k.bool().notNull(),
			begunBy: k.ref(() => person.id).notNull(),
			begunAt: k.time().notNull(),
		},
		(c) => [k.index('talk_classroom').on(c.classroomId, c.begunAt), k.index('talk_begun_by').on(c.begunBy)],
	);

	return { feed, newsItem, talk };
}
