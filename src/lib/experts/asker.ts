import type { Naming } from './visit/visit.ts';

/** A pupil as her class knows her; her surname is not part of it. */
export type Asker = { id: string; givenName: string; nickname: string; avatar: string };

/** What an expert learns of who asks: names, or only how many. Never an id. */
export type AskerLabel = { names: string[] } | { count: number; yearGroup: number };

/** As the teacher chose for this visit. */
export function labelOf(askers: readonly Asker[], naming: Naming, yearGroup: number): AskerLabel {
	if (naming === 'nobody') return { count: askers.length, yearGroup };
	return { names: askers.map((asker) => (naming === 'given' ? asker.givenName : asker.nickname)) };
}
