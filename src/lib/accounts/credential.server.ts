import { eq } from 'drizzle-orm';
import { fullName, type Person } from '#lib/people/person.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import { accountOf, attempt } from './attempt.server.ts';
import { weaknessOf, type Weakness } from './password.ts';
import { hash, verify } from './password.server.ts';
import type { Refusal } from './refusal.ts';
import { forgetAll } from './session.server.ts';

/** Hashes only, each from `hash`; what is left out stays as it was. */
export type Hashes = Partial<Record<'password' | 'pictures' | 'card', string>>;

export async function keep(tx: Tx, personId: string, hashes: Hashes, now = new Date()): Promise<void> {
	await tx
		.insert(t.credential)
		.values({ personId, ...hashes, changedAt: now })
		.onConflictDoUpdate({ target: t.credential.personId, set: { ...hashes, changedAt: now } });
}

type Change = {
	old: string;
	next: string;
	/** Of the session she is using; every other one of hers ends. */
	token: string;
	address: string;
	now: Date;
};

/** An adult chooses another password. Null when it is done. */
export async function changePassword(
	person: Person,
	{ old, next, token, address, now }: Change,
): Promise<Refusal | { refused: 'weak'; weakness: Weakness } | null> {
	const [current] = await db
		.select({ email: t.person.email, password: t.credential.password })
		.from(t.person)
		.leftJoin(t.credential, eq(t.credential.personId, t.person.id))
		.where(eq(t.person.id, person.id));
	const refusal = await attempt({ account: accountOf(person.id), address, now }, () =>
		verify(current?.password, old),
	);
	if (refusal) return refusal;
	const names = [person.givenName, person.familyName ?? '', fullName(person)];
	const weakness = weaknessOf(next, { email: current?.email ?? null, names });
	if (weakness) return { refused: 'weak', weakness };
	const password = await hash(next);
	await db.transaction(async (tx) => {
		await keep(tx, person.id, { password }, now);
		await forgetAll(tx, person.id, token);
	});
	return null;
}
