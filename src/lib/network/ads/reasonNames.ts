import { m } from '#lib/paraglide/messages.js';
import type { HideReason } from './draft.ts';

/** Why somebody hides an advertisement, in her own words. */
export const reasonNames: Record<HideReason, () => string> = {
	'not-mine': m.ads_reason_not_mine,
	often: m.ads_reason_often,
	untrue: m.ads_reason_untrue,
	unpleasant: m.ads_reason_unpleasant,
};
