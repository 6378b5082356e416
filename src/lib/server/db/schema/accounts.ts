import type { Kit } from '../kit.pg.ts';
import type { people } from './people.ts';

export function accounts(k: Kit, { person }: ReturnType<typeof people>) {
	/** What a person proves herself with. Only hashes; `card` is the SHA-256 of the secret in a personal card's QR. */
	const credential = k.table(
		'credential',
		{
			personId: k.ref(() => person.id).primaryKey(),
			password: k.str(),
			pictures: k.str(),
			card: k.str(),
			changedAt: k.time().notNull(),
		},
		(c) => [k.uniqueIndex('credential_card').on(c.card)],
	);

	/** `id` is the SHA-256 of the token in the cookie. */
	const session = k.table(
		'session',
		{
			id: k.id(),
			personId: k.ref(() => person.id).notNull(),
			createdAt: k.time().notNull(),
			expiresAt: k.time().notNull(),
		},
		(c) => [k.index('session_person').on(c.personId), k.index('session_expires').on(c.expiresAt)],
	);

	/** Failed tries per key (a person, an address): kept, so that a restart or a second process forgets nothing. */
	const attempt = k.table('attempt', {
		key: k.id(),
		failures: k.int().notNull(),
		since: k.time().notNull(),
	});

	return { credential, session, attempt };
}
