import type { Advertisement } from '#lib/server/db/schema/network.ts';

export type { Advertisement };

/** What stands above a post that was paid for. */
export type AdLabel = Pick<Advertisement, 'kind' | 'paidBy'>;

/** Left out where nobody paid, and where it is kept quiet: a browser is not told what its reader has to find out. */
export const labelOf = (ad: Advertisement | null | undefined): { ad?: AdLabel } =>
	ad && ad.label !== false ? { ad: { kind: ad.kind, paidBy: ad.paidBy } } : {};
