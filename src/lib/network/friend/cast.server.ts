import { and, eq, lte } from 'drizzle-orm';
import { newId } from '#lib/server/db/id.ts';
import { t, type Tx } from '#lib/server/db/index.ts';

type Between = { networkId: string; personId: string; castMemberId: string };

/** One of the cast asks a pupil to be friends, or answers her, at a moment that may lie ahead. */
export async function befriend(
	tx: Tx,
	between: Between,
	does: 'ask' | 'accept' | 'decline',
	at: Date,
): Promise<void> {
	if (does === 'ask') {
		await tx
			.insert(t.friendship)
			.values({ id: newId(), ...between, askedByCast: true, askedAt: at })
			.onConflictDoNothing();
		return;
	}
	await tx
		.update(t.friendship)
		.set({ answer: does === 'accept' ? 'accepted' : 'declined', answeredAt: at })
		.where(and(ofBoth(between), eq(t.friendship.askedByCast, false)));
}

/** With whom of the cast a pupil is friends by now. */
export async function castFriends(
	tx: Tx,
	{ networkId, personId }: Omit<Between, 'castMemberId'>,
	now: Date,
): Promise<string[]> {
	const rows = await tx
		.select({ key: t.castMember.key })
		.from(t.friendship)
		.innerJoin(t.castMember, eq(t.castMember.id, t.friendship.castMemberId))
		.where(
			and(
				eq(t.friendship.networkId, networkId),
				eq(t.friendship.personId, personId),
				eq(t.friendship.answer, 'accepted'),
				lte(t.friendship.answeredAt, now),
			),
		);
	return rows.map(({ key }) => key);
}

const ofBoth = ({ networkId, personId, castMemberId }: Between) =>
	and(
		eq(t.friendship.networkId, networkId),
		eq(t.friendship.personId, personId),
		eq(t.friendship.castMemberId, castMemberId),
	);
