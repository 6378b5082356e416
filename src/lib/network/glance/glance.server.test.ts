import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { goOutToPlay, later, openSchool, placeOf, type School } from '../../../../tests/school.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { mostLooked, readGlances } from './glance.ts';
import { longestGlance } from '../limits.ts';
import { look } from './glance.server.ts';

useFreshDatabase();

let school: School;
let post: string;
let ahead: string;
beforeAll(async () => {
	school = await openSchool();
	await goOutToPlay(school);
	const { network } = await placeOf(school.amina, later(60));
	const rows = await db
		.select({ id: t.post.id, at: t.post.appearsAt })
		.from(t.post)
		.where(eq(t.post.networkId, network!.id))
		.orderBy(t.post.appearsAt);
	post = rows[0]!.id;
	ahead = rows.at(-1)!.id;
});

const looked = () => db.select().from(t.glance);

test('glances at a post are counted together, with the first and the last moment', async () => {
	const place = await placeOf(school.amina, later(60));
	await look(school.amina, place, [{ post, seconds: 4 }], later(60));
	await look(school.amina, place, [{ post, seconds: 9 }], later(75));
	expect(await looked()).toEqual([
		{
			postId: post,
			personId: school.amina.id,
			networkId: place.network!.id,
			seconds: 13,
			firstAt: later(60),
			lastAt: later(75),
		},
	]);
	for (let i = 0; i < 40; i++) await look(school.amina, place, [{ post, seconds: longestGlance }], later(80));
	expect((await looked())[0]!.seconds).toBe(mostLooked);
});

test('what has not appeared, is unknown, or stands on another square is not looked at, nor is anything that stands still', async () => {
	const before = await looked();
	const place = await placeOf(school.bram, later(60));
	await look(
		school.bram,
		place,
		[
			{ post: ahead, seconds: 3 },
			{ post: newId(), seconds: 3 },
		],
		later(60),
	);
	const elsewhere = { ...place, network: { ...place.network!, id: newId() } };
	await look(school.bram, elsewhere, [{ post, seconds: 3 }], later(60));
	await look(school.bram, { ...place, frozen: true }, [{ post, seconds: 3 }], later(60));
	expect(await looked()).toEqual(before);
});

test('what a browser tells is read; what it would not say is refused', () => {
	const form = (...fields: [string, string][]) => {
		const data = new FormData();
		for (const [name, value] of fields) data.append(name, value);
		return readGlances(data);
	};
	expect(form(['post', post], ['seconds', '4'])).toEqual([{ post, seconds: 4 }]);
	expect(form(['post', post], ['seconds', '4'], ['post', post], ['seconds', '3000'])).toEqual([
		{ post, seconds: longestGlance },
	]);
	expect(form()).toEqual([]);
	expect(form(['post', post])).toBe(null);
	expect(form(['post', 'x'], ['seconds', '4'])).toBe(null);
	expect(form(['post', post], ['seconds', '-4'])).toBe(null);
	expect(form(['post', post], ['seconds', 'eeuwig'])).toBe(null);
});
