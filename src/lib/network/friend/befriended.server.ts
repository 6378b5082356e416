import { and, eq, exists, or, type SQL } from 'drizzle-orm';
import { db, t } from '#lib/server/db/index.ts';
import type { Column } from '#lib/server/db/kit.pg.ts';

/** True of a classmate or somebody of the cast who is this person's friend on the network. */
export function isFriendOf(
	personId: string,
	networkId: string | Column,
	other: { personId: Column; castMemberId?: Column },
): SQL {
	const { friendship } = t;
	return exists(
		db
			.select({ id: friendship.id })
			.from(friendship)
			.where(
				and(
					eq(friendship.networkId, networkId),
					eq(friendship.answer, 'accepted'),
					or(
						and(eq(friendship.personId, personId), eq(friendship.otherId, other.personId)),
						and(eq(friendship.personId, other.personId), eq(friendship.otherId, personId)),
						other.castMemberId &&
							and(eq(friendship.personId, personId), eq(friendship.castMemberId, other.castMemberId)),
					),
				),
			),
	);
}
