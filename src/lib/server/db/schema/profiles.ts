import type { Kit } from '../kit.pg.ts';
import { audiences, type network as square } from './network.ts';
import type { people } from './people.ts';

/** What came of a friend request. */
export const friendAnswers = ['accepted', 'declined'] as const;
/** Blocked: neither meets the other. Muted: only she does not see, and nobody notices. */
export const blockKinds = ['block', 'mute'] as const;

export function profiles(
	k: Kit,
	{ person }: Pick<ReturnType<typeof people>, 'person'>,
	{ network, castMember }: ReturnType<typeof square>,
) {
	/** What a pupil tells about herself on one network, and who may see it. */
	const profile = k.table(
		'profile',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			bio: k.str().notNull(),
			/** Of a fixed list, so that nothing in them needs to be read first. */
			interests: k.json<string[]>().notNull(),
			audience: k.oneOf(audiences).notNull(),
			/** Of whom what she writes may be answered, and who may write to her. */
			approach: k.oneOf(audiences).notNull(),
			changedAt: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('profile_once').on(c.networkId, c.personId),
			k.index('profile_person').on(c.personId),
		],
	);

	/**
	 * A pupil asked a classmate or one of the cast to be friends, or one of the cast asked her. Both moments may lie
	 * ahead where they are the cast's.
	 */
	const friendship = k.table(
		'friendship',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			/** Who asked; or, where one of the cast did, who was asked. */
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id),
			otherId: k.ref(() => person.id),
			askedByCast: k.bool().notNull(),
			askedAt: k.time().notNull(),
			answer: k.oneOf(friendAnswers),
			answeredAt: k.time(),
		},
		(c) => [
			k.uniqueIndex('friendship_cast').on(c.networkId, c.personId, c.castMemberId),
			k.uniqueIndex('friendship_other').on(c.networkId, c.personId, c.otherId),
			k.index('friendship_of_other').on(c.otherId, c.networkId),
			k.index('friendship_person').on(c.personId),
			k.index('friendship_cast_member').on(c.castMemberId),
		],
	);

	/** Whom a pupil wants to hear nothing from any more: one of the cast or a classmate. */
	const block = k.table(
		'block',
		{
			id: k.id(),
			networkId: k.ref(() => network.id).notNull(),
			personId: k.ref(() => person.id).notNull(),
			castMemberId: k.ref(() => castMember.id),
			otherId: k.ref(() => person.id),
			kind: k.oneOf(blockKinds).notNull(),
			at: k.time().notNull(),
		},
		(c) => [
			k.uniqueIndex('block_cast').on(c.networkId, c.personId, c.castMemberId),
			k.uniqueIndex('block_other').on(c.networkId, c.personId, c.otherId),
			k.index('block_person').on(c.personId),
			k.index('block_cast_member').on(c.castMemberId),
			k.index('block_other_person').on(c.otherId),
		],
	);

	return { profile, friendship, block };
}
