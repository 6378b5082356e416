import type { Advertisement, PaidByShop } from '#lib/server/db/schema/posts.ts';

export type { Advertisement, PaidByShop };

/** What stands above a post that was paid for. */
export type AdLabel = { kind: 'advertisement' } | Pick<PaidByShop, 'kind' | 'paidBy'>;

/** Left out where nobody paid, and where it is kept quiet: a browser is not told what its reader has to find out. */
export function labelOf(ad: Advertisement | null | undefined): { ad?: AdLabel } {
	if (!ad || ad.label === false) return {};
	// Who paid for a pupil's stands above it: she did.
	if (ad.kind === 'campaign') return { ad: { kind: 'advertisement' } };
	return { ad: { kind: ad.kind, paidBy: ad.paidBy } };
}
