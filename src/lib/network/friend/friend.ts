import type { CastKind } from '../scenario/format/kinds.ts';

/** How two stand to each other, seen by one of them: she asked, the other asks her, they are friends, or none of it. */
export const bonds = ['none', 'asked', 'asks', 'friends'] as const;
export type Bond = (typeof bonds)[number];

export type Friendship = {
	personId: string;
	otherId: string | null;
	askedByCast: boolean;
	askedAt: Date;
	answer: 'accepted' | 'declined' | null;
	answeredAt: Date | null;
};

/** Whoever was declined is not told so: to her it stands as it stood. */
export function bondOf(
	{ personId, askedByCast, askedAt, answer, answeredAt }: Friendship,
	me: string,
	now: Date,
): Bond {
	if (answer === 'accepted' && answeredAt && answeredAt <= now) return 'friends';
	if (personId === me && !askedByCast) return 'asked';
	return askedAt > now || answer === 'declined' ? 'none' : 'asks';
}

/**
 * After how many seconds one of the cast says yes, where the scenario has no rule for it. A stranger is quick about
 * it: that is something to notice.
 */
export const secondsToAccept: Record<CastKind, number> = {
	child: 8,
	'grown-up': 12,
	organisation: 5,
	stranger: 2,
};
