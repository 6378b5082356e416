import { m } from '#lib/paraglide/messages.js';
import type { Verdict } from './patrol.ts';

const names: Record<Verdict, () => string> = {
	fits: m.patrol_fits,
	breaks: m.patrol_breaks,
	unsure: m.patrol_unsure,
};

/** What somebody on patrol thought, in a few words. */
export const verdictName = (verdict: Verdict): string => names[verdict]();
