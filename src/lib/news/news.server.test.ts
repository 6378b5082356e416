import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/database.ts';
import { later, monday, openSchool, type School } from '../../../tests/school.ts';
import { taught } from '#lib/lessons/teacher/overview.server.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { Ways } from './asking.server.ts';
import { addFeed, askAgain, headlinesOf, listFeeds, removeFeed } from './feed.server.ts';
import * as talks from './talk.server.ts';

useFreshDatabase();

let school: School;
beforeAll(async () => {
	school = await openSchool();
});

const hour = 60 * 60;
const offline: Ways = {
	lookup: () => Promise.reject(new Error('no internet')),
	dial: (host, port) => ({ host, port }),
	patience: 8000,
};

describe('without internet', () => {
	test('a source is not added, and says so; what is there stays and is asked again later', async () => {
		const adding = addFeed(school.noor, 'https://nieuws.example/feed', monday, offline);
		expect(await adding).toEqual({ refused: 'unreachable' });
		const feedId = newId();
		await db.transaction(async (tx) => {
			const { schoolId, id: addedBy } = school.noor;
			const url = 'https://nieuws.example/feed';
			await tx
				.insert(t.feed)
				.values({ id: feedId, schoolId, url, title: 'Nieuws', addedBy, addedAt: monday, askedAt: monday });
			const item = { feedId, title: 'Sneeuw', link: 'https://nieuws.example/1' };
			await tx.insert(t.newsItem).values({ id: newId(), ...item, publishedAt: monday });
		});
		await askAgain(later(60, monday), offline);
		expect((await listFeeds(school.noor))[0]!.problem).toBeNull();
		await askAgain(later(hour, monday), offline);
		expect((await listFeeds(school.thijs))[0]).toMatchObject({ problem: 'unreachable', title: 'Nieuws' });
		expect((await headlinesOf(school.noor, later(hour, monday))).map(({ title }) => title)).toEqual([
			'Sneeuw',
		]);
		await askAgain(later(15 * 24 * hour, monday), offline);
		expect(await headlinesOf(school.noor, later(15 * 24 * hour, monday))).toEqual([]);
		const elsewhere = { ...school.noor, schoolId: 'elsewhere' };
		expect(await removeFeed(elsewhere, feedId, monday)).toBeNull();
		expect(await removeFeed(school.amina, feedId, monday)).toBeNull();
		expect(await removeFeed(school.thijs, feedId, monday)).toBe(true);
		expect(await listFeeds(school.noor)).toEqual([]);
	});
});

describe('with internet', () => {
	let said = { etag: '"1"', titles: ['Sneeuw'] };
	let conditions: (string | undefined)[] = [];
	const website = http.createServer((request, response) => {
		const condition = request.headers['if-none-match'];
		conditions.push(condition);
		if (condition === said.etag) return response.writeHead(304).end();
		const items = said.titles.map(
			(title) =>
				`<item><title>${title}</title><link>https://nieuws.example/${title}</link><pubDate>${monday.toUTCString()}</pubDate></item>`,
		);
		response
			.writeHead(200, { etag: said.etag })
			.end(`<rss version="2.0"><channel><title>Nieuws</title>${items.join('')}</channel></rss>`);
	});
	beforeAll(() => new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve)));
	afterAll(() => {
		website.closeAllConnections();
		website.close();
	});
	const online: Ways = {
		lookup: () => Promise.resolve(['93.184.216.34']),
		dial: () => ({ host: '127.0.0.1', port: (website.address() as AddressInfo).port }),
		patience: 8000,
	};
	const titles = async (now: Date) =>
		(await headlinesOf(school.noor, now)).map(({ title }) => title).toSorted();

	test('a source brings its headlines once, is asked no more often than every half hour, and may say that nothing changed', async () => {
		const add = () => addFeed(school.noor, 'http://nieuws.example/feed', monday, online);
		expect([await add(), await add()]).toEqual([true, true]);
		expect((await listFeeds(school.thijs)).map(({ title }) => title)).toEqual(['Nieuws']);
		expect(await titles(monday)).toEqual(['Sneeuw']);
		expect(await headlinesOf({ ...school.noor, schoolId: 'elsewhere' }, monday)).toEqual([]);
		conditions = [];
		await askAgain(later(60, monday), online);
		expect(conditions).toEqual([]);
		await askAgain(later(hour, monday), online);
		expect(conditions).toEqual(['"1"']);
		said = { etag: '"2"', titles: ['Sneeuw', 'Dooi'] };
		await askAgain(later(2 * hour, monday), online);
		expect(await titles(later(2 * hour, monday))).toEqual(['Dooi', 'Sneeuw']);
		const logged = await db.select().from(t.activity).where(eq(t.activity.verb, 'feed.added'));
		expect(logged).toHaveLength(1);
		expect(await addFeed(school.amina, 'http://nieuws.example/other', monday, online)).toEqual({
			refused: 'address',
		});
	});
});

describe('a talk', () => {
	const draft = (more = {}) => ({
		key: newId(),
		title: 'Er ligt sneeuw',
		source: 'De krant',
		day: '2026-11-23',
		link: null,
		heavy: false,
		...more,
	});

	test('is begun once, in the teacher’s own classroom, and is in the log', async () => {
		const talk = draft({ heavy: true });
		for (let i = 0; i < 2; i++)
			expect(await talks.begin(school.noor, school.classroomId, talk, monday)).toEqual({ id: talk.key });
		const logged = await db.select().from(t.activity).where(eq(t.activity.aboutId, talk.key));
		expect(logged.map(({ verb }) => verb)).toEqual(['talk.begun']);
		const other = school.thijs.memberships[0]!.classroomId!;
		expect(await talks.begin(school.noor, other, draft(), monday)).toBeNull();
		expect(await talks.begin(school.thijs, other, talk, monday)).toBeNull();
		expect(await talks.findTalk(school.thijs, other, talk.key)).toBeNull();
		expect(await talks.findTalk(school.thijs, school.classroomId, talk.key)).toBeNull();
		expect(await talks.listTalks(school.amina, school.classroomId)).toBeNull();
		expect(await talks.findTalk(school.noor, school.classroomId, talk.key)).toMatchObject({ heavy: true });
	});

	test('about heavy news weighs on the class until its teacher ends that, once', async () => {
		const isHeavy = async () => (await taught(school.noor))[0]!.heavy;
		expect(await isHeavy()).toBe(true);
		expect(await talks.endHeavy(school.thijs, school.classroomId, monday)).toBeNull();
		expect(await talks.endHeavy(school.amina, school.classroomId, monday)).toBeNull();
		for (let i = 0; i < 2; i++)
			expect(await talks.endHeavy(school.noor, school.classroomId, monday)).toBe(true);
		expect(await isHeavy()).toBe(false);
		const logged = await db.select().from(t.activity).where(eq(t.activity.verb, 'heavy.ended'));
		expect(logged).toHaveLength(1);
		await talks.begin(school.noor, school.classroomId, draft(), monday);
		expect(await isHeavy()).toBe(false);
	});
});
