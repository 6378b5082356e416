import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { counting } from '#lib/people/membership.server.ts';
import { find as findPerson, gather } from '#lib/people/person.server.ts';
import { is, type Person } from '#lib/people/person.ts';
import { db, prepared, t, type Tx } from '#lib/server/db/index.ts';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<Record<never, never>, { person: Person }>;
		DatabaseUserAttributes: { person: Person };
	}
}

const day = 24 * 60 * 60 * 1000;

/** However often it is prolonged, a session ends this long after signing in. */
const longest = 90 * day;

const withPerson = prepared((db) =>
	db
		.select({ session: t.session, person: t.person, membership: t.membership })
		.from(t.session)
		.innerJoin(t.person, and(eq(t.person.id, t.session.personId), isNull(t.person.removedAt)))
		.leftJoin(t.membership, and(eq(t.membership.personId, t.person.id), counting()))
		.where(
			and(
				eq(t.session.id, sql.placeholder('id')),
				gt(t.session.createdAt, sql.param(sql.placeholder('oldest'), t.session.createdAt)),
			),
		)
		.orderBy(asc(t.membership.createdAt), asc(t.membership.id))
		.prepare('session_with_person'),
);

const adapter: Adapter = {
	async getSessionAndUser(id) {
		const now = Date.now();
		const rows = await withPerson({ id, now: new Date(now), oldest: new Date(now - longest) });
		const person = gather(rows);
		if (!person) return [null, null];
		const { expiresAt } = rows[0]!.session;
		return [
			{ id, userId: person.id, expiresAt, attributes: {} },
			{ id: person.id, attributes: { person } },
		];
	},
	async getUserSessions(personId) {
		const rows = await db.select().from(t.session).where(eq(t.session.personId, personId));
		return rows.map(({ id, expiresAt }) => ({ id, userId: personId, expiresAt, attributes: {} }));
	},
	async setSession({ id, userId, expiresAt }) {
		await db.transaction((tx) =>
			tx.insert(t.session).values({ id, personId: userId, createdAt: new Date(), expiresAt }),
		);
	},
	async updateSessionExpiration(id, expiresAt) {
		// Of the requests that come in together, only the first has anything to write.
		const aDayShorter = lt(t.session.expiresAt, new Date(expiresAt.getTime() - day));
		await db.transaction((tx) =>
			tx
				.update(t.session)
				.set({ expiresAt })
				.where(and(eq(t.session.id, id), aDayShorter)),
		);
	},
	async deleteSession(id) {
		await db.transaction((tx) => tx.delete(t.session).where(eq(t.session.id, id)));
	},
	async deleteUserSessions(personId) {
		await db.transaction((tx) => forgetAll(tx, personId));
	},
	async deleteExpiredSessions() {
		await db.transaction((tx) => tx.delete(t.session).where(lt(t.session.expiresAt, new Date())));
	},
};

const lasting = (time: TimeSpan) =>
	new Lucia(adapter, { sessionExpiresIn: time, getUserAttributes: ({ person }) => ({ person }) });

/**
 * Lucia knows one lifetime, and prolongs a session in its second half. Adults: two weeks, so at most one write a week.
 * Pupils share Chromebooks: one school day, never prolonged, or the next child finds it open tomorrow.
 * Half of nothing has no second half: found by the Lucia that lasts zero hours, a pupil's session stays as it was.
 * The token's first letter says which it is. It is hashed with the rest, so changing it makes another token.
 */
const adults = { letter: 'a', begun: lasting(new TimeSpan(2, 'w')), found: lasting(new TimeSpan(2, 'w')) };
const pupils = { letter: 'p', begun: lasting(new TimeSpan(12, 'h')), found: lasting(new TimeSpan(0, 'h')) };

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Signs a person in. The token is for her cookie only; the database keeps its hash.
 * @param before the token her browser held until now: that session ends
 * @throws for somebody who was removed
 */
export async function begin(
	personId: string,
	before?: string | null,
): Promise<{ token: string; expiresAt: Date }> {
	const person = await findPerson(personId);
	if (!person) throw new Error('Nobody is there to sign in.');
	if (before) await end(before);
	const { letter, begun } = is(person, 'pupil') ? pupils : adults;
	const token = letter + randomBytes(20).toString('base64url');
	const { expiresAt } = await begun.createSession(personId, {}, { sessionId: hashed(token) });
	return { token, expiresAt };
}

export type Found = {
	person: Person;
	sessionId: string;
	/** Whether it lasts longer now, so that the cookie must too. */
	renewed: boolean;
	expiresAt: Date;
};

/** Who holds this token; null when it is nobody's, has expired, or was its person's who was removed. */
export async function find(token: string): Promise<Found | null> {
	const { found } = token.startsWith(pupils.letter) ? pupils : adults;
	const { session, user } = await found.validateSession(hashed(token));
	if (!session) return null;
	return { person: user.person, sessionId: session.id, renewed: session.fresh, expiresAt: session.expiresAt };
}

export const end = (token: string): Promise<void> => adults.found.invalidateSession(hashed(token));

/** Of these persons, those who have a session in force. */
export async function stillSignedIn(personIds: readonly string[], now = new Date()): Promise<Set<string>> {
	const rows = await db
		.selectDistinct({ personId: t.session.personId })
		.from(t.session)
		.innerJoin(t.person, and(eq(t.person.id, t.session.personId), isNull(t.person.removedAt)))
		.where(and(inArray(t.session.personId, [...personIds]), gt(t.session.expiresAt, now)));
	return new Set(rows.map(({ personId }) => personId));
}

/** Signs a person out everywhere. */
export const endAll = (personId: string): Promise<void> => adults.found.invalidateUserSessions(personId);

export const forgetExpired = (): Promise<void> => adults.found.deleteExpiredSessions();

/** Ends all of a person's sessions within another's transaction, or all but the one whose token she holds. */
export async function forgetAll(tx: Tx, personId: string, exceptToken?: string): Promise<void> {
	const hers = eq(t.session.personId, personId);
	await tx.delete(t.session).where(exceptToken ? and(hers, ne(t.session.id, hashed(exceptToken))) : hers);
}
