import { like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { accountOf, attempt, forgetOld, locked, unlock } from './attempt.server.ts';
import { after, now, quarter } from './school.fixture.ts';

useFreshDatabase();

/** Seconds on an idle machine; the engines share this one with others. */
const slow = { timeout: 30_000 };

/** Somebody whose secret is guessed, with a cheap verifier that counts how often it was asked. */
function somebody() {
	const personId = newId();
	let looks = 0;
	const guess = (moment: Date, address: string, right = false) =>
		attempt({ account: accountOf(personId), address, now: moment }, async () => {
			looks++;
			return right;
		});
	return { personId, guess, looks: () => looks };
}

let addresses = 0;
const anAddress = () => `192.0.2.${++addresses}`;

test('six wrong tries, then a wait that says how long, then six more', async () => {
	const { guess, looks } = somebody();
	const address = anAddress();
	for (let i = 0; i < 6; i++) expect(await guess(now, address)).toEqual({ refused: 'wrong' });
	expect(await guess(now, address)).toEqual({ refused: 'wait', seconds: quarter });
	expect(await guess(after(600), address)).toEqual({ refused: 'wait', seconds: 300 });
	expect(await guess(after(quarter - 0.2), address)).toEqual({ refused: 'wait', seconds: 1 });
	expect(looks()).toBe(6);
	expect(await guess(after(quarter), address)).toEqual({ refused: 'wrong' });
	expect(looks()).toBe(7);
});

test('a right secret below the limit always enters, and resets the count', async () => {
	const { guess, looks } = somebody();
	const address = anAddress();
	for (let round = 0; round < 3; round++) {
		for (let i = 0; i < 5; i++) expect(await guess(now, address)).toEqual({ refused: 'wrong' });
		expect(await guess(now, address, true)).toBeNull();
	}
	expect(looks()).toBe(18);
});

test('at the limit a right secret waits as well, until the teacher unlocks', async () => {
	const { personId, guess } = somebody();
	const other = somebody();
	for (let i = 0; i < 6; i++) await guess(now, anAddress());
	expect(await guess(now, anAddress(), true)).toMatchObject({ refused: 'wait' });
	expect(await locked([personId, other.personId], after(60))).toEqual([{ personId, seconds: quarter - 60 }]);
	expect(await locked([personId], after(quarter))).toEqual([]);
	expect(await locked([])).toEqual([]);
	await db.transaction((tx) => unlock(tx, personId));
	expect(await locked([personId], after(60))).toEqual([]);
	expect(await guess(now, anAddress(), true)).toBeNull();
});

test.each([
	[
		'one, then a burst at the end of the quarter and one after it',
		[0, ...Array<number>(8).fill(890), ...Array<number>(8).fill(905)],
	],
	['one every fifty seconds for an hour', Array.from({ length: 72 }, (_, i) => i * 50)],
	['a burst every seven minutes', Array.from({ length: 72 }, (_, i) => Math.floor(i / 8) * 420)],
])('no stretch of fifteen minutes holds more than six guesses: %s', async (_, moments) => {
	const { guess, looks } = somebody();
	const looked: number[] = [];
	for (const seconds of moments) {
		const before = looks();
		await guess(after(seconds), anAddress());
		if (looks() > before) looked.push(seconds);
	}
	expect(looked.length).toBeGreaterThanOrEqual(6);
	for (const start of looked) {
		expect(looked.filter((moment) => moment >= start && moment < start + quarter).length).toBeLessThanOrEqual(
			6,
		);
	}
});

test.each([1, 100])(
	'10,000 guesses at one account from %i addresses are six looks, not one more',
	slow,
	async (howMany) => {
		const { guess, looks } = somebody();
		const from = Array.from({ length: howMany }, (_, i) => `198.51.${howMany}.${i}`);
		const answers = { wrong: 0, wait: 0, closed: 0 };
		for (let i = 0; i < 10_000; i += 100) {
			const batch = Array.from({ length: 100 }, (_, j) => guess(now, from[(i + j) % howMany]!));
			for (const answer of await Promise.all(batch)) answers[answer!.refused]++;
		}
		expect(looks()).toBe(6);
		expect(answers).toEqual({ wrong: 6, wait: 9_994, closed: 0 });
	},
);

test(
	'a thousand guesses at the very same moment are six looks, and six failures of their addresses',
	slow,
	async () => {
		const { guess, looks } = somebody();
		await Promise.all(Array.from({ length: 1000 }, (_, i) => guess(now, `203.0.113.${i % 250}`)));
		expect(looks()).toBe(6);
		const counts = await db.select().from(t.attempt).where(like(t.attempt.key, 'address:203.0.113.%'));
		expect(counts.reduce((sum, { failures }) => sum + failures, 0)).toBe(6);
	},
);

test(
	'one address fails at most 300 times over all accounts; other addresses do not notice',
	slow,
	async () => {
		const address = '2001:db8:7::1';
		let looks = 0;
		const guess = (i: number, from = address) =>
			attempt({ account: `email:${i % 100}:${from}`, address: from, now }, async () => {
				looks++;
				return false;
			});
		for (let i = 0; i < 400; i += 50) await Promise.all(Array.from({ length: 50 }, (_, j) => guess(i + j)));
		expect(looks).toBe(300);
		expect(await guess(7)).toEqual({ refused: 'wait', seconds: quarter });
		// The neighbour's number in the same network is the same customer.
		expect(await guess(8, '2001:db8:7::2')).toMatchObject({ refused: 'wait' });
		expect(await guess(9, '2001:db8:8::1')).toEqual({ refused: 'wrong' });
	},
);

test('what waits for its address is not held against the account', slow, async () => {
	const { personId, guess } = somebody();
	const address = anAddress();
	const failing = Array.from({ length: 300 }, () =>
		attempt({ account: null, address, now }, async () => false),
	);
	await Promise.all(failing);
	for (let i = 0; i < 10; i++) expect(await guess(now, address)).toMatchObject({ refused: 'wait' });
	expect(await locked([personId], now)).toEqual([]);
	expect(await guess(now, anAddress(), true)).toBeNull();
});

test('right tries leave nothing behind, however many come at once', slow, async () => {
	const address = '203.0.114.1';
	const tries = Array.from(
		{ length: 400 },
		(_, i) => () => attempt({ account: `person:right-${i}`, address, now }, async () => true),
	);
	for (let i = 0; i < tries.length; i += 90) {
		expect(await Promise.all(tries.slice(i, i + 90).map((one) => one()))).toEqual(
			tries.slice(i, i + 90).map(() => null),
		);
	}
	expect(
		await db
			.select()
			.from(t.attempt)
			.where(like(t.attempt.key, `%${address}`)),
	).toEqual([]);
	expect(await db.select().from(t.attempt).where(like(t.attempt.key, 'person:right-%'))).toEqual([]);
});

test('a clock that is set back locks nobody out for the difference', async () => {
	const { guess } = somebody();
	const address = anAddress();
	for (let i = 0; i < 6; i++) await guess(after(24 * 3600), address);
	expect(await guess(now, address)).toEqual({ refused: 'wrong' });
});

test('yesterday is forgotten', async () => {
	const { guess, personId } = somebody();
	await guess(now, anAddress());
	const rows = () =>
		db
			.select()
			.from(t.attempt)
			.where(like(t.attempt.key, `%${personId}`));
	await forgetOld(after(3600));
	expect(await rows()).toHaveLength(1);
	await forgetOld(after(25 * 3600));
	expect(await rows()).toEqual([]);
});
