import type { Kit } from '../kit.pg.ts';

export const mailKinds = ['invitation'] as const;

/**
 * Mail that is to be sent or was. Its words are made at the moment of sending, so that what opens a door
 * never lies here; a row that could not be sent waits for the next try.
 */
export function mail(k: Kit) {
	const mail = k.table(
		'mail',
		{
			id: k.id(),
			kind: k.oneOf(mailKinds).notNull(),
			/** What it is about: the invitation whose link it brings. */
			aboutId: k.str().notNull(),
			createdAt: k.time().notNull(),
			/** Nobody tries before this moment; null when nobody will any more. */
			nextTryAt: k.time(),
			tries: k.int().notNull(),
			sentAt: k.time(),
			/** What the server for mail said at the last try, where that was no. */
			problem: k.str(),
		},
		(c) => [
			k.index('mail_about').on(c.aboutId, c.createdAt),
			k
				.index('mail_waiting')
				.on(c.nextTryAt)
				.where(k.sql`next_try_at is not null`),
		],
	);

	return { mail };
}
