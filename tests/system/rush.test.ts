import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictures } from '#lib/demo/school.ts';
import { get, outcomeOf, type Answer } from './ask.ts';
import { cookieOf, withPictures } from './signIn.ts';
import { openSquare, type Square } from './square.ts';

/** The promise, in milliseconds; shared machines are given more time, the figures are printed. */
const promised = { signIn: 2000, feed: 200 };
const patience = Number(process.env.PATIENCE ?? 10);

let square: Square;
beforeAll(async () => {
	square = await openSquare({}, 90);
});
afterAll(() => square.app.stop());

const percentile = (times: number[], part: number) =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;
const timed = async (ask: () => Promise<Answer>, times: number[]): Promise<Answer> => {
	const began = performance.now();
	const answer = await ask();
	times.push(performance.now() - began);
	return answer;
};

test.each([
	{ pupils: 30, within: 10_000 },
	{ pupils: 90, within: 30_000 },
])(
	'$pupils pupils behind one address come in within $within ms, three of every thirty after two mistakes',
	async ({ pupils, within }) => {
		const { code } = square.rooms['6B'];
		const names = Object.keys(square.ids)
			.filter((name) => name.startsWith('Kind '))
			.slice(0, pupils);
		expect(names).toHaveLength(pupils);
		const signIns: number[] = [];
		const feeds: number[] = [];
		let going = true;
		const reading = square.pupils.slice(0, 5).map(async (name) => {
			while (going) {
				const answer = await timed(
					() => get(square.app, '/lesson/play/__data.json', square.cookies[name]!),
					feeds,
				);
				expect(outcomeOf(answer).status).toBe(200);
				await wait(200);
			}
		});

		const arrivals = names.map(async (name, i) => {
			const person = square.ids[name]!;
			// A bell rings: half of them at once, the others as they find their chair.
			await wait(i % 2 ? 0 : (within * i) / pupils);
			const door = await get(square.app, `/join/${code}`, null);
			expect(door.body).toContain(person);
			expect(outcomeOf(await get(square.app, `/join/${code}/${person}`, null)).status).toBe(200);
			for (let mistake = 0; i % 10 === 0 && mistake < 2; mistake++)
				expect(
					outcomeOf(await withPictures(square.app, { code, person, tapped: pictures.toReversed() })).status,
					name,
				).toBe(422);
			const answer = await timed(() => withPictures(square.app, { code, person }), signIns);
			expect(outcomeOf(answer), name).toEqual({ status: 303, location: '/lesson' });
			expect(outcomeOf(await get(square.app, '/lesson', `session=${cookieOf(answer)}`)).status).toBe(200);
		});
		const began = performance.now();
		await Promise.all(arrivals);
		const took = performance.now() - began;
		going = false;
		await Promise.all(reading);

		const [signIn, feed] = [percentile(signIns, 0.99), percentile(feeds, 0.99)];
		console.log(
			`${pupils} pupils in ${(took / 1000).toFixed(1)} s: sign-in p50 ${percentile(signIns, 0.5).toFixed(0)} ms, p99 ${signIn.toFixed(0)} ms; feed p50 ${percentile(feeds, 0.5).toFixed(0)} ms, p99 ${feed.toFixed(0)} ms (${feeds.length} pages).`,
		);
		expect(signIns).toHaveLength(pupils);
		expect(feeds.length).toBeGreaterThan(50);
		expect(signIn).toBeLessThan(promised.signIn * patience);
		expect(feed).toBeLessThan(promised.feed * patience);
	},
	120_000,
);
