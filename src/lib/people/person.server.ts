import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tables } from '#lib/server/db/define.ts';
import { newId } from '#lib/server/db/id.ts';
import { prepared, t, type Tx } from '#lib/server/db/index.ts';
import * as memberships from './membership.server.ts';
import { isId, tidyEmail, type Language, type Membership, type Person } from './person.ts';

export type NewPerson = {
	schoolId: string;
	givenName: string;
	familyName?: string | null;
	/** The given name, when left out. */
	nickname?: string;
	avatar: string;
	email?: string | null;
	language?: Language | null;
	memberships: readonly (Pick<Membership, 'role'> & Partial<Membership>)[];
};

/** @throws an `isUnique` error when somebody has this e-mail address already. */
export async function add(tx: Tx, person: NewPerson, now = new Date()): Promise<Person> {
	const row = {
		id: newId(),
		schoolId: person.schoolId,
		givenName: person.givenName,
		familyName: person.familyName ?? null,
		nickname: person.nickname ?? person.givenName,
		avatar: person.avatar,
		language: person.language ?? null,
	};
	const email = person.email ? tidyEmail(person.email) : null;
	await tx.insert(t.person).values({ ...row, email, createdAt: now });
	for (const [i, membership] of person.memberships.entries()) {
		// A millisecond apart, so that they are found in the order they were given.
		const moment = new Date(now.getTime() + i);
		await memberships.add(tx, row.id, { ...membership, schoolId: person.schoolId }, moment);
	}
	return {
		...row,
		memberships: person.memberships.map(({ role, classroomId = null }) => ({ role, classroomId })),
	};
}

/**
 * From this moment she is nobody here: no list shows her and no session is hers.
 * The e-mail address becomes free again, so that a colleague who returns can be added anew.
 */
export async function remove(tx: Tx, personId: string, now = new Date()): Promise<void> {
	await tx
		.update(t.person)
		.set({ removedAt: now, email: null })
		.where(and(eq(t.person.id, personId), isNull(t.person.removedAt)));
}

const rowsOf = prepared((db) =>
	db
		.select({ person: t.person, membership: t.membership })
		.from(t.person)
		.leftJoin(t.membership, and(eq(t.membership.personId, t.person.id), memberships.counting()))
		.where(and(eq(t.person.id, sql.placeholder('id')), isNull(t.person.removedAt)))
		.orderBy(asc(t.membership.createdAt), asc(t.membership.id))
		.prepare('person_by_id'),
);

/** Null for somebody who was removed, as for somebody who never was. */
export async function find(id: string, now = new Date()): Promise<Person | null> {
	return isId(id) ? gather(await rowsOf({ id, now })) : null;
}

type Row = {
	person: Tables['person']['$inferSelect'];
	membership: Tables['membership']['$inferSelect'] | null;
};

/** One person out of a query that gives a row for each of her memberships. */
export function gather(rows: readonly Row[]): Person | null {
	const person = rows[0]?.person;
	if (!person) return null;
	return {
		id: person.id,
		schoolId: person.schoolId,
		givenName: person.givenName,
		familyName: person.familyName,
		nickname: person.nickname,
		avatar: person.avatar,
		language: person.language,
		memberships: rows.flatMap(({ membership }) =>
			membership ? [{ role: membership.role, classroomId: membership.classroomId }] : [],
		),
	};
}
