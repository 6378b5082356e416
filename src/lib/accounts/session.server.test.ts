import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as memberships from '#lib/people/membership.server.ts';
import * as people from '#lib/people/person.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { useFreshDatabase } from '../../../tests/database.ts';
import { changePassword } from './credential.server.ts';
import { removePerson } from './removal.server.ts';
import { aClassroom, after, aPupil, aTeacher, now } from './school.fixture.ts';
import * as sessions from './session.server.ts';
import { withPassword } from './signIn.server.ts';

useFreshDatabase();

const hour = 3600;
const day = 24 * hour;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
	vi.useRealTimers();
});
const at = (seconds: number) => vi.setSystemTime(after(seconds));

const rowsOf = (personId: string) => db.select().from(t.session).where(eq(t.session.personId, personId));

test('a token finds its person, with where she belongs', async () => {
	const classroom = await aClassroom();
	const amina = await aPupil(classroom, 'Amina');
	const { token, expiresAt } = await sessions.begin(amina.id);
	expect(await sessions.find(token)).toEqual({
		person: amina,
		sessionId: expect.stringMatching(/^[0-9a-f]{64}$/),
		renewed: false,
		expiresAt,
	});
});

test('a token has at least 128 random bits, and the database holds nothing but its hash', async () => {
	const { person } = await aTeacher(await aClassroom());
	const tokens = await Promise.all(Array.from({ length: 20 }, () => sessions.begin(person.id)));
	expect(new Set(tokens.map(({ token }) => token)).size).toBe(20);
	for (const { token } of tokens) {
		expect(Buffer.from(token.slice(1), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
	}
	const rows = JSON.stringify(await rowsOf(person.id));
	for (const { token } of tokens) expect(rows).not.toContain(token.slice(1));
	// A thief of the database has ids, and those open nothing.
	const [row] = await rowsOf(person.id);
	expect(await sessions.find(row!.id)).toBeNull();
	expect(await sessions.find('a' + row!.id)).toBeNull();
});

test('signing in makes a new token and ends the one the browser held', async () => {
	const classroom = await aClassroom();
	const [amina, joep] = [await aPupil(classroom), await aPupil(classroom)];
	const first = await sessions.begin(amina.id);
	const second = await sessions.begin(joep.id, first.token);
	expect(second.token).not.toBe(first.token);
	expect(await sessions.find(first.token)).toBeNull();
	expect((await sessions.find(second.token))!.person.id).toBe(joep.id);
	// A token somebody planted in a browser beforehand becomes nobody's session.
	const planted = 'p' + 'A'.repeat(27);
	const third = await sessions.begin(amina.id, planted);
	expect(third.token).not.toBe(planted);
	expect(await sessions.find(planted)).toBeNull();
});

test('signing out ends this session, signing out everywhere ends them all', async () => {
	const { person } = await aTeacher(await aClassroom());
	const [one, two, three] = [
		await sessions.begin(person.id),
		await sessions.begin(person.id),
		await sessions.begin(person.id),
	];
	await sessions.end(one.token);
	expect(await sessions.find(one.token)).toBeNull();
	expect(await sessions.find(two.token)).not.toBeNull();
	await sessions.endAll(person.id);
	expect(await sessions.find(two.token)).toBeNull();
	expect(await sessions.find(three.token)).toBeNull();
	expect(await rowsOf(person.id)).toEqual([]);
});

test('who was removed has no session from that moment, and cannot begin one', async () => {
	const classroom = await aClassroom();
	const [first, second] = [await aPupil(classroom), await aPupil(classroom)];
	const tokens = [await sessions.begin(first.id), await sessions.begin(second.id)];
	// Even where only people/ was asked, and the session's row is still there.
	await db.transaction((tx) => people.remove(tx, first.id));
	expect(await rowsOf(first.id)).toHaveLength(1);
	expect(await sessions.find(tokens[0]!.token)).toBeNull();
	await db.transaction((tx) => removePerson(tx, second.id));
	expect(await rowsOf(second.id)).toEqual([]);
	expect(await sessions.find(tokens[1]!.token)).toBeNull();
	await expect(sessions.begin(first.id)).rejects.toThrow('Nobody');
});

test('a membership that ended is no longer part of who is asking', async () => {
	const classroom = await aClassroom();
	const { person } = await aTeacher(classroom);
	const { token } = await sessions.begin(person.id);
	expect((await sessions.find(token))!.person.memberships).toHaveLength(1);
	await db.transaction((tx) => memberships.end(tx, person.id, classroom.id, after(10)));
	at(11);
	expect((await sessions.find(token))!.person.memberships).toEqual([]);
});

test("a pupil's session lasts one school day, however busy she is", async () => {
	const { id } = await aPupil(await aClassroom());
	const { token, expiresAt } = await sessions.begin(id);
	expect(expiresAt).toEqual(after(12 * hour));
	for (const hours of [1, 5, 7, 11, 11.9]) {
		at(hours * hour);
		expect(await sessions.find(token)).toMatchObject({ renewed: false, expiresAt });
	}
	at(12 * hour + 1);
	expect(await sessions.find(token)).toBeNull();
});

test("an adult's session is prolonged while she uses it, with one write for many requests, and never past 90 days", async () => {
	const { person } = await aTeacher(await aClassroom());
	const { token } = await sessions.begin(person.id);
	at(6 * day);
	expect(await sessions.find(token)).toMatchObject({ renewed: false, expiresAt: after(14 * day) });
	at(8 * day);
	const transactions = vi.spyOn(db, 'transaction');
	const together = await Promise.all(Array.from({ length: 5 }, () => sessions.find(token)));
	expect(together.some((found) => found!.renewed)).toBe(true);
	expect((await rowsOf(person.id))[0]!.expiresAt).toEqual(after(22 * day));
	transactions.mockClear();
	for (let hours = 0; hours < 24; hours++) {
		at(8 * day + hours * hour);
		expect(await sessions.find(token)).toMatchObject({ renewed: false });
	}
	expect(transactions).not.toHaveBeenCalled();
	transactions.mockRestore();
	for (let days = 12; days < 90; days += 4) {
		at(days * day);
		expect(await sessions.find(token)).not.toBeNull();
	}
	at(90 * day + 1);
	expect(await sessions.find(token)).toBeNull();
});

test('an adult who stays away for two weeks signs in again, and expired rows are swept', async () => {
	const { person } = await aTeacher(await aClassroom());
	const { token } = await sessions.begin(person.id);
	const other = await sessions.begin(person.id);
	at(14 * day + 1);
	expect(await sessions.find(token)).toBeNull();
	expect(await rowsOf(person.id)).toHaveLength(1);
	const fresh = await sessions.begin(person.id);
	await sessions.forgetExpired();
	expect(await rowsOf(person.id)).toHaveLength(1);
	expect(await sessions.find(other.token)).toBeNull();
	expect(await sessions.find(fresh.token)).not.toBeNull();
});

test.each(['', 'p', 'a', 'nonsense', 'p'.repeat(5000), "' or 1=1 --", 'pé🙂'])(
	'the token %j is nobody',
	async (token) => {
		expect(await sessions.find(token)).toBeNull();
	},
);

test('changing a password ends every other session, and the old password with them', async () => {
	const { person, email, password } = await aTeacher(await aClassroom());
	const [here, elsewhere] = [await sessions.begin(person.id), await sessions.begin(person.id)];
	const change = (old: string, next: string) =>
		changePassword(person, { old, next, token: here.token, address: '192.0.2.1', now });
	expect(await change('not my password', 'paardenbloem')).toEqual({ refused: 'wrong' });
	expect(await change(password, 'Welkom12345')).toEqual({ refused: 'weak', weakness: 'common' });
	expect(await change(password, `${email}`)).toEqual({ refused: 'weak', weakness: 'yours' });
	expect(await sessions.find(elsewhere.token)).not.toBeNull();

	expect(await change(password, 'paardenbloem')).toBeNull();
	expect(await sessions.find(here.token)).not.toBeNull();
	expect(await sessions.find(elsewhere.token)).toBeNull();
	const signIn = (attempted: string) =>
		withPassword({ email, password: attempted, address: '192.0.2.1', now });
	expect(await signIn(password)).toEqual({ refused: 'wrong' });
	expect(await signIn('paardenbloem')).toEqual({ personId: person.id });
});
