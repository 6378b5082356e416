import type { Refusal } from '#lib/accounts/refusal.ts';
import { m } from '#lib/paraglide/messages.js';

/** Whole minutes to wait, as a child is told: never none. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

/** Why a class code opened no door, and what to do. */
export function refusalText(refusal: Refusal | { refused: 'empty' }): string {
	switch (refusal.refused) {
		case 'empty':
			return m.join_refused_empty();
		case 'wrong':
			return m.join_refused_wrong();
		case 'closed':
			return m.join_refused_closed();
		case 'wait': {
			const minutes = minutesOf(refusal.seconds);
			return minutes === 1 ? m.join_refused_wait_one() : m.join_refused_wait_other({ minutes });
		}
	}
}
