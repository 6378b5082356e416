import type { namings } from '#lib/server/db/schema/experts.ts';

export type Naming = (typeof namings)[number];

/** Names of problems; their sentences are the messages `experts_mistake_<name>`. */
export type Mistake =
	| 'empty'
	| 'too_long'
	| 'email'
	| 'threads'
	| 'day'
	| 'order'
	| 'past'
	| 'too_far'
	| 'limit'
	| 'choose'
	| 'consent'
	| 'two_years';

export type VisitState = 'ahead' | 'open' | 'over';

export function stateOf(
	{ startsAt, endsAt, closedAt }: { startsAt: Date; endsAt: Date; closedAt: Date | null },
	now: Date,
): VisitState {
	if (closedAt || endsAt <= now) return 'over';
	return startsAt <= now ? 'open' : 'ahead';
}
