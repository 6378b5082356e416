import { and, asc, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { isTeacher } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { ask, type Asked, type Ways } from './asking.server.ts';
import { feedsAtMost, itemsShown } from './limits.ts';
import { addressOf, readFeed, type Reading } from './reading.ts';

const minute = 60_000;
/** A source is asked again after so long, and what it said is kept so long. */
const fresh = 30 * minute;
const keptFor = 14 * 24 * 60 * minute;

export type FeedProblem = Extract<Asked, { kind: 'failed' }>['why'] | 'not_a_feed';

/** A school's sources, by name. One query. */
export const listFeeds = async ({ schoolId }: Person) =>
	db
		.select({
			id: t.feed.id,
			url: t.feed.url,
			title: t.feed.title,
			askedAt: t.feed.askedAt,
			problem: t.feed.problem,
		})
		.from(t.feed)
		.where(eq(t.feed.schoolId, schoolId))
		.orderBy(asc(t.feed.title), asc(t.feed.id));

/** The newest of what a school's sources said. One query. */
export const headlinesOf = async ({ schoolId }: Person, now: Date) =>
	db
		.select({
			id: t.newsItem.id,
			title: t.newsItem.title,
			link: t.newsItem.link,
			publishedAt: t.newsItem.publishedAt,
			source: t.feed.title,
		})
		.from(t.newsItem)
		.innerJoin(t.feed, eq(t.feed.id, t.newsItem.feedId))
		.where(and(eq(t.feed.schoolId, schoolId), lt(t.newsItem.publishedAt, new Date(now.getTime() + minute))))
		.orderBy(desc(t.newsItem.publishedAt), desc(t.newsItem.id))
		.limit(itemsShown);

/** Adds a source once it has answered with news. Adding it twice is adding it once. */
export async function addFeed(
	person: Person,
	typed: string,
	now: Date,
	ways?: Ways,
): Promise<true | { refused: FeedProblem | 'full' }> {
	const url = addressOf(typed);
	if (!url || !isTeacher(person)) return { refused: 'address' };
	const { schoolId } = person;
	if ((await db.$count(t.feed, eq(t.feed.schoolId, schoolId))) >= feedsAtMost) return { refused: 'full' };
	// Asked before the transaction: a slow website must hold nobody else up.
	const asked = await ask(url, { etag: null, lastModified: null }, ways);
	if (asked.kind !== 'new') return { refused: asked.kind === 'failed' ? asked.why : 'refused' };
	const reading = readFeed(asked.text, now);
	if (!reading) return { refused: 'not_a_feed' };
	const title = reading.title || new URL(url).hostname;
	const id = newId();
	const { etag, lastModified } = asked;
	await db.transaction(async (tx) => {
		const rows = await tx
			.insert(t.feed)
			.values({
				id,
				schoolId,
				url,
				title,
				addedBy: person.id,
				addedAt: now,
				askedAt: now,
				etag,
				lastModified,
			})
			.onConflictDoNothing()
			.returning({ id: t.feed.id });
		if (rows.length === 0) return;
		await record(tx, 'feed.added', { by: person.id, classroomId: null, details: { title }, at: now });
	});
	await keepHeadlines(id, reading, now);
	return true;
}

/** Removes a source, with what it said. Null for one that is not the school's. */
export async function removeFeed(person: Person, feedId: string, now: Date): Promise<true | null> {
	if (!isTeacher(person) || !isId(feedId)) return null;
	return db.transaction(async (tx) => {
		const [row] = await tx
			.delete(t.feed)
			.where(and(eq(t.feed.id, feedId), eq(t.feed.schoolId, person.schoolId)))
			.returning({ title: t.feed.title });
		if (!row) return null;
		await record(tx, 'feed.removed', { by: person.id, classroomId: null, details: row, at: now });
		return true as const;
	});
}

/** Asks the sources that were not asked for a while. Whatever a source answers, the others are asked too. */
export async function askAgain(now: Date, ways?: Ways): Promise<void> {
	const due = or(isNull(t.feed.askedAt), lt(t.feed.askedAt, new Date(now.getTime() - fresh)));
	const feeds = await db.select().from(t.feed).where(due).orderBy(asc(t.feed.askedAt)).limit(20);
	for (const { id, url, etag, lastModified } of feeds) {
		// Of two processes that come by in the same moment, one asks.
		const mine = await db.transaction((tx) =>
			tx
				.update(t.feed)
				.set({ askedAt: now })
				.where(and(eq(t.feed.id, id), due))
				.returning({ id: t.feed.id }),
		);
		if (mine.length === 0) continue;
		const asked = await ask(url, { etag, lastModified }, ways);
		const reading = asked.kind === 'new' ? readFeed(asked.text, now) : null;
		const problem: FeedProblem | null =
			asked.kind === 'failed' ? asked.why : asked.kind === 'new' && !reading ? 'not_a_feed' : null;
		const words = asked.kind === 'new' ? { etag: asked.etag, lastModified: asked.lastModified } : {};
		await db.transaction((tx) =>
			tx
				.update(t.feed)
				.set({ problem, ...words })
				.where(eq(t.feed.id, id)),
		);
		if (reading) await keepHeadlines(id, reading, now);
	}
	// Only where something was asked: an idle server writes nothing.
	if (feeds.length > 0)
		await db.transaction((tx) => tx.delete(t.newsItem).where(lt(t.newsItem.publishedAt, oldest(now))));
}

const oldest = (now: Date) => new Date(now.getTime() - keptFor);

/** What is older than it would be kept is left out at once. */
async function keepHeadlines(feedId: string, { headlines }: Reading, now: Date) {
	const items = headlines.filter(({ publishedAt }) => publishedAt > oldest(now));
	if (items.length === 0) return;
	await db.transaction(async (tx) => {
		// The source may have been removed while it was asked.
		const [feed] = await tx.select({ id: t.feed.id }).from(t.feed).where(eq(t.feed.id, feedId));
		if (!feed) return;
		await tx
			.insert(t.newsItem)
			.values(items.map((item) => ({ id: newId(), feedId, ...item })))
			.onConflictDoNothing();
	});
}
